import { describe, expect, it } from 'vitest';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { sha256 } from '../../../functions/table/archive.ts';
import { definitionOf, type Entity } from '../../../functions/table/entities.ts';
import { nextEntry, openArchive } from '../../../shared/domain/archive-chain.ts';
import type { ArchiveEntry, ArchiveHead, Upload } from '../../../shared/domain/archive.ts';

const NOW = '2026-03-02T01:00:00.000Z';
const hex = (digit: string) => digit.repeat(32);
const enterpriseId = `org_${hex('a')}` as ArchiveHead['enterpriseId'];
const uploadId = `upl_${hex('b')}` as Upload['id'];
const stamp = { at: NOW, by: 'owner', name: '示例' };

const upload: Upload = { type: 'upload', id: uploadId, rev: 3, createdAt: NOW, updatedAt: NOW, personId: 'specialist', status: 'claimed', name: '现场.jpg', mediaType: 'image/jpeg', size: 10, sha256: hex('c'), claimedBy: { type: 'record', id: 'x' } } as Upload;

/** An archive of three entries, the last of which refers to a file. */
const whole = (): { head: ArchiveHead; entries: ArchiveEntry[] } => {
  let head = openArchive({ enterpriseId, enterpriseName: '示例面馆', district: '320402', opened: stamp } as Parameters<typeof openArchive>[0], sha256);
  const entries: ArchiveEntry[] = [];
  for (const n of [1, 2, 3]) {
    const next = nextEntry(head, { kind: 'supporting-material', at: NOW, by: 'specialist', byName: '示例', subject: { type: 'upload', id: String(n) }, content: { number: n }, salt: hex(String(n)), uploads: n === 3 ? [{ id: uploadId, sha256: upload.sha256, name: upload.name, mediaType: upload.mediaType, size: upload.size }] : [] } as Parameters<typeof nextEntry>[1], sha256);
    head = next.head;
    entries.push(next.entry);
  }
  return { head, entries };
};
const stored = (...entities: Entity[]) => entities.map((entity) => ({ ...entity, ...definitionOf(entity.type).key(entity), v: definitionOf(entity.type).v }));
const breaches = (head: ArchiveHead | undefined, entries: readonly ArchiveEntry[], uploads: readonly Upload[] = [upload]) =>
  allBreaches(stored(...(head ? [head] : []), ...entries, ...uploads)).map(({ invariant, where, what }) => `${invariant}: ${where} ${what}`);

describe('the check over a whole table', () => {
  it('finds nothing wrong with a whole archive and a claimed file, in whatever order they are read', () => {
    const { head, entries } = whole();
    expect(breaches(head, entries.toReversed())).toEqual([]);
  });

  it.each<[string, (archive: ReturnType<typeof whole>) => string[], string]>([
    ['an entry that was changed', ({ head, entries }) => breaches(head, entries.map((entry) => (entry.n === 2 ? { ...entry, byName: '别人' } : entry))), `archives: ${enterpriseId} entry 2 breaks the chain: altered`],
    ['content that does not fit its digest', ({ head, entries }) => breaches(head, entries.map((entry) => (entry.n === 2 ? { ...entry, content: { number: 9 } } : entry))), `archives: ${enterpriseId} entry 2 breaks the chain: content-altered`],
    ['an entry that is gone', ({ head, entries }) => breaches(head, entries.filter(({ n }) => n !== 2)), `archives: ${enterpriseId} entry 2 breaks the chain: missing`],
    ['a tail that was cut', ({ head, entries }) => breaches(head, entries.filter(({ n }) => n !== 3)), `archives: ${enterpriseId} entry 3 breaks the chain: cut-off`],
    ['entries whose archive is gone', ({ entries }) => breaches(undefined, entries), `archives: ${enterpriseId} has entries but no archive`],
  ])('names %s', (_, broken, words) => {
    expect(broken(whole())).toContain(words);
  });

  it.each<[string, readonly Upload[], string]>([
    ['a file that is referred to but not there', [], `refers to ${uploadId}, which is not there`],
    ['a file that is referred to but not claimed', [{ ...upload, status: 'ready', claimedBy: undefined, ttl: 1 }], `refers to ${uploadId}, which is ready`],
    ['a claimed file that would expire', [{ ...upload, ttl: 1 }], 'is claimed but would expire'],
    ['a file that nothing claimed and that would stay for ever', [upload, { ...upload, id: `upl_${hex('d')}` as Upload['id'], status: 'requested', claimedBy: undefined }], 'is requested but would never expire'],
  ])('names %s', (_, uploads, words) => {
    const { head, entries } = whole();
    expect(breaches(head, entries, uploads).join('\n')).toContain(words);
  });
});
