import { canonicalJson } from '../rules/json/canonical.ts';
import type { Sha256 } from '../rules/sha256.ts';
import type { ArchiveEntry, ArchiveHead } from './archive.ts';

/** What a new entry says; number, digest and hashes follow. `salt` is random, so that a digest reveals nothing of short contents. */
export type EntryDraft = Pick<ArchiveEntry, 'kind' | 'at' | 'by' | 'byName' | 'agencyId' | 'agreementId' | 'subject'> & {
  readonly content: NonNullable<ArchiveEntry['content']>;
  readonly uploads?: ArchiveEntry['uploads'];
  readonly salt: string;
};

/** The hash before the first entry: it names the archive, so that a chain cannot be passed off as another's. */
export const genesisHash = (enterpriseId: string, sha256: Sha256): string => sha256(`archive|${enterpriseId}`);

/** An archive with no entry yet (一企一档, policy 一（六）). */
export const openArchive = (opening: Pick<ArchiveHead, 'enterpriseId' | 'enterpriseName' | 'district' | 'opened'>, sha256: Sha256): ArchiveHead => ({
  type: 'archive',
  ...opening,
  count: 0,
  hash: genesisHash(opening.enterpriseId, sha256),
});

export const contentDigest = (salt: string, content: NonNullable<ArchiveEntry['content']>, sha256: Sha256): string => sha256(`${salt}|${canonicalJson(content)}`);

/** The bytes an entry's hash covers: RFC 8785 JSON of everything but content, salt and the hash itself. */
export const entryBytes = ({ algorithm, n, enterpriseId, kind, at, by, byName, agencyId, agreementId, subject, digest, uploads, previous }: Omit<ArchiveEntry, 'hash'>): string =>
  canonicalJson({ algorithm, n, enterpriseId, kind, at, by, byName, ...(agencyId && { agencyId }), ...(agreementId && { agreementId }), subject, digest, uploads, previous });

/** The entry that follows a head, and the head that follows it. */
export const nextEntry = (head: ArchiveHead, { content, salt, uploads = [], ...draft }: EntryDraft, sha256: Sha256): { entry: ArchiveEntry; head: ArchiveHead } => {
  const unhashed: Omit<ArchiveEntry, 'hash'> = {
    type: 'archive-entry',
    enterpriseId: head.enterpriseId,
    n: head.count + 1,
    algorithm: 'sha256-rfc8785-v1',
    ...draft,
    content,
    salt,
    digest: contentDigest(salt, content, sha256),
    uploads,
    previous: head.hash,
  };
  const hash = sha256(entryBytes(unhashed));
  return { entry: { ...unhashed, hash }, head: { ...head, count: unhashed.n, hash } };
};

/** Where a check stands: the number and hash of the last entry found whole. */
export type Position = Pick<ArchiveHead, 'enterpriseId' | 'count' | 'hash'>;
export type Flaw = 'missing' | 'other-archive' | 'unlinked' | 'altered' | 'content-altered' | 'cut-off';
export type ChainCheck = { readonly whole: true; readonly at: Position } | { readonly whole: false; readonly brokenAt: number; readonly why: Flaw };

export const startOfChain = (enterpriseId: string, sha256: Sha256): Position => ({ enterpriseId, count: 0, hash: genesisHash(enterpriseId, sha256) });

const flawOf = (entry: ArchiveEntry, { enterpriseId, count, hash }: Position, sha256: Sha256): Flaw | undefined => {
  if (entry.enterpriseId !== enterpriseId) return 'other-archive';
  if (entry.n !== count + 1) return 'missing';
  if (entry.previous !== hash) return 'unlinked';
  if (sha256(entryBytes(entry)) !== entry.hash) return 'altered';
  // Content may have been erased as the law asks; what is there must fit its digest.
  if (entry.content && entry.salt && contentDigest(entry.salt, entry.content, sha256) !== entry.digest) return 'content-altered';
  return undefined;
};

/** Checks the entries that follow a position, in order; a long chain is checked page by page. */
export const checkEntries = (entries: readonly ArchiveEntry[], from: Position, sha256: Sha256): ChainCheck => {
  let at = from;
  for (const entry of entries) {
    const why = flawOf(entry, at, sha256);
    if (why) return { whole: false, brokenAt: at.count + 1, why };
    at = { enterpriseId: at.enterpriseId, count: entry.n, hash: entry.hash };
  }
  return { whole: true, at };
};

/** Whether a checked chain ends where the head says: a cut tail shows here. */
export const checkEnd = (check: ChainCheck, head: Position): ChainCheck => {
  if (!check.whole) return check;
  return check.at.count === head.count && check.at.hash === head.hash ? check : { whole: false, brokenAt: check.at.count + 1, why: 'cut-off' };
};

/** Whether a whole chain is what its head says, or the first entry that is not. */
export const checkChain = (entries: readonly ArchiveEntry[], head: Position, sha256: Sha256): ChainCheck =>
  checkEnd(checkEntries(entries, startOfChain(head.enterpriseId, sha256), sha256), head);
