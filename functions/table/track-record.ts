import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { lastDayOf, yearsThrough } from '../../shared/domain/agreement-days.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { FinalEvaluation } from '../../shared/domain/evaluation.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { emptyRecord, type Counters, type Served } from '../../shared/domain/track-record.ts';
import { addDays, localDate } from '../../shared/rules/dates.ts';
import { industrySectionOf } from '../../shared/rules/size/industry-code.ts';
import { create, replace, type Write } from './change.ts';
import type { Entity } from './entities.ts';
import { keys, type Key } from './keys.ts';

/** What has to be read before a pair is counted in its agency's record. */
export const trackRecordKeys = (agencyId: string, enterpriseId: string): Key[] => [keys.trackRecord(agencyId), keys.served(agencyId, enterpriseId)];

/** Counters of an agency grow, whatever others count in the meantime; the first to count makes the item, and who loses that race gets `busy`. */
const counted = (found: readonly Entity[], agencyId: string, more: Partial<Counters>): Write =>
  found.some((item) => item.type === 'track-record')
    ? { kind: 'add', key: keys.trackRecord(agencyId), deltas: more, atLeast: {}, refused: 'busy' }
    : create({ ...emptyRecord(agencyId), ...more }, 'busy');

/** Service years of a pair and the last day of them, which is absent where there was none. */
type Years = Required<Pick<Served, 'years'>> & Pick<Served, 'servedUntil'>;
const yearsOf = (agreement: SignedAgreement): Years => ({ years: yearsThrough(agreement), servedUntil: lastDayOf(agreement) });

/** The write that keeps how many service years the pair has had, and until when; none where nothing changes. */
export const yearsCounted = (served: Served | undefined, as: SignedAgreement | Years, now: string): Write[] => {
  const years = 'years' in as ? as : yearsOf(as);
  if (!served || (served.years === years.years && served.servedUntil === years.servedUntil)) return [];
  const { servedUntil: _, ...kept } = served;
  return [replace(served, revise(kept, years, now), 'busy')];
};

/** The pair's years as they were before an agreement that ended without a day of service. */
export const yearsWithout = ({ yearsBefore = 0, servedBefore, terms: { startsOn } }: SignedAgreement): Years => {
  // Of an agreement from before the day was kept: no later than the day before it was to begin.
  const servedUntil = servedBefore ?? (yearsBefore > 0 ? addDays(localDate(startsOn), -1) : undefined);
  return { years: yearsBefore, ...(servedUntil !== undefined && { servedUntil }) };
};

/** An enterprise as served, from an agreement with it. */
export const servedBy = (agreement: SignedAgreement, enterprise: Organisation | undefined, now: string): Served => {
  const { agencyId, enterpriseId, id } = agreement;
  const section = industrySectionOf(enterprise?.size?.figures.industryCode ?? '');
  return { type: 'served', agencyId, enterpriseId, rev: 1, createdAt: now, updatedAt: now, agreementId: id, ...(section && { section }), rated: false, ...yearsOf(agreement) };
};

/** The writes that count an enterprise when an agreement comes into force, once per pair, and the pair's years by it. */
export const countServed = (found: readonly Entity[], agreement: SignedAgreement, enterprise: Organisation, now: string): Write[] => {
  const before = found.find((item) => item.type === 'served');
  if (before) return yearsCounted(before, agreement, now);
  const served = servedBy(agreement, enterprise, now);
  return [create(served, 'busy'), counted(found, agreement.agencyId, { enterprises: 1, ...(served.section && { [served.section]: 1 }) })];
};

/** The writes that count a year's rating when its evaluation becomes final: until then the enterprise may correct it. */
export const countRating = (found: readonly Entity[], { agencyId, rating }: FinalEvaluation, now: string): Write[] => {
  const served = found.find((item) => item.type === 'served');
  if (!served || !rating) return [];
  return [
    counted(found, agencyId, { ratings: 1, ratingPoints: rating.overall, ...(!served.rated && { raters: 1 }) }),
    ...(served.rated ? [] : [replace(served, revise(served, { rated: true }, now), 'busy')]),
  ];
};
