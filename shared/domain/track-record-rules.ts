import { isSigned } from './record-rules.ts';
import type { Agreement } from './agreement.ts';
import type { Evaluation, Rating } from './evaluation.ts';
import { emptyRecord, sectionCodes, type Counters, type Served, type TrackRecord } from './track-record.ts';

const pairOf = ({ agencyId, enterpriseId }: { readonly agencyId: string; readonly enterpriseId: string }): string => `${agencyId} ${enterpriseId}`;

/** What the records must follow from. */
export interface Past {
  readonly agreements: readonly Agreement[];
  readonly evaluations: readonly Evaluation[];
  readonly served: readonly Served[];
}

interface FinalRating {
  readonly agencyId: string;
  readonly enterpriseId: string;
  readonly rating: Rating;
}
const finalRatings = (evaluations: readonly Evaluation[]): FinalRating[] => evaluations.flatMap(({ status, agencyId, enterpriseId, rating }) => (status === 'final' && rating ? [{ agencyId, enterpriseId, rating }] : []));

/** How the pairs stand that had an agreement in force: their agreements, and whether a final rating counts. */
export const pairsServed = ({ agreements, evaluations }: Omit<Past, 'served'>) => {
  const rated = new Set(finalRatings(evaluations).map(pairOf));
  const pairs = new Map<string, { agencyId: string; enterpriseId: string; agreementIds: string[]; rated: boolean }>();
  for (const agreement of agreements.filter(isSigned)) {
    const { agencyId, enterpriseId, id } = agreement;
    const pair = pairs.get(pairOf(agreement)) ?? { agencyId, enterpriseId, agreementIds: [], rated: rated.has(pairOf(agreement)) };
    pairs.set(pairOf(agreement), { ...pair, agreementIds: [...pair.agreementIds, id] });
  }
  return pairs;
};

/** An enterprise served, by the same name as its pair. */
export const servedByPair = (served: readonly Served[]): Map<string, Served> => new Map(served.map((one) => [pairOf(one), one]));

/** The counters that the enterprises served and the final ratings add up to, by agency. */
export const recordsOf = ({ served, evaluations }: Omit<Past, 'agreements'>): Map<string, TrackRecord> => {
  const records = new Map<string, TrackRecord>();
  const of = (agencyId: string): TrackRecord => {
    const record = records.get(agencyId) ?? emptyRecord(agencyId);
    records.set(agencyId, record);
    return record;
  };
  for (const { agencyId, section, rated } of served) {
    const record = of(agencyId);
    record.enterprises += 1;
    if (section) record[section] = (record[section] ?? 0) + 1;
    if (rated) record.raters += 1;
  }
  for (const { agencyId, rating } of finalRatings(evaluations)) {
    const record = of(agencyId);
    record.ratings += 1;
    record.ratingPoints += rating.overall;
  }
  return records;
};

const counterNames = ['enterprises', 'ratings', 'ratingPoints', 'raters', ...sectionCodes] as const satisfies readonly (keyof Counters)[];
/** Which counters differ, and by how much the second is ahead. */
export const differing = (first: TrackRecord, second: TrackRecord): Partial<Counters> =>
  Object.fromEntries(counterNames.map((name) => [name, (second[name] ?? 0) - (first[name] ?? 0)] as const).filter(([, difference]) => difference !== 0));
