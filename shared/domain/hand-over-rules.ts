import { addDays, localDate } from '../rules/dates.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import { lastDayOf } from './agreement-days.ts';
import type { SignedAgreement } from './agreement.ts';
import type { ArchiveEntry } from './archive.ts';
import { revise, type Stamp } from './entity.ts';
import { handOverKeys, handOverLines, type HandOver, type HandOverKey, type HandOverLine } from './hand-over.ts';
import { fail, failField, ok, type Result } from './result.ts';
import type { ServiceRecord } from './service-record.ts';
import type { Side } from './who.ts';

type Ended = Extract<SignedAgreement, { status: 'ended' }>;

/** The list as it stands when an agreement has ended: what there is to hand over, by whom and by when, counted from its last day or from `since`. */
export const openHandOver = (agreement: Ended, entries: readonly Pick<ArchiveEntry, 'kind'>[], records: readonly Pick<ServiceRecord, 'status'>[], now: string, since: string = lastDayOf(agreement)): HandOver => {
  const { id: agreementId, enterpriseId, enterpriseName, agencyId, agencyName, district, endedOn, how = 'expired', reason, terms } = agreement;
  const ruleset = currentRuleset(localDate(endedOn));
  const handOverBy = addDays(localDate(since), ruleset.inForce.handOverDays);
  const documents: HandOver['documents'] = {};
  for (const { kind } of entries) documents[kind] = (documents[kind] ?? 0) + 1;
  const count = (...statuses: ServiceRecord['status'][]) => records.filter(({ status }) => statuses.includes(status)).length;
  return {
    type: 'hand-over', agreementId, rev: 1, createdAt: now, updatedAt: now, enterpriseId, enterpriseName, agencyId, agencyName, district, status: 'open',
    startsOn: terms.startsOn, endedOn, how, ...(reason && { reason }), lines: handOverKeys.map((key) => ({ key, by: handOverLines[key] })),
    documents, unanswered: count('logged', 'unanswered'), disputed: count('disputed'),
    handOverBy, confirmBy: addDays(handOverBy, ruleset.inForce.confirmHandOverDays), rulesetId: ruleset.id,
  };
};

/** A list that a renewal had made needless, needed after all: what was handed over stays so, the rest has the days of one begun `anew`. */
export const reopened = (earlier: HandOver, anew: HandOver): HandOver => ({ ...anew, lines: earlier.lines, rev: earlier.rev + 1, createdAt: earlier.createdAt });

export interface HandOverMark {
  readonly line: HandOverKey;
  readonly action: 'tick' | 'confirm' | 'object';
  readonly note?: string | undefined;
}

const marked = (line: HandOverLine, side: Side, { action, note }: HandOverMark, stamp: Stamp): Result<HandOverLine> => {
  const mark = { ...stamp, ...(note && { note }) };
  const { done, confirmed, objected: _, ...base } = line;
  if ((action === 'tick') !== (line.by === side)) return fail('forbidden');
  if (confirmed || (action === 'tick') === (done !== undefined)) return fail('status-conflict', { facts: { entity: 'hand-over', status: confirmed ? 'confirmed' : done ? 'done' : 'open', action } });
  if (action === 'tick') return ok({ ...base, done: mark });
  if (action === 'object') return note ? ok({ ...base, objected: mark }) : failField('/note', 'required');
  return ok({ ...base, ...(done && { done }), confirmed: mark });
};

/** The list with one line ticked by whose it is, confirmed by the other side, or given back with a reason; done when every line is confirmed. */
export const markHandOver = (handOver: HandOver, side: Side, mark: HandOverMark, stamp: Stamp): Result<HandOver> => {
  if (handOver.status !== 'open') return fail('status-conflict', { facts: { entity: 'hand-over', status: handOver.status, action: mark.action } });
  const line = handOver.lines.find(({ key }) => key === mark.line);
  if (!line) return fail('not-found');
  const after = marked(line, side, mark, stamp);
  if (!after.ok) return after;
  const lines = handOver.lines.map((one) => (one.key === mark.line ? after.value : one));
  return ok(revise(handOver, { lines, status: lines.every(({ confirmed }) => confirmed) ? ('done' as const) : ('open' as const) }, stamp.at));
};
