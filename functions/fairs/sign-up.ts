import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { checkSignUpOpen } from '../../shared/domain/fair-rules.ts';
import type { SignUp } from '../../shared/domain/fair.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, guard } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { takeSeat } from './take-seat.ts';

const ATTEMPTS = 6;

/** An enterprise signs up with its needs and gets a seat and a check-in code, or learns that the fair is full. Once per enterprise. */
export const signUp =
  ({ table, random }: Ports): UseCase<typeof fairRoutes.signUp> =>
  async ({ params, body, caller, now, actor }) => {
    const { organisationId, fairId } = params;
    const guardKey = guards.signUp(fairId, organisationId);
    const [found, taken] = await Promise.all([table.getMany([keys.fair(fairId), keys.organisation(organisationId)]), table.guardOwner(guardKey)]);
    const fair = found.find((item) => item.type === 'fair');
    const organisation = found.find((item) => item.type === 'organisation');
    if (!fair || fair.status === 'draft' || !organisation) return fail('not-found');
    if (taken !== undefined) return fail('already-signed-up');
    const open = checkSignUpOpen(fair, now);
    if (!open.ok) return open;
    for (let attempt = 1; ; attempt += 1) {
      const seat = await takeSeat(table, fair, now);
      if (!seat) return fail('fair-full', { facts: { seats: fair.seats } });
      const code = random.digits(6);
      const entry: SignUp = {
        type: 'sign-up', fairId, ticket: seat.ticket, rev: 1, createdAt: now, updatedAt: now, status: 'seated', holdsSeat: true,
        organisationId, organisationName: organisation.name, personId: caller.personId, code, ...body,
        signedUp: { at: now, by: caller.personId, name: caller.name },
      };
      const done = await table.commit(actor, {
        action: 'sign-up',
        subject: { type: 'sign-up', id: `${fairId}.${organisationId}` },
        to: 'seated',
        writes: [
          guard(guardKey, String(seat.ticket), 'already-signed-up'),
          guard(guards.signUpCode(fairId, code), String(seat.ticket), 'busy', { organisationId, personId: caller.personId }),
          create(entry, 'busy'),
          ...seat.handOver,
        ],
        reply: reply(201, { id: `${fairId}.${organisationId}`, rev: 1, status: 'seated', ticket: seat.ticket, code }),
      });
      // `busy`: the code, the ticket or the seat went to another in between; a new ticket settles it.
      if (done.ok || done.problem.kind !== 'busy' || attempt === ATTEMPTS) return done;
    }
  };
