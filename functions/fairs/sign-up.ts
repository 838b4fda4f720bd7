import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { changeOf, checkSignUpOpen } from '../../shared/domain/fair-rules.ts';
import { fail } from '../../shared/domain/result.ts';
import { signUpSubject, type SignUp } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, guard } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { placeFor } from './place-for.ts';

const ATTEMPTS = 6;

/** An enterprise signs up with its needs and gets a ticket and a check-in code: a seat, or a place on the waiting list. Once per enterprise. */
export const signUp =
  ({ table, random }: Ports): UseCase<typeof fairRoutes.signUp> =>
  async ({ params, body, caller, now, actor }) => {
    const { organisationId, fairId } = params;
    const guardKey = guards.signUp(fairId, organisationId);
    const { found, owner: taken } = await table.getManyAndOwner([keys.fair(fairId), keys.organisation(organisationId)], guardKey);
    const fair = found.find((item) => item.type === 'fair');
    const organisation = found.find((item) => item.type === 'organisation');
    if (!fair || fair.status === 'draft' || !organisation) return fail('not-found');
    if (taken !== undefined) return fail('already-signed-up');
    const open = checkSignUpOpen(fair, now);
    if (!open.ok) return open;
    const change = changeOf(fair);
    let ticket = await table.takeNumber(keys.seats(fairId), 'issued');
    for (let attempt = 1; ; attempt += 1) {
      const { status, writes } = await placeFor(table, fair, ticket, now);
      const code = random.digits(6);
      const owner = String(ticket);
      const entry: SignUp = {
        type: 'sign-up', fairId, ticket, rev: 1, createdAt: now, updatedAt: now, status, holdsSeat: status === 'seated',
        organisationId, organisationName: organisation.name, personId: caller.personId, code, ...body,
        signedUp: { at: now, by: caller.personId, name: caller.name }, ...(change !== undefined && { told: change }),
      };
      const done = await table.commit(actor, {
        action: 'sign-up',
        subject: signUpSubject(fairId, organisationId),
        to: status,
        writes: [guard(guardKey, owner, 'already-signed-up'), guard(guards.signUpCode(fairId, code), owner, 'busy', { organisationId, personId: caller.personId }), create(entry, 'busy'), ...writes],
        reply: reply(201, { id: signUpSubject(fairId, organisationId).id, rev: 1, status, ticket, code }),
      });
      if (done.ok || done.problem.kind !== 'busy' || attempt === ATTEMPTS) return done;
      // The code or the seat went to another in between; or the ticket, taken for lost, was made void.
      if (await table.get('sign-up', keys.signUp(fairId, ticket))) ticket = await table.takeNumber(keys.seats(fairId), 'issued');
    }
  };
