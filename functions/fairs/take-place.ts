import { changeOf } from '../../shared/domain/fair-rules.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import { signUpSubject, type SignUp } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { create, guard, type Actor, type Write } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { placeFor } from './place-for.ts';

const ATTEMPTS = 6;

/** Who takes part, and how it comes about. */
interface Arrival {
  readonly fair: Fair;
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly action: string;
  /** What it tells, and by whom; `checkedIn` counts only for one that gets a seat. */
  readonly entry: Pick<SignUp, 'needs' | 'note' | 'contactName' | 'contactPhone' | 'attendees' | 'personId' | 'signedUp' | 'origin' | 'licenceSeen' | 'checkedIn'>;
  /** What comes into being together with it. */
  readonly writes?: readonly Write[];
}

/**
 * Takes a ticket for an enterprise and writes its sign-up with a check-in code: a seat, or a place on the waiting list. Once
 * per enterprise, in one transaction with whatever else belongs to it. What can be refused without a ticket should be refused before.
 */
export const takePlace = async ({ table, random }: Ports, actor: Actor, { fair, enterprise, action, entry: { checkedIn, ...entry }, writes: together = [] }: Arrival) => {
  const { now } = actor;
  const change = changeOf(fair);
  const subject = signUpSubject(fair.id, enterprise.id);
  let ticket = await table.takeNumber(keys.seats(fair.id), 'issued');
  for (let attempt = 1; ; attempt += 1) {
    const place = await placeFor(table, fair, ticket, now);
    const code = random.digits(6);
    const owner = String(ticket);
    const seated = place.status === 'seated';
    const signUp: SignUp = {
      type: 'sign-up', fairId: fair.id, ticket, rev: 1, createdAt: now, updatedAt: now, status: seated && checkedIn ? 'checked-in' : place.status, holdsSeat: seated,
      organisationId: enterprise.id, organisationName: enterprise.name, code, ...entry, ...(seated && checkedIn && { checkedIn }), ...(change !== undefined && { told: change }),
    };
    const done = await table.commit(actor, {
      action,
      subject,
      to: signUp.status,
      writes: [
        ...together,
        guard(guards.signUp(fair.id, enterprise.id), owner, 'already-signed-up'),
        guard(guards.signUpCode(fair.id, code), owner, 'busy', { organisationId: enterprise.id, ...(entry.personId && { personId: entry.personId }) }),
        create(signUp, 'busy'),
        ...place.writes,
      ],
      reply: reply(201, { id: subject.id, rev: 1, status: signUp.status, ticket, code }),
    });
    if (done.ok || done.problem.kind !== 'busy' || attempt === ATTEMPTS) return done;
    // The code or the seat went to another in between; or the ticket, taken for lost, was made void.
    if (await table.get('sign-up', keys.signUp(fair.id, ticket))) ticket = await table.takeNumber(keys.seats(fair.id), 'issued');
  }
};
