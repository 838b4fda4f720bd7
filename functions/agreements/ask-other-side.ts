import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { EntryKind } from '../../shared/domain/archive.ts';
import { revise } from '../../shared/domain/entity.ts';
import { answerAskedBy, checkWish, granted, otherSide, seenBy, told } from '../../shared/domain/in-force-rules.ts';
import type { Asked, AskedKind } from '../../shared/domain/in-force.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { yearsCounted } from '../table/track-record.ts';
import { loadOwnAgreement, loadOwnInForce } from './load-agreement.ts';

const ATTEMPTS = 8;

/** One side asks the other to suspend, to resume early or to end early. */
export const askOtherSide =
  ({ table }: Ports): UseCase<typeof agreementRoutes.askOtherSide> =>
  async ({ params, body: { rev, kind, from, to, reason }, member, caller, now, actor }) => {
    const loaded = await loadOwnInForce(table, params, rev, 'ask');
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    if (kind === 'suspension' && to === undefined) return failField('/to', 'required');
    const wish = { kind, from, to: kind === 'suspension' ? (to ?? from) : from };
    const possible = checkWish(before, wish, localDateOf(now));
    if (!possible.ok) return possible;
    const asked: Asked = { ...wish, by: member.side, stamp: { at: now, by: caller.personId, name: caller.name }, reason, answerBy: answerAskedBy(from, now) };
    const agreement = revise(before, { asked }, now);
    return table.commit(actor, {
      action: `ask-${kind}`, subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status, reason,
      writes: [replace(before, agreement)],
      reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
    });
  };

const entryOf: Readonly<Record<AskedKind, EntryKind>> = { suspension: 'service-suspended', resumption: 'service-resumed', ending: 'ending-agreed' };

/** An end that both agreed on shortens what the pair is counted with at once: a renewal may be signed for the day after it. */
const countedAnew = async (table: Table, agreement: SignedAgreement, now: string): Promise<Write[]> => yearsCounted(await table.get('served', keys.served(agreement.agencyId, agreement.enterpriseId)), agreement, now);

/** The other side says yes or no, or who asked takes it back. What both want is so from the day that was asked for. */
export const answerAsked =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.answerAsked> =>
  ({ params, body: { rev, action, reason }, member, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadOwnInForce(table, params, rev, 'answer-asked');
      if (!loaded.ok) return loaded;
      const before = loaded.value;
      const { asked, ...rest } = before;
      if (!asked) return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'answer-asked' } });
      if ((action === 'withdraw') !== (asked.by === member.side)) return fail('forbidden');
      if (action === 'decline' && !reason) return failField('/reason', 'required');
      if (action === 'accept' && localDateOf(now) > asked.answerBy) return fail('answer-late', { facts: { answerBy: asked.answerBy } });
      // Signed since it was asked: the renewal begins the day after the last one, as that was then.
      if (action === 'accept' && asked.kind === 'ending' && before.renewal?.signed) return fail('renewed-already');
      const base = action === 'accept' ? granted(before, asked) : rest;
      const tells = action === 'withdraw' ? { notices: before.notices ?? [] } : told(before, [otherSide(member.side)], 'answered', asked.answerBy);
      const agreement = revise({ ...base, notices: tells.notices.filter(({ kind }) => action !== 'accept' || asked.kind !== 'ending' || kind !== 'ends-soon') }, {}, now);
      const content = { from: asked.from, to: asked.to, reason: asked.reason, askedBy: asked.by };
      const entries = action === 'accept' ? await appendEntries(table, before.enterpriseId, [{ kind: entryOf[asked.kind], at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId: before.id, subject: { type: 'agreement', id: before.id }, content }], random) : { ok: true as const, value: [] };
      if (!entries.ok) return entries;
      const counted = action === 'accept' && asked.kind === 'ending' ? await countedAnew(table, agreement, now) : [];
      return table.commit(actor, {
        action: `${action}-${asked.kind}`, subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status, ...(reason && { reason }),
        writes: [replace(before, agreement), ...entries.value, ...counted],
        reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
      });
    });

/** A side has seen what it was told. */
export const acknowledge =
  ({ table }: Ports): UseCase<typeof agreementRoutes.acknowledge> =>
  async ({ params, member, now, actor }) => {
    const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    if (!isSigned(before)) return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'acknowledge' } });
    const agreement: SignedAgreement = { ...before, notices: seenBy(before, member.side), rev: before.rev + 1, updatedAt: now };
    return table.commit(actor, {
      action: 'acknowledge', subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status,
      writes: [replace(before, agreement)],
      reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
    });
  };
