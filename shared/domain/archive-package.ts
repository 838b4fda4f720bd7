import * as z from 'zod/mini';
import { safeName } from '../rules/zip/write-zip.ts';
import type { EntryFile } from './archive.ts';
import { entryKinds } from './archive.ts';

/** What an exported ZIP holds besides the files of the archive, by name; in the order in which it is made. */
export const members = {
  readme: '说明.txt',
  checkPage: '核验.html',
  checkScript: 'check-archive.mjs',
  chain: '档案链.json',
  part: '条目.json',
  indexPage: '目录.html',
  indexSheet: '目录.xlsx',
  manifest: '清单.json',
} as const;

const FOLDER = '文件';
/** Where a file of an entry stands: by the entry's number, its place among the entry's files, and its own name. */
export const pathOfFile = (n: number, place: number, { name }: Pick<EntryFile, 'name'>): string => `${FOLDER}/${String(n).padStart(4, '0')}-${String(place + 1).padStart(2, '0')}-${safeName(name)}`;

const count = z.int().check(z.gte(0));
const reference = { n: z.int(), id: z.string(), path: z.string(), sha256: z.string(), size: count };

/** What the ZIP should hold and does: counts, each file with its entry, and what could not be delivered, with why. */
export const Manifest = z.object({
  format: z.literal('archive-package-v1'),
  exportId: z.string(),
  exportedAt: z.string(),
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  /** The agency whose part it is; absent for the whole archive. */
  part: z.optional(z.object({ agencyId: z.string(), agencyName: z.string() })),
  /** Head of the chain; absent for a part. */
  head: z.optional(z.object({ count, hash: z.string() })),
  /** The newest head that was locked away when it was made. */
  anchor: z.optional(z.object({ on: z.string(), count, hash: z.string() })),
  expected: z.object({ entries: count, files: count }),
  delivered: z.object({ entries: count, files: count }),
  /** Files deleted as the law asks; the chain says which and why. */
  erased: count,
  undelivered: z.array(z.object({ ...reference, why: z.enum(['absent', 'altered']) })),
  files: z.array(z.object(reference)),
  /** The other members, by their SHA-256; all but this list itself. */
  others: z.array(z.object({ path: z.string(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** An entry in an agency's part: numbered within it, without what would tell of the rest. Its digest covers its content, the SHA-256 of each file the file. */
export const PartEntry = z.object({
  n: z.int(),
  kind: z.enum(entryKinds),
  at: z.string(),
  byName: z.string(),
  agreementId: z.optional(z.string()),
  content: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  salt: z.optional(z.string()),
  digest: z.string(),
  uploads: z.array(z.object({ id: z.string(), sha256: z.string(), name: z.string(), mediaType: z.string(), size: count, erased: z.optional(z.boolean()) })),
});
export type PartEntry = z.infer<typeof PartEntry>;

export const PartFile = z.object({ format: z.literal('archive-part-export-v1'), statement: z.string(), entries: z.array(PartEntry) });
export type PartFile = z.infer<typeof PartFile>;

/** What a part cannot show, in it. */
export const PART_STATEMENT = '本包只含一家机构负责的部分，条目按该部分重新编号。每条内容与其摘要（引用其他条目的除外）、每个文件与其校验值可以核对。条数、文件数、企业名称和删除了什么，是本包自己写明的；整份档案的链（次序、缺失、截尾）不能由一个部分核验，请由企业或人社部门用整份档案的导出核验。';
