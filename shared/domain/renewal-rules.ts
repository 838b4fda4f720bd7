import { addDays, addYears, daysBetween, localDate, localDateOf } from '../rules/dates.ts';
import { lastDayOf } from './agreement-days.ts';
import type { Agreement } from './agreement.ts';
import type { InForce } from './in-force-rules.ts';
import type { Terms } from './terms.ts';
import type { Side } from './who.ts';

/** Days for the two sides to agree on a renewal before it is overdue. */
const DRAFT_DAYS = 30;

/** The draft that continues an agreement: the text that held last, for as long again, from the day after the last one on. */
export const draftRenewal = (before: InForce, terms: Terms, id: string, side: Side, now: string): Extract<Agreement, { status: 'draft' }> => {
  const { enterpriseId, enterpriseName, agencyId, agencyName, district, specialist } = before;
  const startsOn = addDays(localDate(lastDayOf(before)), 1);
  const [first, end] = [localDate(before.terms.startsOn), addDays(localDate(before.terms.endsOn), 1)];
  const years = [1, 2, 3].find((count) => addYears(first, count) === end);
  const endsOn = years === undefined ? addDays(startsOn, daysBetween(first, end) - 1) : addDays(addYears(startsOn, years), -1);
  return {
    type: 'agreement', id, rev: 1, createdAt: now, updatedAt: now, status: 'draft', enterpriseId, enterpriseName, agencyId, agencyName, district, renews: before.id,
    terms: { ...terms, startsOn, endsOn }, ...(specialist && { specialist: { ...specialist, since: startsOn } }), text: 1, draftedBy: side, draftUntil: addDays(localDateOf(now), DRAFT_DAYS),
  };
};
