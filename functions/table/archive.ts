import { createHash } from 'node:crypto';
import { nextEntry, type EntryDraft } from '../../shared/domain/archive-chain.ts';
import type { Sha256 } from '../../shared/rules/sha256.ts';
import { rowOf, stretchOf, type IndexRow } from '../../shared/domain/archive-index.ts';
import type { ArchiveEntry, ArchiveHead } from '../../shared/domain/archive.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { create, type Write } from './change.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A salt of 128 random bits for one entry. */
export interface Salts {
  hex(bytes: number): string;
}
export type Draft = Omit<EntryDraft, 'salt' | 'nameSalts'>;

/** The rows of new entries, on to the stretches of the index in which they lie. */
const indexed = (enterpriseId: string, rows: readonly IndexRow[]): Write[] =>
  [...Map.groupBy(rows, ({ n }) => stretchOf(n))].map(([stretch, values]) => ({
    kind: 'append', key: keys.archiveIndex(enterpriseId, stretch), fixed: { type: 'archive-index', v: 1, enterpriseId, stretch }, list: 'rows', values, refused: 'busy',
  }));

const chain = (head: ArchiveHead, drafts: readonly Draft[], random: Salts): { head: ArchiveHead; writes: Write[] } => {
  const entries: ArchiveEntry[] = [];
  let last = head;
  for (const draft of drafts) {
    const next = nextEntry(last, { ...draft, salt: random.hex(16), nameSalts: (draft.uploads ?? []).map(() => random.hex(16)) }, sha256);
    last = next.head;
    entries.push(next.entry);
  }
  return { head: last, writes: [...entries.map((entry) => create(entry, 'busy')), ...indexed(head.enterpriseId, entries.map(rowOf))] };
};

/**
 * The writes that append entries to an archive whose head was just read: each entry put if absent, the head advanced from
 * exactly where it stood. Part of the caller's own commit; who loses a race gets `busy` and does it again. `changes` are of
 * what the entries tell.
 */
export const entriesOnto = (before: ArchiveHead, drafts: readonly Draft[], random: Salts, changes: Partial<Pick<ArchiveHead, 'district' | 'enterpriseName'>> = {}): Write[] => {
  const { head, writes } = chain(before, drafts, random);
  return [...writes, { kind: 'replace', before, entity: { ...head, ...changes }, expect: { count: before.count, hash: before.hash }, refused: 'busy' }];
};

/** The writes that open an archive with its first entries. */
export const archiveOpenedWith = (opened: ArchiveHead, drafts: readonly Draft[], random: Salts): Write[] => {
  const { head, writes } = chain(opened, drafts, random);
  return [create(head, 'busy'), ...writes];
};

/** Reads the head and gives the writes that append to it; `not-found` when no archive has been opened. */
export const appendEntries = async (table: Table, enterpriseId: string, drafts: readonly Draft[], random: Salts): Promise<Result<Write[]>> => {
  const head = await table.get('archive', keys.archive(enterpriseId));
  return head ? ok(entriesOnto(head, drafts, random)) : fail('not-found');
};

/** Does a step again while it answers `busy`: another writer was there first. */
export const withRetry = async <T>(attempts: number, step: () => Promise<Result<T>>): Promise<Result<T>> => {
  for (let attempt = 1; ; attempt += 1) {
    const done = await step();
    if (done.ok || done.problem.kind !== 'busy' || attempt >= attempts) return done;
  }
};
