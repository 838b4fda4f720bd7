import * as z from 'zod/mini';
import { readDirectory, type ZipEntry, type ZipSource } from '../rules/zip/read-zip.ts';
import type { Sha256 } from '../rules/sha256.ts';
import { contentDigest } from './archive-chain.ts';
import { erasedFile, erasuresIn } from './archive-erasures.ts';
import { Manifest, members, PartFile, pathOfFile, type PartEntry } from './archive-package.ts';
import { namesOthers } from './archive-references.ts';
import { verifyChain, type Anchor, type Finding } from './archive-verify-chain.ts';
import { isAsMade, sumsOf, textOf, type Hasher, type Sums } from './archive-verify-container.ts';

export type { Anchor, Finding } from './archive-verify-chain.ts';
export type { Hasher } from './archive-verify-container.ts';

export interface Report {
  readonly findings: readonly Finding[];
  /** As the chain itself has it; undefined where it does not say, as in a part. */
  readonly enterpriseName: string | undefined;
  /** As the list gives it, which proves nothing. */
  readonly listedName: string | undefined;
  readonly entries: number;
  readonly files: number;
  readonly erased: number;
  /** An agency's part: the chain of the whole cannot be checked from it. */
  readonly part: boolean;
  /** Whether the anchored head was given and fits. */
  readonly anchored: boolean;
  /** Packed again by somebody: the contents are what counts then. */
  readonly repacked: boolean;
}

