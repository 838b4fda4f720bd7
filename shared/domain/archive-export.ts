import type { Sha256 } from '../rules/sha256.ts';
import { checkChain, type ChainCheck } from './archive-check.ts';
import type { ArchiveEntry } from './archive.ts';

/** How anyone checks an exported chain without us, step by step, with any JSON and SHA-256 tool. Goes into every export. */
export const exportRecipe: readonly string[] = [
  '散列 hash：对 UTF-8 文本取 SHA-256，写成 64 位小写十六进制。',
  '规范文本 canonical：RFC 8785（JSON 规范化：键按 UTF-16 码元排序，不含空白）。',
  '起点：第 1 条的 previous 等于 hash("archive|" + enterpriseId)。',
  '每条的 n 从 1 起逐一加 1，不缺不重；每条的 previous 等于上一条的 hash。',
  '每条的 hash 等于 hash(canonical(对象))，对象只含：algorithm、n、enterpriseId、kind、at、by、byName、agencyId（有则含）、agreementId（有则含）、subject、digest、uploads、previous。',
  '其中 uploads 的每个文件：有 nameDigest 的只取 id、sha256、mediaType、size、nameDigest；没有的只取 id、sha256、name、mediaType、size。',
  '有 nameSalt 的文件：nameDigest 等于 hash(nameSalt + "|" + name)；文件名已依法删除的没有 nameSalt，name 为空。',
  '有 content 和 salt 的条目：digest 等于 hash(salt + "|" + canonical(content))。依法删除内容的条目没有 content，其余各步照常核验；凡没有 content 的条目、没有 nameSalt 的文件，必有后面一条 kind 为 content-erased 的条目写明：content 的 entries 列出条目的 n，files 列出“n/文件 id”，均以逗号分隔。',
  '最后一条的 n 和 hash 等于 head 的 count 和 hash。另可与人社部门每日另存的档案链头比对，末尾被截去或整链重写即可发现。',
  '随档案的照片和文件：取 SHA-256，与 uploads 中的 sha256 比对。',
];

/** Checks an export by its own recipe: whole, or the first entry that does not fit. */
export const checkExport = (exported: { readonly enterpriseId: string; readonly head: { readonly count: number; readonly hash: string }; readonly entries: readonly ArchiveEntry[] }, sha256: Sha256): ChainCheck =>
  checkChain(exported.entries, { enterpriseId: exported.enterpriseId, ...exported.head }, sha256);
