import { ledgerAgrees, sumsOf } from '../../../shared/domain/fund-rules.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** Funds: the ledger's sums are the figures shown, nothing is overspent, and what is committed is what the live claims hold. */
export const fundBreaches = (facts: Facts): Breach[] => {
  const lines = ofType(facts, 'ledger');
  const claims = ofType(facts, 'claim');
  return ofType(facts, 'fund').flatMap((fund) => {
    const sums = sumsOf(lines.filter(({ year }) => year === fund.year));
    const held = claims.reduce((sum, claim) => (claim.fundYear === fund.year && 'approvedFen' in claim ? sum + claim.approvedFen : sum), 0);
    const where = `fund ${fund.year}`;
    return [
      ...(ledgerAgrees(fund, sums) ? [] : [{ invariant: 'funds', where, what: `the ledger says ${JSON.stringify(sums)}` }]),
      ...(fund.availableFen >= 0 ? [] : [{ invariant: 'funds', where, what: `is overspent by ${-fund.availableFen} fen` }]),
      ...(held === fund.committedFen ? [] : [{ invariant: 'funds', where, what: `has ${fund.committedFen} fen committed, the claims hold ${held}` }]),
    ];
  });
};
