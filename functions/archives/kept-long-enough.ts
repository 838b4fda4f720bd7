import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { ArchiveEntry, ArchiveHead } from '../../shared/domain/archive.ts';
import { hasErasableContent, type Erasure } from '../../shared/domain/erasure.ts';
import { entriesUpTo } from '../table/archive-entries.ts';
import type { Table } from '../table/table.ts';
import { entryKeptUntil } from './erasures.ts';

/** Entries of one proposal at most. */
const MOST_PARTS = 20;
/** What is decided at once goes in one transaction of a hundred writes, with room for what an erasure always writes and an entry in the part of each agency. */
const MOST_WRITES = 80;
/** An entry that loses something is written anew, and so is the item that tells of its files. */
const WRITES_AN_ENTRY = 2;

type Over = Pick<ArchiveEntry, 'n'> & { readonly content: boolean; readonly files: readonly string[] };

/** The first of what may go that fits into one proposal. A file goes from all entries that have it at once. */
const fitting = (over: readonly Over[], stillIn: ReadonlySet<string>): Erasure['parts'] => {
  const parts = new Map<number, Erasure['parts'][number]>();
  const taken = new Set<string>();
  let writes = 0;
  /** Makes room for parts of these entries, if there is some. */
  const admits = (ns: readonly number[], more: number): boolean => {
    const fresh = ns.filter((n) => !parts.has(n));
    const cost = fresh.length * WRITES_AN_ENTRY + more;
    if (writes + cost > MOST_WRITES || parts.size + fresh.length > MOST_PARTS) return false;
    for (const n of fresh) parts.set(n, { n, content: false, files: [] });
    writes += cost;
    return true;
  };
  for (const { n, content, files } of over) {
    if (content && admits([n], 0)) parts.set(n, { n, files: [], ...parts.get(n), content: true });
    for (const file of files) {
      if (stillIn.has(file) || taken.has(file)) continue;
      const having = over.filter((other) => other.files.includes(file)).map((other) => other.n);
      if (!admits(having, 1)) continue;
      taken.add(file);
      for (const one of having) parts.set(one, { n: one, content: parts.get(one)?.content ?? false, files: [...(parts.get(one)?.files ?? []), file] });
    }
  }
  return [...parts.values()].sort((a, b) => a.n - b.n);
};

/** What of an archive has been kept long enough, by entry; a file that several entries have, once the last of them need not be kept. What is too much for one proposal goes with the next. */
export const keptLongEnough = async (table: Table, head: ArchiveHead, agreements: readonly SignedAgreement[], isLeft: (n: number) => boolean, today: string): Promise<Erasure['parts']> => {
  const over: Over[] = [];
  const stillIn = new Set<string>();
  for await (const page of entriesUpTo(table, head))
    for (const entry of page) {
      const files = entry.uploads.filter(({ erased }) => !erased).map(({ id }) => id);
      if (!isLeft(entry.n) && entryKeptUntil(entry, { agreements }, today) < today) over.push({ n: entry.n, content: hasErasableContent(entry.kind) && entry.content !== undefined, files });
      else for (const id of files) stillIn.add(id);
    }
  return fitting(over.filter(({ content, files }) => content || files.length > 0), stillIn);
};
