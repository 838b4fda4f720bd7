import { checkEnd, checkEntries, startOfChain } from '../../../shared/domain/archive-chain.ts';
import { sha256 } from '../archive.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** Archives: every chain is whole from its first entry to its head, and no entry is without an archive. */
export const archiveBreaches = (facts: Facts): Breach[] => {
  const entries = Map.groupBy(ofType(facts, 'archive-entry'), ({ enterpriseId }) => enterpriseId);
  const heads = ofType(facts, 'archive');
  const opened = new Set(heads.map(({ enterpriseId }) => enterpriseId));
  const broken = heads.flatMap((head) => {
    const chain = (entries.get(head.enterpriseId) ?? []).sort((a, b) => a.n - b.n);
    const check = checkEnd(checkEntries(chain, startOfChain(head.enterpriseId, sha256), sha256), head);
    return check.whole ? [] : [{ invariant: 'archives', where: `${head.enterpriseId} entry ${check.brokenAt}`, what: `breaks the chain: ${check.why}` }];
  });
  const stray = [...entries.keys()].filter((id) => !opened.has(id)).map((where) => ({ invariant: 'archives', where, what: 'has entries but no archive' }));
  return [...broken, ...stray];
};
