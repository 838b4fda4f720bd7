import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { told } from '../../shared/domain/in-force-rules.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { loadOwnAgreement } from './load-agreement.ts';
import { specialistOf, whileMember } from './specialist.ts';

/** Former specialists that an agreement names; the archive keeps all. */
const MOST_FORMER = 20;

/** Another fixed specialist takes over, with the reason; the agreement and the archive keep who served when, and the enterprise is told. */
export const replaceSpecialist =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.replaceSpecialist> =>
  ({ params, body, now, actor }) =>
    withRetry(8, async () => {
      const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
      if (!loaded.ok) return loaded;
      const before = loaded.value;
      if (before.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'replace-specialist' } });
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      const named = await specialistOf(table, before.agencyId, body.specialistId, localDateOf(now));
      if (!named.ok) return named;
      if (before.specialist?.personId === body.specialistId) return failField('/specialistId', 'unchanged');
      const today = localDateOf(now);
      const former = before.specialist ? [{ ...before.specialist, until: today, reason: body.reason }] : [];
      const formerSpecialists = [...(before.formerSpecialists ?? []), ...former].slice(-MOST_FORMER);
      const agreement: SignedAgreement = revise(before, { specialist: named.value, formerSpecialists, ...told(before, ['enterprise'], 'specialist-replaced', today) }, now);
      const content = { from: before.specialist?.name ?? null, to: named.value.name, reason: body.reason };
      const entries = await appendEntries(table, before.enterpriseId, [{ kind: 'specialist-replaced', at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId: before.id, subject: { type: 'agreement', id: before.id }, content }], random);
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: 'replace-specialist', subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status, reason: body.reason,
        writes: [replace(before, agreement), whileMember(before.agencyId, named.value.personId), ...entries.value],
        reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
      });
    });
