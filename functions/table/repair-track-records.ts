import { revise } from '../../shared/domain/entity.ts';
import { emptyRecord } from '../../shared/domain/track-record.ts';
import { differing, pairsServed, recordsOf, servedByPair } from '../../shared/domain/track-record-rules.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { create, replace, type Write } from './change.ts';
import { ofType, type Facts } from './invariants/facts.ts';
import { keys } from './keys.ts';
import { servedBy } from './track-record.ts';

/**
 * The writes that bring the track records to what agreements and evaluations say, one transaction each: for data from
 * before there were records, and for what a mistake left behind. First who was served, then, with these in place, the
 * counters; each moves by the difference, so that what is counted meanwhile stays counted.
 */
export const trackRecordRepairs = (facts: Facts, now: string): Write[][] => {
  const [agreements, evaluations, served] = [ofType(facts, 'agreement').filter(isSigned), ofType(facts, 'evaluation'), ofType(facts, 'served')];
  const enterprises = new Map(ofType(facts, 'organisation').map((organisation) => [organisation.id, organisation]));
  const known = servedByPair(served);
  const ofPairs = [...pairsServed({ agreements, evaluations })].flatMap(([name, { enterpriseId, agreementIds, rated }]): Write[][] => {
    const one = known.get(name);
    const first = agreements.filter(({ id }) => agreementIds.includes(id)).sort((a, b) => a.signedOn.localeCompare(b.signedOn))[0];
    if (one) return one.rated === rated ? [] : [[replace(one, revise(one, { rated }, now))]];
    return first ? [[create({ ...servedBy(first, enterprises.get(enterpriseId), now), rated })]] : [];
  });
  if (ofPairs.length > 0) return ofPairs;
  const records = new Map(ofType(facts, 'track-record').map((record) => [record.agencyId, record]));
  const sums = recordsOf({ served, evaluations });
  return [...new Set([...sums.keys(), ...records.keys()])].flatMap((agencyId): Write[][] => {
    const [record, sum] = [records.get(agencyId), sums.get(agencyId) ?? emptyRecord(agencyId)];
    if (!record) return [[create(sum)]];
    const deltas = differing(record, sum);
    return Object.keys(deltas).length === 0 ? [] : [[{ kind: 'add', key: keys.trackRecord(agencyId), deltas, atLeast: {}, refused: 'busy' }]];
  });
};
