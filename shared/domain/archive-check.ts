import type { Sha256 } from '../rules/sha256.ts';
import { contentDigest, entryBytes, genesisHash, nameDigest } from './archive-chain.ts';
import { bareOf, erasedBy } from './archive-erasures.ts';
import type { ArchiveEntry, ArchiveHead } from './archive.ts';

/** Where a check stands: the number and hash of the last entry found whole, and what is bare so far though no erasure was seen. */
export type Position = Pick<ArchiveHead, 'enterpriseId' | 'count' | 'hash'> & { readonly bare?: readonly string[] };
export const flaws = ['missing', 'other-archive', 'unlinked', 'altered', 'content-altered', 'content-missing', 'cut-off'] as const;
export type Flaw = (typeof flaws)[number];
export type ChainCheck = { readonly whole: true; readonly at: Position } | { readonly whole: false; readonly brokenAt: number; readonly why: Flaw };

export const startOfChain = (enterpriseId: string, sha256: Sha256): Position => ({ enterpriseId, count: 0, hash: genesisHash(enterpriseId, sha256) });

const contentFits = ({ content, salt, digest, uploads }: ArchiveEntry, sha256: Sha256): boolean =>
  (content === undefined || (salt !== undefined && contentDigest(salt, content, sha256) === digest)) &&
  uploads.every(({ name, nameSalt, nameDigest: covered }) => covered === undefined || (nameSalt === undefined ? name === '' : nameDigest(nameSalt, name, sha256) === covered));

const flawOf = (entry: ArchiveEntry, { enterpriseId, count, hash }: Position, sha256: Sha256): Flaw | undefined => {
  if (entry.enterpriseId !== enterpriseId) return 'other-archive';
  if (entry.n !== count + 1) return 'missing';
  if (entry.previous !== hash) return 'unlinked';
  if (sha256(entryBytes(entry)) !== entry.hash) return 'altered';
  // Content may have been erased as the law asks, which a later entry then says; what is there must fit its digest.
  return contentFits(entry, sha256) ? undefined : 'content-altered';
};

/** Checks the entries that follow a position, in order; a long chain is checked page by page. */
export const checkEntries = (entries: readonly ArchiveEntry[], from: Position, sha256: Sha256): ChainCheck => {
  let at = from;
  for (const entry of entries) {
    const why = flawOf(entry, at, sha256);
    if (why) return { whole: false, brokenAt: at.count + 1, why };
    const erased = new Set(erasedBy(entry));
    const bare = [...(at.bare ?? []), ...bareOf(entry)].filter((name) => !erased.has(name));
    at = { enterpriseId: at.enterpriseId, count: entry.n, hash: entry.hash, ...(bare.length > 0 && { bare }) };
  }
  return { whole: true, at };
};

/** Whether a checked chain ends where the head says: a cut tail shows here, and content that is gone without an erasure. */
export const checkEnd = (check: ChainCheck, head: Position): ChainCheck => {
  if (!check.whole) return check;
  const { count, hash, bare } = check.at;
  if (count !== head.count || hash !== head.hash) return { whole: false, brokenAt: count + 1, why: 'cut-off' };
  const gone = bare?.map((name) => Number(name.split('/')[0]));
  return gone?.length ? { whole: false, brokenAt: Math.min(...gone), why: 'content-missing' } : check;
};

/** Whether a whole chain is what its head says, or the first entry that is not. */
export const checkChain = (entries: readonly ArchiveEntry[], head: Position, sha256: Sha256): ChainCheck =>
  checkEnd(checkEntries(entries, startOfChain(head.enterpriseId, sha256), sha256), head);
