import type { ArchiveEntry, ArchiveHead } from '../../shared/domain/archive.ts';
import { fromItem } from './items.ts';
import { keys, sortPrefixes } from './keys.ts';
import type { Table } from './table.ts';

/** The entries up to a head that was read before, in order, page by page; what was appended since is left out. */
export async function* entriesUpTo(table: Pick<Table, 'pages'>, { enterpriseId, count }: Pick<ArchiveHead, 'enterpriseId' | 'count'>): AsyncGenerator<ArchiveEntry[]> {
  for await (const items of table.pages(keys.archive(enterpriseId).pk, { prefix: sortPrefixes.entries, limit: 200 })) {
    const entries = items.map((item) => fromItem('archive-entry', item));
    const known = entries.filter(({ n }) => n <= count);
    yield known;
    if (known.length < entries.length) return;
  }
}
