import type { archiveRoutes } from '../../shared/contract/archives.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { archivePartPrefix, keys, partitions, sortPrefixes } from '../table/keys.ts';
import { loadArchive } from './load.ts';
import type { ArchivePorts } from './ports.ts';

const EACH = 30;

const list = async ({ table }: ArchivePorts, enterpriseId: string, cursor: string | undefined, caller: Caller) => {
  const archive = await loadArchive(table, enterpriseId, caller);
  if (!archive.ok) return archive;
  const { confinedTo } = archive.value;
  const options = { cursor, limit: EACH, newestFirst: true };
  const page = await (confinedTo === undefined
    ? table.list('archive-entry', keys.archive(enterpriseId).pk, { ...options, prefix: sortPrefixes.entries })
    : table.list('archive-entry', partitions.organisation(confinedTo), { ...options, index: 'gsi2', prefix: archivePartPrefix(enterpriseId) }));
  return page.ok ? ok(reply(200, page.value)) : page;
};

/** The entries of an archive, newest first; an agency gets its own part. */
export const listEntries = (ports: ArchivePorts): UseCase<typeof archiveRoutes.listEntries> => ({ params, query, caller }) => list(ports, params.enterpriseId, query.cursor, caller);

export const listBureauEntries = (ports: ArchivePorts): UseCase<typeof archiveRoutes.listBureauEntries> => ({ params, query, caller }) => list(ports, params.enterpriseId, query.cursor, caller);
