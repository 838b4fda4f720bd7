import type { ArchiveExportItem } from '../../shared/domain/archive-exports.ts';
import { exportRecipe } from '../../shared/domain/archive-export.ts';
import { members, PART_STATEMENT, type Manifest, type PartFile } from '../../shared/domain/archive-package.ts';
import type { ExportState } from '../objects/export-store.ts';
import type { FileReader } from '../objects/file-reader.ts';
import { partEntries, type Contents, type PackedFile } from './contents.ts';
import { indexPage, indexSheet, readme } from './documents.ts';
import type { Content, ZipParts } from './zip-parts.ts';

/** What goes into a package, one after the other; each step adds one member, or notes why it could not. */
export type Step = (zip: ZipParts) => Promise<void>;

/** The check page and the check command, as the build made them. */
export interface CheckTools {
  readonly page: string;
  readonly script: string;
}

export interface PackageFacts {
  readonly item: ArchiveExportItem;
  readonly contents: Contents;
  readonly agencyName: string | undefined;
  readonly anchor: Manifest['anchor'];
}

const bytesOf = (text: string | Uint8Array): Content => {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return { size: bytes.length, pieces: [bytes] };
};

const document = (name: string, make: (state: ExportState) => Promise<string | Uint8Array> | string): Step => async (zip) => {
  await zip.add(name, bytesOf(await make(zip.state())));
};

const file = (files: FileReader, { id, path, sha256, size }: PackedFile): Step => async (zip) => {
  const pieces = await files.read(id);
  const added = pieces !== undefined && (await zip.add(path, { size, sha256, pieces }));
  if (!added) zip.note({ undelivered: { ...zip.state().undelivered, [id]: pieces ? 'altered' : 'absent' } });
};

/** An entry a line, so that what is wrong with a damaged file can still be told line by line. */
const inLines = (head: object, entries: readonly object[]): string => `${JSON.stringify(head).slice(0, -1)},"entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;

/** As it stands in the chain. */
const ofChain = (entry: Contents['entries'][number]) => {
  const { no: _, ...kept } = entry;
  return kept;
};

const chainFile = ({ item: { enterpriseId, enterpriseName, asked, head }, contents: { entries } }: PackageFacts): string =>
  inLines({ format: 'archive-chain-export-v1', exportedAt: asked.at, enterpriseId, enterpriseName, head, recipe: exportRecipe }, entries.map(ofChain));

const partFile = ({ contents }: PackageFacts): string => {
  const head: Omit<PartFile, 'entries'> = { format: 'archive-part-export-v1', statement: PART_STATEMENT };
  return inLines(head, partEntries(contents));
};

const manifest = ({ item, contents, agencyName, anchor }: PackageFacts, { undelivered, hashes }: ExportState): string => {
  const delivered = contents.files.filter(({ id }) => undelivered[id] === undefined);
  const made: Manifest = {
    format: 'archive-package-v1', exportId: item.id, exportedAt: item.asked.at, enterpriseId: item.enterpriseId, enterpriseName: item.enterpriseName,
    ...(item.agencyId && agencyName !== undefined ? { part: { agencyId: item.agencyId, agencyName } } : { head: item.head, ...(anchor && { anchor }) }),
    expected: { entries: contents.entries.length, files: contents.files.length },
    delivered: { entries: contents.entries.length, files: delivered.length },
    erased: contents.erased,
    undelivered: contents.files.flatMap((one) => (undelivered[one.id] ? [{ ...one, why: undelivered[one.id] ?? 'absent' }] : [])),
    files: delivered,
    others: Object.entries(hashes).map(([path, sha256]) => ({ path, sha256 })),
  };
  return `${JSON.stringify(made, null, 1)}\n`;
};

/** The whole list: what is fixed first, then the files, then what tells of them; the manifest last. */
export const stepsOf = (facts: PackageFacts, files: FileReader, tools: CheckTools): Step[] => {
  const { item, contents, agencyName, anchor } = facts;
  return [
    document(members.readme, () => `\ufeff${readme(item, agencyName, anchor)}`),
    document(members.checkPage, () => tools.page),
    document(members.checkScript, () => tools.script),
    item.agencyId === undefined ? document(members.chain, () => chainFile(facts)) : document(members.part, () => partFile(facts)),
    document(members.indexPage, () => indexPage(item, contents, agencyName)),
    document(members.indexSheet, () => indexSheet(contents)),
    ...contents.files.map((one) => file(files, one)),
    document(members.manifest, (state) => manifest(facts, state)),
  ];
};
