import { agreementLifecycle, type Agreement, type SignedAgreement } from '../../shared/domain/agreement.ts';
import { amendmentLifecycle } from '../../shared/domain/amendment.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { HandOver } from '../../shared/domain/hand-over.ts';
import { openHandOver, reopened } from '../../shared/domain/hand-over-rules.ts';
import { nextReminder, told, withoutReminder, type InForce } from '../../shared/domain/in-force-rules.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { entriesOnto } from '../table/archive.ts';
import { create, pass, replace, type Actor, type Write } from '../table/change.ts';
import { guards, keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { yearsCounted, yearsWithout } from '../table/track-record.ts';
import { reminderWrites } from '../table/visit-reminders.ts';
import { leavePair } from './pair-guard.ts';
import { voidedSignatures } from './voided-signatures.ts';

type Ended = Extract<SignedAgreement, { status: 'ended' }>;

/** A word for the other side where one side ended it, and for both where the term did. */
const tellOf = (before: InForce, { how, on }: Ending, actor: Actor) => {
  const sides = how === 'terminated' ? [actor.organisationId === before.agencyId ? ('enterprise' as const) : ('agency' as const)] : (['enterprise', 'agency'] as const);
  return before.renewal?.signed ? {} : told(before, sides, 'agreement-ended', on);
};

/** A change of terms that was not signed by then never comes into effect. */
const voidAmendment = async (table: Table, { id, openAmendment }: InForce, actor: Actor): Promise<Write[]> => {
  if (openAmendment === undefined) return [];
  const before = await table.get('amendment', keys.amendment(id, openAmendment));
  if (!before || !next(amendmentLifecycle, 'void', before.status).ok) return [];
  const ended = { at: actor.now, by: actor.by, name: actor.byName };
  return [replace(before, revise(before, { status: 'voided' as const, ended, why: '协议已结束' }, actor.now) as typeof before, 'busy'), ...(before.status === 'offered' ? voidedSignatures(before, ended, []) : [])];
};

/** What stands in the archive of this agreement, and its records, for the list of what is handed over. */
const handOverOf = async (table: Table, ended: Ended, now: string, since?: string): Promise<HandOver> => {
  const [index, records] = await Promise.all([
    table.partition(keys.archive(ended.enterpriseId).pk, { prefix: sortPrefixes.index }),
    table.partition(keys.agreement(ended.id).pk, { prefix: sortPrefixes.records }),
  ]);
  const own = index.flatMap((item) => (item.type === 'archive-index' ? item.rows : [])).filter(({ agreementId }) => agreementId === ended.id);
  return openHandOver(ended, own, records.filter((item) => item.type === 'record'), now, since);
};

/** The one before has ended, and nothing follows it after all: it is handed over now, going on from what was handed over before the renewal. */
const handedOverAfterAll = async (table: Table, before: Ended, now: string): Promise<Write[]> => {
  const { renewal: _, ...rest } = before;
  const [earlier, anew] = await Promise.all([table.get('hand-over', keys.handOver(before.id)), handOverOf(table, before, now, localDateOf(now))]);
  const handOver = !earlier ? [create(anew, 'busy')] : earlier.status === 'continued' ? [replace(earlier, reopened(earlier, anew), 'busy')] : [];
  return [replace(before, revise(rest, {}, now), 'busy'), ...handOver];
};

/** A renewal that ends before it began leaves the one before as if there had been none: its place and the reminders of its end come back, or, where it has ended, the hand-over. */
const leftByRenewal = async (table: Table, before: InForce, renewed: Agreement | undefined, actor: Actor): Promise<Write[]> => {
  if (renewed?.status !== 'in-force') return [...(await leavePair(table, before)), ...(renewed?.status === 'ended' ? await handedOverAfterAll(table, renewed, actor.now) : [])];
  const { renewal: _, ...rest } = renewed;
  // Of an end that both agreed on nobody is reminded.
  const remindOn = renewed.agreedEnd === undefined ? nextReminder(renewed, localDateOf(actor.now)) : undefined;
  return [pass(guards.pair(before.enterpriseId, before.agencyId), before.id, renewed.id, 'busy'), replace(renewed, revise({ ...rest, ...(remindOn && { remindOn }) }, {}, actor.now), 'busy')];
};

/** What follows for the pair: the renewal's place stays its own; what ends before it began leaves no trace; else the place is free, and the hand-over begins. */
const afterEnd = async (table: Table, before: InForce, agreement: Ended, begun: boolean, actor: Actor): Promise<Write[]> => {
  if (before.renewal?.signed) return [];
  if (begun) return [...(await leavePair(table, before)), create(await handOverOf(table, agreement, actor.now), 'busy')];
  const renewed = before.renews ? await table.get('agreement', keys.agreement(before.renews)) : undefined;
  return leftByRenewal(table, before, renewed, actor);
};

export interface Ending {
  readonly action: 'terminate' | 'lapse';
  readonly how: NonNullable<Ended['how']>;
  readonly on: string;
  readonly reason?: string | undefined;
}

/**
 * An agreement in force ends on a day: by one side's word, as both agreed, or by its term. In one commit the archive says so,
 * the pair's place is free (or the renewal's), what was not signed is void, and the hand-over begins.
 */
export const endNow = async ({ table, random }: Ports, before: InForce, { action, how, on, reason }: Ending, actor: Actor): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  const status = next(agreementLifecycle, action, before.status);
  if (!status.ok) return status;
  const unreminded = withoutReminder(before);
  const { asked: _, openAmendment: __, ...rest } = unreminded;
  const agreement: Ended = revise({ ...rest, ...tellOf(unreminded, { action, how, on }, actor) }, { status: 'ended' as const, ended: { at: actor.now, by: actor.by, name: actor.byName }, how, endedOn: on, ...(reason && { reason }) }, actor.now);
  const begun = before.terms.startsOn <= on;
  const [head, served, reminder, after, voided] = await Promise.all([
    table.get('archive', keys.archive(before.enterpriseId)),
    table.get('served', keys.served(before.agencyId, before.enterpriseId)),
    table.get('reminder', keys.reminder(before.id)),
    afterEnd(table, before, agreement, begun, actor),
    voidAmendment(table, before, actor),
  ]);
  if (!head) return fail('not-found');
  const entry = { kind: 'agreement-ended' as const, at: actor.now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId: before.id, subject: { type: 'agreement', id: before.id }, content: { endedOn: on, how, reason: reason ?? null } };
  const counted = before.renewal?.signed ? [] : yearsCounted(served, begun ? agreement : yearsWithout(before), actor.now);
  return table.commit(actor, {
    action, subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status, ...(reason && { reason }),
    writes: [replace(before, agreement), ...after, ...entriesOnto(head, [entry], random), ...voided, ...counted, ...(reminder ? reminderWrites(reminder, agreement, [], actor.now) : [])],
    reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
  });
};
