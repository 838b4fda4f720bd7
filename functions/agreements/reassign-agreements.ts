import { createHash } from 'node:crypto';
import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { agreementsOfSpecialist } from '../table/agreements-of-specialist.ts';
import { nameSpecialist } from './replace-specialist.ts';
import { specialistOf } from './specialist.ts';

/** So many in one request; each is a commit of its own, with its archive's entry, and the answer says how many are left. */
const AT_ONCE = 20;

/** Everything in force that one specialist of the agency has goes to another, for good. Stopped anywhere, it goes on where it was. */
export const reassignAgreements =
  (ports: Ports): UseCase<typeof agreementRoutes.reassignAgreements> =>
  async ({ params: { organisationId }, body: { fromId, toId, reason }, now, actor }) => {
    if (fromId === toId) return fail('not-specialist');
    const named = await specialistOf(ports.table, organisationId, toId, localDateOf(now));
    if (!named.ok) return named;
    const theirs = (await agreementsOfSpecialist(ports.table, organisationId, fromId)).filter(({ status, specialist }) => status === 'in-force' && specialist?.personId === fromId);
    let moved = 0;
    for (const { id: agreementId } of theirs.slice(0, AT_ONCE)) {
      const requestKey = createHash('sha256').update(`${actor.requestKey}|${agreementId}`).digest('hex');
      const done = await nameSpecialist(ports, { organisationId, agreementId, specialistId: toId, reason }, now, { ...actor, requestKey });
      if (done.ok) moved += 1;
      // One that was ended or handed over by a colleague meanwhile needs nothing more.
      else if (done.problem.kind !== 'status-conflict' && done.problem.kind !== 'invalid-request') return done;
    }
    return ok(reply(200, { moved, left: Math.max(theirs.length - AT_ONCE, 0) }));
  };
