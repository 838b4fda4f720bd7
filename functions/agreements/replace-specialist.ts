import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { told } from '../../shared/domain/in-force-rules.ts';
import { fail, failField, type Result } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace, type Actor } from '../table/change.ts';
import { specialistFollowed } from '../table/specialist-change.ts';
import { loadOwnAgreement } from './load-agreement.ts';
import { specialistOf, whileMember } from './specialist.ts';

/** Former specialists that an agreement names; the archive keeps all. */
const MOST_FORMER = 20;

export interface NewSpecialist {
  readonly organisationId: string;
  readonly agreementId: string;
  readonly specialistId: string;
  readonly reason: string;
  /** As the person saw the agreement; absent where they named no single one. */
  readonly rev?: number;
}

/** Another fixed specialist takes over, with the reason; the agreement and the archive keep who served when, and the enterprise is told. */
export const nameSpecialist = ({ table, random }: Ports, { organisationId, agreementId, specialistId, reason, rev }: NewSpecialist, now: string, actor: Actor): Promise<Result<{ status: 200; body: Changed }>> =>
  withRetry(8, async () => {
    const loaded = await loadOwnAgreement(table, agreementId, organisationId);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    if (before.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'replace-specialist' } });
    if (rev !== undefined && before.rev !== rev) return fail('edited-elsewhere');
    const named = await specialistOf(table, before.agencyId, specialistId, localDateOf(now));
    if (!named.ok) return named;
    // Whoever left and came back is named anew.
    if (before.specialist?.personId === specialistId && before.specialist.left === undefined) return failField('/specialistId', 'unchanged');
    const today = localDateOf(now);
    const former = before.specialist ? [{ ...before.specialist, until: today, reason }] : [];
    const formerSpecialists = [...(before.formerSpecialists ?? []), ...former].slice(-MOST_FORMER);
    const agreement: SignedAgreement = revise(before, { specialist: named.value, formerSpecialists, ...told(before, ['enterprise'], 'specialist-replaced', today) }, now);
    const content = { from: before.specialist?.name ?? null, to: named.value.name, reason };
    const followed = await specialistFollowed(table, agreement, now);
    const entries = await appendEntries(table, before.enterpriseId, [{ kind: 'specialist-replaced', at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId: before.id, subject: { type: 'agreement', id: before.id }, content }], random);
    if (!entries.ok) return entries;
    return table.commit(actor, {
      action: 'replace-specialist', subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status, reason,
      writes: [replace(before, agreement), whileMember(before.agencyId, named.value.personId), ...followed, ...entries.value],
      reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
    });
  });

export const replaceSpecialist =
  (ports: Ports): UseCase<typeof agreementRoutes.replaceSpecialist> =>
  ({ params, body, now, actor }) => nameSpecialist(ports, { ...params, ...body }, now, actor);
