import { emptyRecord } from '../../../shared/domain/track-record.ts';
import { differing, pairsServed, recordsOf, servedByPair } from '../../../shared/domain/track-record-rules.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** Track records: an enterprise counts once for each agency that had an agreement in force with it, and the counters are the sums. */
export const trackRecordBreaches = (facts: Facts): Breach[] => {
  const [agreements, evaluations, served] = [ofType(facts, 'agreement'), ofType(facts, 'evaluation'), ofType(facts, 'served')];
  const breach = (where: string, what: string): Breach => ({ invariant: 'track-records', where, what });
  const [pairs, known] = [pairsServed({ agreements, evaluations }), servedByPair(served)];
  const ofPairs = [...pairs].flatMap(([where, { agreementIds, rated }]) => {
    const one = known.get(where);
    if (!one) return [breach(where, 'had an agreement in force but is not counted as served')];
    return [
      ...(agreementIds.includes(one.agreementId) ? [] : [breach(where, `is counted for ${one.agreementId}, which is not theirs`)]),
      ...(one.rated === rated ? [] : [breach(where, rated ? 'has a final rating that does not count' : 'counts as rated without a final rating')]),
    ];
  });
  const stray = [...known.keys()].filter((where) => !pairs.has(where)).map((where) => breach(where, 'is counted as served without an agreement in force'));
  const [sums, records] = [recordsOf({ served, evaluations }), new Map(ofType(facts, 'track-record').map((record) => [record.agencyId, record]))];
  const ofSums = [...new Set([...sums.keys(), ...records.keys()])].flatMap((agencyId) => {
    const off = differing(records.get(agencyId) ?? emptyRecord(agencyId), sums.get(agencyId) ?? emptyRecord(agencyId));
    return Object.keys(off).length === 0 ? [] : [breach(agencyId, `should be changed by ${JSON.stringify(off)}`)];
  });
  return [...ofPairs, ...stray, ...ofSums];
};
