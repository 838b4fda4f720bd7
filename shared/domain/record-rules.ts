import { addDays, localDate, localDateOf } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import { serviceYearOf, serviceYearPeriod } from '../rules/subsidy/service-year.ts';
import { lastDayOf, type Agreement, type SignedAgreement } from './agreement.ts';
import { awaitsExplanation, recordLifecycle, type ServiceRecord } from './service-record.ts';
import { suspensionOn, termsOn, type ServicePeriod } from './terms-by-date.ts';
import { isCodeOf, type ProblemCode } from './problem-codes.ts';
import type { ServiceItem } from './service-items.ts';
import { actionsFor } from './lifecycle.ts';
import { fail, failField, ok, type FieldError, type Result } from './result.ts';
import type { Caller } from './who.ts';

/** What the decision needs of a record that somebody is about to log. */
export interface RecordDraft extends Pick<ServiceRecord, 'servedOn' | 'items' | 'standInReason'> {
  readonly problems: readonly { readonly item: ServiceItem; readonly code: ProblemCode; readonly words?: string; readonly dueOn: string }[];
  readonly deliverables: readonly { readonly file?: number }[];
}

export const isSigned = (agreement: Agreement): agreement is SignedAgreement => agreement.status === 'in-force' || agreement.status === 'ended';

/** The last day of service: the end as agreed, or the earlier one when the agreement was ended. */
export const lastServiceDay = (agreement: SignedAgreement): string => lastDayOf(agreement);

/**
 * Whether a person may log this record (policy 一（三）, 一（六）): a signed agreement, a day not in the future and within its
 * term, agreed items, each once; by the fixed specialist (固定服务专员), or by another member of the agency who says why.
 */
export const checkRecord = (agreement: Agreement, draft: RecordDraft, personId: string, now: string): Result<SignedAgreement> => {
  if (!isSigned(agreement)) return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'log' } });
  if (draft.servedOn > localDateOf(now)) return failField('/servedOn', 'date-future');
  const { startsOn } = agreement.terms;
  const endsOn = lastServiceDay(agreement);
  if (draft.servedOn < startsOn || draft.servedOn > endsOn) return failField('/servedOn', 'outside-term', { startsOn, endsOn });
  const pause = suspensionOn(agreement, draft.servedOn);
  if (pause) return failField('/servedOn', 'service-suspended', { from: pause.from, to: pause.to });
  const agreed = termsOn(agreement, draft.servedOn);
  const foreign = draft.items.findIndex((served) => !agreed.items.some(({ item }) => item === served));
  if (foreign >= 0 || new Set(draft.items).size < draft.items.length) return failField('/items', 'item-not-agreed');
  if (agreement.specialist?.personId !== personId && !draft.standInReason) return fail('not-specialist', { errors: [{ pointer: '/standInReason', kind: 'required' }] });
  return ok(agreement);
};

/** The last day on which the enterprise's answer is in time; after it the record counts as “not answered” (未答复). */
export const answerBy = (now: string, ruleset: Ruleset): string => addDays(localDateOf(now), ruleset.switches.recordUnansweredDays);

/** The service year (rolling from the first day) that holds a day, or the first or last one when the day lies outside; its end no later than the service's. */
export const serviceYearAt = (agreement: SignedAgreement, day: string): ServicePeriod & { readonly year: number } => {
  const start = localDate(agreement.terms.startsOn);
  const last = localDate(lastServiceDay(agreement));
  const within = localDate(day < start ? start : day > last ? last : day);
  const year = serviceYearOf(start, within) ?? 1;
  const { from, to } = serviceYearPeriod(start, year);
  return { year: year + (agreement.yearsBefore ?? 0), from, to: to < last ? to : last };
};

/** What is wrong with the problems and deliverables of a record, at their fields: a code of another item, “other” without words, a day before the service, a file that is not there. */
export const checkFindings = ({ servedOn, problems, deliverables }: RecordDraft, files: number): Result<undefined> => {
  const errors: FieldError[] = [
    ...problems.flatMap(({ item, code, words, dueOn }, index): FieldError[] => [
      ...(isCodeOf(item, code) ? [] : [{ pointer: `/problems/${index}/code`, kind: 'code-of-other-item' }]),
      ...(code === 'other' && words === undefined ? [{ pointer: `/problems/${index}/words`, kind: 'required' }] : []),
      ...(dueOn < servedOn ? [{ pointer: `/problems/${index}/dueOn`, kind: 'date-before', facts: { date: servedOn } }] : []),
    ]),
    ...deliverables.flatMap(({ file }, index): FieldError[] => (file !== undefined && file >= files ? [{ pointer: `/deliverables/${index}/file`, kind: 'upload-not-ready' }] : [])),
  ];
  return errors.length > 0 ? fail('invalid-request', { errors }) : ok(undefined);
};

/** After so many the parties need somebody else: a complaint. */
export const MOST_DISPUTES = 3;

/** Whether the enterprise may dispute, or dispute again: not while an explanation is owed. */
export const mayDispute = (record: Pick<ServiceRecord, 'status' | 'disputes'>): boolean => !awaitsExplanation(record) && record.disputes.length < MOST_DISPUTES;

/** What the caller may do about a record now. */
export const recordActions = (record: Pick<ServiceRecord, 'status' | 'disputes'>, caller: Caller): string[] =>
  actionsFor(recordLifecycle, record.status, caller).filter((action) => (action === 'explain' ? awaitsExplanation(record) : action !== 'dispute' || mayDispute(record)));
