import { filingDeadline } from '../rules/calendar/deadlines.ts';
import { addMonths, dateOfParts, datePartsOf, localDate, localDateOf } from '../rules/dates.ts';
import { canonicalJson } from '../rules/json/canonical.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import { lastDayOf } from './agreement-days.ts';
import { checkTerms } from './agreement-rules.ts';
import type { Amendment, SignedAmendment } from './amendment.ts';
import type { Stamp } from './entity.ts';
import type { InForce } from './in-force-rules.ts';
import { fail, failField, ok, type Result } from './result.ts';
import { changedFields } from './terms-changes.ts';
import type { Terms } from './terms.ts';
import type { Side } from './who.ts';

/** Changes of terms that one agreement can take, and their lines in all, so that it stays small; whoever needs more signs a new one. */
export const MOST_AMENDMENTS = 9;
const MOST_LINES = 60;

/** What both sides sign: which agreement, from which day, why, and the five terms as they are then; SHA-256 of it is the text hash. */
export const amendmentText = ({ agreementId, n, text, enterpriseId, enterpriseName, agencyId, agencyName, from, reason, terms }: Amendment): string =>
  canonicalJson({ agreementId, amendment: n, text, enterprise: { id: enterpriseId, name: enterpriseName }, agency: { id: agencyId, name: agencyName }, from, reason, terms });

/** A change begins as the text that holds last, from the first day of the next month on. */
export const draftAmendment = (agreement: InForce, terms: Terms, side: Side, drafted: Stamp): Result<Extract<Amendment, { status: 'draft' }>> => {
  const { amendments = 0, amended = [], openAmendment } = agreement;
  if (openAmendment !== undefined) return fail('already-amending', { facts: { n: openAmendment } });
  if (amendments >= MOST_AMENDMENTS) return fail('too-many-changes', { facts: { limit: MOST_AMENDMENTS } });
  const next = addMonths(dateOfParts({ ...datePartsOf(localDateOf(drafted.at)), day: 1 }), 1);
  const { id: agreementId, enterpriseId, enterpriseName, agencyId, agencyName, office, district } = agreement;
  return ok({
    type: 'amendment', agreementId, n: amendments + 1, rev: 1, createdAt: drafted.at, updatedAt: drafted.at, status: 'draft',
    enterpriseId, enterpriseName, agencyId, agencyName, district: office ?? district, draftedBy: side, drafted, basedOn: amended.at(-1)?.n ?? 0,
    from: next <= lastDayOf(agreement) ? next : lastDayOf(agreement), reason: '', terms, text: 1,
  });
};

/** Whether a change can hold from this day on: within the agreement's period, as it is now. */
export const checkFirstDay = (agreement: InForce, from: string): Result<true> => {
  const { startsOn } = agreement.terms;
  const endsOn = lastDayOf(agreement);
  return from < startsOn || from > endsOn ? failField('/from', 'outside-term', { startsOn, endsOn }) : ok(true);
};

/** Whether the change can be offered today: all five terms, a reason, within the term, nothing backdated and nothing before an earlier change. */
export const checkAmendment = (agreement: InForce, amendment: Pick<Amendment, 'from' | 'reason' | 'terms'>, before: Terms, today: string): Result<true> => {
  const { amended = [] } = agreement;
  const latest = amended.at(-1)?.from;
  if (amendment.from < today) return failField('/from', 'date-past');
  const within = checkFirstDay(agreement, amendment.from);
  if (!within.ok) return within;
  if (latest !== undefined && amendment.from <= latest) return failField('/from', 'before-last-change', { from: latest });
  if ([...amended, amendment.terms].reduce((sum, { items }) => sum + items.length, 0) > MOST_LINES) return fail('too-many-changes', { facts: { limit: MOST_LINES } });
  if (!amendment.reason.trim()) return failField('/reason', 'required');
  if (canonicalJson(amendment.terms) === canonicalJson(before)) return failField('/terms/items', 'unchanged');
  return checkTerms({ ...agreement, terms: amendment.terms });
};

/** Fields in which two texts of one change differ: its first day, its reason, and those of the terms. */
export const changedInAmendment = (before: Amendment, after: Amendment): string[] => [...(['from', 'reason'] as const).filter((field) => before[field] !== after[field]), ...changedFields(before, after)];

/** The agreement with one more change in it, and no change open. */
export const amendedBy = (before: InForce, { n, from, terms: { items } }: Pick<Amendment, 'n' | 'from' | 'terms'>): InForce => {
  const { openAmendment: _, amended = [], ...agreement } = before;
  return { ...agreement, amended: [...amended, { n, from, items: items.map(({ item, manner, timesPerYear }) => ({ item, manner, timesPerYear })) }] };
};

/** The days for filing a change, by the ruleset: as the agreement's own, or none. */
export const amendmentClock = (signedOn: string): SignedAmendment['clock'] => {
  const ruleset = currentRuleset(localDate(signedOn));
  if (ruleset.inForce.amendmentFiling === 'not-filed') return undefined;
  const { nominal, lastDay, calendarVersion, provisional } = filingDeadline(localDate(signedOn), ruleset.filing);
  return { nominalLastDay: nominal, lastDay, calendarVersion, provisional, rulesetId: ruleset.id };
};
