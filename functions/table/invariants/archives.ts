import { genesisHash } from '../../../shared/domain/archive-chain.ts';
import { checkEnd, checkEntries, startOfChain } from '../../../shared/domain/archive-check.ts';
import { rowOf, type IndexRow } from '../../../shared/domain/archive-index.ts';
import type { ArchiveEntry } from '../../../shared/domain/archive.ts';
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

/** The index of an archive says of each entry what follows from it, in order and without a gap up to the last; entries older than the index may lack. */
export const archiveIndexBreaches = (facts: Facts): Breach[] => {
  const entries = new Map([...entriesByArchive(facts)].map(([id, chain]) => [id, chain.sort((a, b) => a.n - b.n)]));
  const rows = Map.groupBy(ofType(facts, 'archive-index'), ({ enterpriseId }) => enterpriseId);
  return [...rows].flatMap(([enterpriseId, stretches]) => {
    const indexed = stretches.sort((a, b) => a.stretch - b.stretch).flatMap((stretch) => stretch.rows);
    const expected = (entries.get(enterpriseId) ?? []).filter(({ n }) => n >= (indexed[0]?.n ?? 1)).map((entry) => rowAsStored(entry, indexed));
    return JSON.stringify(indexed.map(inOrder)) === JSON.stringify(expected.map(inOrder)) ? [] : [{ invariant: 'archives', where: enterpriseId, what: 'has an index that does not fit its entries' }];
  });
};

/** An erased entry no longer says which day it was about; its row still does. */
const rowAsStored = (entry: ArchiveEntry, indexed: readonly IndexRow[]): IndexRow => {
  const row = rowOf(entry);
  const stored = entry.content === undefined ? indexed.find(({ n }) => n === entry.n) : undefined;
  return stored ? { ...stored, n: row.n, kind: row.kind } : row;
};
const inOrder = ({ n, kind, on, year, agencyId, agreementId, files }: IndexRow) => [n, kind, on, year, agencyId, agreementId, files];

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
