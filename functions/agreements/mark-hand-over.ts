import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { markHandOver } from '../../shared/domain/hand-over-rules.ts';
import { fail } from '../../shared/domain/result.ts';
import { isAllowed } from '../../shared/domain/who.ts';
import { handOverLifecycle } from '../../shared/domain/hand-over.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';

const ATTEMPTS = 8;

/** One line of the hand-over is ticked, confirmed or given back; with the last confirmation the archive says that it is done. */
export const markHandOverLine =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.markHandOver> =>
  ({ params: { agreementId, organisationId }, body: { rev, ...mark }, member, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const before = await table.get('hand-over', keys.handOver(agreementId));
      if (!before || ![before.enterpriseId, before.agencyId].includes(organisationId)) return fail('not-found');
      if (!isAllowed(handOverLifecycle.transitions[mark.action].who, caller)) return fail('forbidden');
      if (before.rev !== rev) return fail('edited-elsewhere');
      const after = markHandOver(before, member.side, mark, { at: now, by: caller.personId, name: caller.name });
      if (!after.ok) return after;
      const handOver = after.value;
      const entry = { kind: 'hand-over-done' as const, at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId, subject: { type: 'hand-over', id: agreementId }, content: { endedOn: before.endedOn, lines: before.lines.length } };
      const entries = handOver.status === 'done' ? await appendEntries(table, before.enterpriseId, [entry], random) : { ok: true as const, value: [] };
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: `${mark.action}-${mark.line}`, subject: { type: 'hand-over', id: agreementId }, from: before.status, to: handOver.status, ...(mark.note && { reason: mark.note }),
        writes: [replace(before, handOver), ...entries.value],
        reply: reply(200, { id: agreementId, rev: handOver.rev, status: handOver.status }),
      });
    });
