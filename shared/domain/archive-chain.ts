import { canonicalJson } from '../rules/json/canonical.ts';
import type { Sha256 } from '../rules/sha256.ts';
import type { ArchiveEntry, ArchiveHead, EntryFile } from './archive.ts';

/** What a new entry says; number, digest and hashes follow. `salt` is random, so that a digest reveals nothing of short contents. */
export type EntryDraft = Pick<ArchiveEntry, 'kind' | 'at' | 'by' | 'byName' | 'agencyId' | 'agreementId' | 'subject'> & {
  readonly content: NonNullable<ArchiveEntry['content']>;
  readonly uploads?: readonly EntryFile[];
  readonly salt: string;
  /** A salt for the name of each file; without them the names themselves are covered (the first algorithm). */
  readonly nameSalts?: readonly string[];
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
export const nameDigest = (salt: string, name: string, sha256: Sha256): string => sha256(`${salt}|${name}`);

/** What the hash covers of a file. */
const coveredFile = ({ id, sha256, name, mediaType, size, nameDigest: digest }: EntryFile) => ({ id, sha256, mediaType, size, ...(digest === undefined ? { name } : { nameDigest: digest }) });

/** The bytes an entry's hash covers: RFC 8785 JSON of everything but content, salts, names of files that have a digest, and the hash itself. */
export const entryBytes = ({ algorithm, n, enterpriseId, kind, at, by, byName, agencyId, agreementId, subject, digest, uploads, previous }: Omit<ArchiveEntry, 'hash'>): string =>
  canonicalJson({ algorithm, n, enterpriseId, kind, at, by, byName, ...(agencyId && { agencyId }), ...(agreementId && { agreementId }), subject, digest, uploads: uploads.map(coveredFile), previous });

const withNameDigest = (file: EntryFile, nameSalt: string | undefined, sha256: Sha256): EntryFile => (nameSalt === undefined ? file : { ...file, nameSalt, nameDigest: nameDigest(nameSalt, file.name, sha256) });

/** The entry that follows a head, and the head that follows it. */
export const nextEntry = (head: ArchiveHead, { content, salt, uploads = [], nameSalts, ...draft }: EntryDraft, sha256: Sha256): { entry: ArchiveEntry; head: ArchiveHead } => {
  const unhashed: Omit<ArchiveEntry, 'hash'> = {
    type: 'archive-entry',
    enterpriseId: head.enterpriseId,
    n: head.count + 1,
    algorithm: nameSalts ? 'sha256-rfc8785-v2' : 'sha256-rfc8785-v1',
    ...draft,
    content,
    salt,
    digest: contentDigest(salt, content, sha256),
    uploads: uploads.map((file, index) => withNameDigest(file, nameSalts?.[index], sha256)),
    previous: head.hash,
  };
  const hash = sha256(entryBytes(unhashed));
  return { entry: { ...unhashed, hash }, head: { ...head, count: unhashed.n, hash } };
};
