import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { agreementLifecycle, type Agreement } from '../../shared/domain/agreement.ts';
import { revise, type Stamp } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Side } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { replace, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { endNow } from './end-now.ts';
import { loadOwnAgreement } from './load-agreement.ts';
import { answered, declined } from './open-questions.ts';
import { leavePair } from './pair-guard.ts';
import { voidedSignatures } from './voided-signatures.ts';

const ATTEMPTS = 8;

/** The agreement that a renewal was to continue goes on without it. */
const freeRenewed = async (table: Table, { id, renews }: Agreement, now: string): Promise<Write[]> => {
  const renewed = renews && (await table.get('agreement', keys.agreement(renews)));
  if (!renewed || renewed.status !== 'in-force' || renewed.renewal?.agreementId !== id) return [];
  const { renewal: _, ...rest } = renewed;
  return [replace(renewed, revise(rest, {}, now), 'busy')];
};

/** What is not signed by both gives up what it holds: its pair's place and the signatures it has, or the question whether to talk. */
const given = async (table: Table, before: Agreement, by: Stamp & { readonly side: Side }): Promise<Write[]> => {
  if (before.status === 'offered') return [...(await leavePair(table, before)), ...voidedSignatures({ ...before, agreementId: before.id }, { at: by.at, by: by.by, name: by.name }, [])];
  if (before.status !== 'proposed') return [];
  return [...answered(before), ...(by.side === before.draftedBy ? [] : [await declined(table, before, by.at)])];
};

/** Nothing was signed by both: the draft or offer is given up, and the pair is free for another. */
export const abandonAgreement =
  ({ table }: Ports): UseCase<typeof agreementRoutes.abandonAgreement> =>
  ({ params, body, member, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
      if (!loaded.ok) return loaded;
      const before = loaded.value;
      const status = next(agreementLifecycle, 'abandon', before.status);
      if (!status.ok) return status;
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      const agreement = { ...before, status: 'abandoned', rev: before.rev + 1, updatedAt: now, abandoned: { at: now, by: caller.personId, name: caller.name }, reason: body.reason } as Extract<Agreement, { status: 'abandoned' }>;
      return table.commit(actor, {
        action: 'abandon', subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status, reason: body.reason,
        writes: [replace(before, agreement), ...(await given(table, before, { ...agreement.abandoned, side: member.side })), ...(await freeRenewed(table, before, now))],
        reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
      });
    });

/** One side ends the agreement today. */
export const terminateAgreement =
  (ports: Ports): UseCase<typeof agreementRoutes.terminateAgreement> =>
  ({ params, body, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadOwnAgreement(ports.table, params.agreementId, params.organisationId);
      if (!loaded.ok) return loaded;
      const before = loaded.value;
      if (before.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'terminate' } });
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      if (before.renewal?.signed) return fail('renewed-already');
      return endNow(ports, before, { action: 'terminate', how: 'terminated', on: localDateOf(now), reason: body.reason }, actor);
    });
