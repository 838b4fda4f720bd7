import type { ArchiveCheck, archiveRoutes } from '../../shared/contract/archives.ts';
import { checkEnd, checkEntries, startOfChain, type ChainCheck } from '../../shared/domain/archive-check.ts';
import type { ArchiveEntry, ArchiveHead } from '../../shared/domain/archive.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { anchoredHead } from '../objects/anchor-store.ts';
import { entriesUpTo } from '../table/archive-entries.ts';
import { sha256 } from '../table/archive.ts';
import { keys } from '../table/keys.ts';
import { loadIndexed, type IndexedArchive } from './load.ts';
import type { ArchivePorts } from './ports.ts';

type Anchored = NonNullable<ArchiveCheck['anchor']>;

/** Whether the chain still has the entry that was anchored: one rewritten as a whole, head and all, shows here. */
const againstAnchor = (page: readonly ArchiveEntry[], anchor: Anchored | undefined): ChainCheck | undefined => {
  const entry = page.find(({ n }) => n === anchor?.count);
  return entry && entry.hash !== anchor?.hash ? { whole: false, brokenAt: entry.n, why: 'altered' } : undefined;
};

/** The head as it stands; read again when it seems behind the anchor, for both may have moved while they were read. */
const settledHead = async ({ table }: ArchivePorts, head: ArchiveHead, anchor: Anchored | undefined): Promise<ArchiveHead> =>
  anchor && anchor.count > head.count ? ((await table.get('archive', keys.archive(head.enterpriseId))) ?? head) : head;

/** What the check tells this caller: an agency nothing of the rest of the archive, not even how much there is. */
const told = ({ confinedTo, rows }: IndexedArchive, head: ArchiveHead, end: ChainCheck, checked: number, anchor: Anchored | undefined, now: string): ArchiveCheck => {
  const whole = { whole: end.whole, at: now };
  if (confinedTo === undefined) {
    return { ...whole, checked, head: { count: head.count, hash: head.hash }, ...(!end.whole && { broken: { n: end.brokenAt, reason: end.why } }), ...(anchor && { anchor }) };
  }
  const place = end.whole ? -1 : rows.findIndex(({ n }) => n === end.brokenAt);
  return { ...whole, checked: rows.length, ...(!end.whole && { broken: { ...(place >= 0 && { n: place + 1 }), reason: end.why } }) };
};

const check = async (ports: ArchivePorts, enterpriseId: string, caller: Caller, now: string) => {
  const archive = await loadIndexed(ports.table, enterpriseId, caller);
  if (!archive.ok) return archive;
  const anchor = await anchoredHead(ports.anchors, archive.value.head, now);
  const head = await settledHead(ports, archive.value.head, anchor);
  let found: ChainCheck = { whole: true, at: startOfChain(enterpriseId, sha256) };
  let checked = 0;
  for await (const page of entriesUpTo(ports.table, head)) {
    checked += page.length;
    if (found.whole) found = checkEntries(page, found.at, sha256);
    if (found.whole) found = againstAnchor(page, anchor) ?? found;
    if (!found.whole) break;
  }
  const end = checkEnd(found, anchor && anchor.count > head.count ? { enterpriseId, ...anchor } : head);
  return ok(reply(200, told(archive.value, head, end, checked, anchor, now)));
};

/** Follows the chain from its first entry, page by page: whole, or which entry is the first that does not fit and why. */
export const checkArchive = (ports: ArchivePorts): UseCase<typeof archiveRoutes.checkArchive> => ({ params, caller, now }) => check(ports, params.enterpriseId, caller, now);

export const checkBureauArchive = (ports: ArchivePorts): UseCase<typeof archiveRoutes.checkBureauArchive> => ({ params, caller, now }) => check(ports, params.enterpriseId, caller, now);
