import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { agreementLifecycle, lastDayOf, type Agreement, type SignedAgreement } from '../../shared/domain/agreement.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { release, replace, type Actor } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { loadOwnAgreement } from './load-agreement.ts';

const ATTEMPTS = 8;

/** Nothing was signed by both: the draft or offer is given up, and the pair is free for another. */
export const abandonAgreement =
  ({ table }: Ports): UseCase<typeof agreementRoutes.abandonAgreement> =>
  async ({ params, body, caller, now, actor }) => {
    const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const status = next(agreementLifecycle, 'abandon', before.status);
    if (!status.ok) return status;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const agreement = { ...before, status: 'abandoned', rev: before.rev + 1, updatedAt: now, abandoned: { at: now, by: caller.personId, name: caller.name }, reason: body.reason } as Extract<Agreement, { status: 'abandoned' }>;
    return table.commit(actor, {
      action: 'abandon', subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status, reason: body.reason,
      writes: [replace(before, agreement), ...(before.status === 'offered' ? [release(guards.pair(before.enterpriseId, before.agencyId), before.id)] : [])],
      reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
    });
  };

/** An agreement in force ends on a day: by one side's word or by its term. The archive says so, the pair is free. */
const end = async ({ table, random }: Ports, before: SignedAgreement, action: 'terminate' | 'lapse', endedOn: string, actor: Actor, reason?: string): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  const status = next(agreementLifecycle, action, before.status);
  if (!status.ok) return status;
  const agreement: SignedAgreement = { ...before, status: 'ended', rev: before.rev + 1, updatedAt: actor.now, ended: { at: actor.now, by: actor.by, name: actor.byName }, endedOn, ...(reason && { reason }) };
  const entries = await appendEntries(
    table, before.enterpriseId,
    [{ kind: 'agreement-ended', at: actor.now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId: before.id, subject: { type: 'agreement', id: before.id }, content: { endedOn, how: action, reason: reason ?? null } }],
    random,
  );
  if (!entries.ok) return entries;
  return table.commit(actor, {
    action, subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status, ...(reason && { reason }),
    writes: [replace(before, agreement), release(guards.pair(before.enterpriseId, before.agencyId), before.id), ...entries.value],
    reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
  });
};

export const terminateAgreement =
  (ports: Ports): UseCase<typeof agreementRoutes.terminateAgreement> =>
  ({ params, body, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadOwnAgreement(ports.table, params.agreementId, params.organisationId);
      if (!loaded.ok) return loaded;
      const before = loaded.value;
      if (before.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'terminate' } });
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      return end(ports, before, 'terminate', localDateOf(now), actor, body.reason);
    });

/** The clock ends an agreement whose last day is over. */
export const agreementSystemTasks = (ports: Ports) => ({
  'lapse-agreement': (agreementId: string, actor: Actor): Promise<Result<unknown>> =>
    withRetry(ATTEMPTS, async () => {
      const before = await ports.table.get('agreement', keys.agreement(agreementId));
      if (!before) return fail('not-found');
      if (before.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'lapse' } });
      return end(ports, before, 'lapse', lastDayOf(before), actor);
    }),
});
