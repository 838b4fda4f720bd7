import { checkEnd, checkEntries, genesisHash, startOfChain } from '../../../shared/domain/archive-chain.ts';
import { sha256 } from '../archive.ts';
import { ofType, type AnchoredHead, type Breach, type Facts } from './facts.ts';

const entriesByArchive = (facts: Facts) => Map.groupBy(ofType(facts, 'archive-entry'), ({ enterpriseId }) => enterpriseId);

/** Archives: every chain is whole from its first entry to its head, and no entry is without an archive. */
export const archiveBreaches = (facts: Facts): Breach[] => {
  const entries = entriesByArchive(facts);
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

/**
 * Anchors: every head that was ever anchored is still an entry of its archive. A chain cut off, written anew as a whole
 * or removed is whole in itself and shows only here.
 */
export const anchorBreaches = (facts: Facts, anchored: readonly AnchoredHead[]): Breach[] => {
  const entries = entriesByArchive(facts);
  const heads = new Map<string, number>(ofType(facts, 'archive').map(({ enterpriseId, count }) => [enterpriseId, count]));
  return anchored.flatMap(({ on, enterpriseId, count, hash }) => {
    const breach = (what: string): Breach[] => [{ invariant: 'anchors', where: `${enterpriseId} of ${on}`, what }];
    const now = heads.get(enterpriseId);
    if (now === undefined) return breach(`anchored ${count} entries of an archive that is gone`);
    if (now < count) return breach(`anchored ${count} entries, the archive has ${now}`);
    const standing = count === 0 ? genesisHash(enterpriseId, sha256) : (entries.get(enterpriseId) ?? []).find(({ n }) => n === count)?.hash;
    return standing === hash ? [] : breach(`anchored another entry ${count}`);
  });
};
