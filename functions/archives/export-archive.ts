import type { ArchiveExport, archiveRoutes } from '../../shared/contract/archives.ts';
import { exportRecipe } from '../../shared/domain/archive-export.ts';
import { nameIn } from '../../shared/domain/archive-name.ts';
import type { ArchiveEntry } from '../../shared/domain/archive.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { entriesUpTo } from '../table/archive-entries.ts';
import { loadArchive } from './load.ts';
import type { ArchivePorts } from './ports.ts';

/** A function answers with 6 MB at most; entries are about a kilobyte, and a year adds some tens. */
const MAXIMUM_BYTES = 5_000_000;

const exportOf = async ({ table }: ArchivePorts, enterpriseId: string, caller: Caller, now: string) => {
  const archive = await loadArchive(table, enterpriseId, caller);
  if (!archive.ok) return archive;
  const { head } = archive.value;
  const entries: ArchiveEntry[] = [];
  let bytes = 0;
  for await (const page of entriesUpTo(table, head)) {
    entries.push(...page);
    bytes += Buffer.byteLength(JSON.stringify(page));
    if (bytes > MAXIMUM_BYTES) return fail('too-large', { facts: { limitKiB: Math.floor(MAXIMUM_BYTES / 1024) } });
  }
  const exported: ArchiveExport = {
    format: 'archive-chain-export-v1', exportedAt: now, enterpriseId, enterpriseName: nameIn(entries) ?? head.enterpriseName,
    head: { count: head.count, hash: head.hash }, recipe: [...exportRecipe], entries,
  };
  return ok(reply(200, exported));
};

/** The whole chain as a file; an agency, which sees only its part, could not check it and gets none. */
export const exportArchive = (ports: ArchivePorts): UseCase<typeof archiveRoutes.exportArchive> => ({ params, caller, now }) => exportOf(ports, params.enterpriseId, caller, now);

export const exportBureauArchive = (ports: ArchivePorts): UseCase<typeof archiveRoutes.exportBureauArchive> => ({ params, caller, now }) => exportOf(ports, params.enterpriseId, caller, now);
