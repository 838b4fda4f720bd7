import type { archiveRoutes } from '../../shared/contract/archives.ts';
import type { ArchiveHead } from '../../shared/domain/archive.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';
import type { ArchivePorts } from './ports.ts';

const withoutHash = (archive: ArchiveHead) => {
  const { hash: _, ...listed } = archive;
  return listed;
};

/** The archives of a district that the officer's office serves. */
export const listArchives =
  ({ table }: ArchivePorts): UseCase<typeof archiveRoutes.listArchives> =>
  async ({ query, caller }) => {
    if (!servesDistrict(caller, query.district)) return fail('not-found');
    const page = await table.list('archive', partitions.office(query.district), { index: 'gsi3', prefix: 'ARCHIVE#', cursor: query.cursor, limit: 50, newestFirst: true });
    if (!page.ok) return page;
    return ok(reply(200, { ...page.value, items: page.value.items.map(withoutHash) }));
  };
