import type { ArchiveEntry, ArchiveHead } from '../../shared/domain/archive.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const EACH = 200;

/** The entries up to a head that was read before, in order, page by page; what was appended since is left out. */
export async function* pagesOf(table: Table, { enterpriseId, count }: Pick<ArchiveHead, 'enterpriseId' | 'count'>): AsyncGenerator<ArchiveEntry[]> {
  let cursor: string | undefined;
  do {
    const page = await table.list('archive-entry', keys.archive(enterpriseId).pk, { prefix: sortPrefixes.entries, cursor, limit: EACH });
    if (!page.ok) throw new Error(page.problem.kind);
    const known = page.value.items.filter(({ n }) => n <= count);
    yield known;
    cursor = known.length < page.value.items.length ? undefined : page.value.next;
  } while (cursor !== undefined);
}
