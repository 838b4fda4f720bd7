import { isGuest } from '../../../shared/domain/sign-up.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** Seats: exactly as many as the fair has, each with one ticket or still with an unused number; every guest has one. */
export const seatBreaches = (facts: Facts): Breach[] => {
  const signUps = ofType(facts, 'sign-up');
  return ofType(facts, 'seats').flatMap(({ fairId, issued }) => {
    const fair = ofType(facts, 'fair').find(({ id }) => id === fairId);
    const tickets = signUps.filter((signUp) => signUp.fairId === fairId);
    const used = new Set(tickets.map(({ ticket }) => ticket));
    const seats = fair?.seats ?? 0;
    const held = tickets.filter(({ holdsSeat }) => holdsSeat).length;
    const unused = Array.from({ length: seats }, (_, index) => index + 1).filter((ticket) => !used.has(ticket)).length;
    const standing = tickets.filter((signUp) => isGuest(signUp) !== signUp.holdsSeat && (isGuest(signUp) || signUp.status === 'waiting'));
    const beyond = tickets.filter(({ ticket }) => ticket > issued);
    return [
      ...(held + unused === seats ? [] : [{ invariant: 'seats', where: fairId, what: `${held} held and ${unused} unused of ${seats}` }]),
      ...standing.map(({ ticket }) => ({ invariant: 'seats', where: `${fairId} ticket ${ticket}`, what: 'is a guest without a seat, or waits with one' })),
      ...beyond.map(({ ticket }) => ({ invariant: 'seats', where: `${fairId} ticket ${ticket}`, what: `was never issued (${issued} were)` })),
    ];
  });
};