const parsed = <S extends z.ZodMiniType>(schema: S, text: string): z.output<S> | undefined => {
  try {
    return z.safeParse(schema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

interface Reference {
  readonly n: number;
  readonly id: string;
  readonly sha256: string;
  /** Where the entry has it stand. */
  readonly path: string;
}

type Upload = PartEntry['uploads'][number];

/** The files that entries refer to, but for those that were erased; how many there are of each. */
const filesOf = (entries: readonly { readonly n: number; readonly uploads: readonly Upload[] }[], isErased: (n: number, file: Upload) => boolean) => {
  const all = entries.flatMap(({ n, uploads }) => uploads.map((file, place) => ({ n, file, place })));
  const references = all.filter(({ n, file }) => !isErased(n, file)).map(({ n, file, place }): Reference => ({ n, id: file.id, sha256: file.sha256, path: pathOfFile(n, place, file) }));
  return { references, counts: { files: references.length, erased: all.length - references.length } };
};

const fileFindings = (references: readonly Reference[], manifest: Manifest, sums: ReadonlyMap<string, Sums>): Finding[] => {
  const places = (files: readonly { readonly id: string; readonly path: string }[]) => new Set(files.map(({ id, path }) => `${id} ${path}`));
  const [listed, left] = [places(manifest.files), places(manifest.undelivered)];
  return references.flatMap(({ n, id, sha256, path }): Finding[] => {
    if (!listed.has(`${id} ${path}`)) return [{ kind: left.has(`${id} ${path}`) ? 'file-undelivered' : 'file-unlisted', n, path }];
    const sum = sums.get(path);
    if (!sum) return [{ kind: 'file-missing', n, path }];
    return sum.sha256 === sha256 ? [] : [{ kind: 'file-altered', n, path }];
  });
};

/** The list vouches for nothing by itself: whoever adds a file can add it there too. A file belongs to an entry, or is one of the members that every package has. */
const memberFindings = (entries: readonly ZipEntry[], manifest: Manifest, files: readonly { readonly path: string }[], sums: ReadonlyMap<string, Sums>): Finding[] => {
  const known = new Set([...Object.values(members), ...files.map(({ path }) => path)]);
  // A folder of its own says nothing; one that holds something is a file under a strange name.
  const names = entries.filter(({ name, size }) => !name.endsWith('/') || size > 0).map(({ name }) => name);
  return [
    ...entries.filter(({ name, crc }) => sums.get(name)?.crc !== crc).map(({ name }): Finding => ({ kind: 'member-damaged', path: name })),
    ...names.filter((name, index) => !known.has(name) || names.indexOf(name) !== index).map((path): Finding => ({ kind: 'member-unknown', path })),
    ...manifest.others.flatMap(({ path, sha256 }): Finding[] => (sums.get(path)?.sha256 === sha256 ? [] : [{ kind: sums.has(path) ? 'member-altered' : 'member-missing', path }])),
  ];
};

/** What a part shows by itself: an entry left out, content that does not fit its digest, and content that is gone though no entry of the part says that it was erased. */
const partFindings = ({ entries }: PartFile, isErased: (n: number, name: string) => boolean, sha256: Sha256): Finding[] =>
  entries.flatMap(({ n, content, salt, digest }, index): Finding[] => [
    ...(n === index + 1 ? [] : [{ kind: 'entry' as const, n: index + 1, why: 'missing' as const }]),
    ...(content === undefined && !isErased(n, String(n)) ? [{ kind: 'entry' as const, n, why: 'content-missing' as const }] : []),
    ...(content && (salt === undefined ? !namesOthers(content) : contentDigest(salt, content, sha256) !== digest) ? [{ kind: 'entry' as const, n, why: 'content-altered' as const }] : []),
  ]);

const nothing = { enterpriseName: undefined, listedName: undefined, entries: 0, files: 0, erased: 0, part: false, anchored: false, repacked: false };

/**
 * Checks an exported ZIP: the chain against its head and the anchored head, each file against the entry that names it,
 * every member against the list, and the container itself. Names what is wrong and where.
 */
export const verifyPackage = async (source: ZipSource, { sha256, newHasher, anchor }: { readonly sha256: Sha256; readonly newHasher: () => Hasher; readonly anchor?: Anchor }): Promise<Report> => {
  let entries: readonly ZipEntry[];
  const sums = new Map<string, Sums>();
  const damaged: Finding[] = [];
  try {
    entries = await readDirectory(source);
  } catch {
    return { ...nothing, findings: [{ kind: 'not-readable' }] };
  }
  for (const entry of entries) {
    try {
      sums.set(entry.name, await sumsOf(source, entry, newHasher));
    } catch {
      damaged.push({ kind: 'member-damaged', path: entry.name });
    }
  }
  const read = async (name: string): Promise<string | undefined> => (sums.has(name) ? textOf(source, entries.find((entry) => entry.name === name)) : undefined);
  const manifest = parsed(Manifest, (await read(members.manifest)) ?? '');
  if (!manifest) return { ...nothing, findings: [...damaged, { kind: 'member-missing', path: members.manifest }] };
  const common = { listedName: manifest.enterpriseName, repacked: !(await isAsMade(source, entries).catch(() => false)) };
  const ofMembers = (files: readonly { readonly path: string }[]) => [...damaged, ...memberFindings(entries, manifest, files, sums)];
  if (manifest.part) {
    const part = parsed(PartFile, (await read(members.part)) ?? '');
    const isErased = erasuresIn(part?.entries ?? []);
    // Not by the mark on the file: whoever drops one can set it.
    const { references, counts } = filesOf(part?.entries ?? [], (n, file) => isErased(n, erasedFile(n, file)));
    const ofPart: Finding[] = part ? [...partFindings(part, isErased, sha256), ...fileFindings(references, manifest, sums)] : [{ kind: 'chain-unreadable' }];
    return { ...common, ...counts, enterpriseName: undefined, part: true, anchored: false, entries: part?.entries.length ?? 0, findings: unique([...ofPart, ...ofMembers(references)]) };
  }
  const chain = verifyChain((await read(members.chain)) ?? '', sha256, { name: manifest.enterpriseName, ...(manifest.head && { head: manifest.head }), ...(anchor && { anchor }) });
  const isErased = erasuresIn(chain.entries);
  const { references, counts } = filesOf(chain.entries, (n, file) => isErased(n, erasedFile(n, file)));
  const ofAnother: Finding[] = chain.entries.some(({ enterpriseId }) => enterpriseId !== manifest.enterpriseId) ? [{ kind: 'head-differs' }] : [];
  // Behind a break no entry says which files are its own.
  const files = chain.findings.length > 0 ? manifest.files : references;
  return { ...common, ...counts, enterpriseName: chain.enterpriseName, part: false, anchored: chain.anchored, entries: chain.entries.length, findings: unique([...chain.findings, ...ofAnother, ...fileFindings(references, manifest, sums), ...ofMembers(files)]) };
};

const unique = (findings: readonly Finding[]): Finding[] => [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
