import { describe, expect, it } from 'vitest';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { sha256 } from '../../../functions/table/archive.ts';
import type { AnchoredHead } from '../../../functions/table/invariants/facts.ts';
import { definitionOf, type Entity } from '../../../functions/table/entities.ts';
import { projectionsOf } from '../../../functions/table/items.ts';
import { nextEntry, openArchive } from '../../../shared/domain/archive-chain.ts';
import type { ArchiveEntry, ArchiveHead } from '../../../shared/domain/archive.ts';
import type { Upload } from '../../../shared/domain/upload.ts';

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
const stored = (...entities: Entity[]) => entities.map((entity) => ({ ...entity, ...definitionOf(entity.type).key(entity), v: definitionOf(entity.type).v, ...projectionsOf(entity) }));
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

  const anchored = ({ head, entries }: ReturnType<typeof whole>, change: Partial<AnchoredHead> = {}, of: ArchiveHead | undefined = head) =>
    allBreaches(stored(...(of ? [of] : []), ...(of ? entries.slice(0, of.count) : []), upload), [{ on: '2026-03-02', enterpriseId, count: 3, hash: head.hash, ...change }]).flatMap(({ invariant, where, what }) => (invariant === 'anchors' ? [`${where} ${what}`] : []));

  it('finds that a head once anchored is still an entry of its archive', () => {
    const archive = whole();
    expect(anchored(archive)).toEqual([]);
    expect(anchored(archive, { count: 2, hash: archive.entries[1]?.hash ?? '' })).toEqual([]);
  });

  it('names an archive that was written anew, cut off or removed since it was anchored, though it is whole in itself', () => {
    const archive = whole();
    const shorter = { ...archive.head, count: 2, hash: archive.entries[1]?.hash ?? '' };
    expect(anchored(archive, { hash: hex('e').repeat(2) })).toEqual([`${enterpriseId} of 2026-03-02 anchored another entry 3`]);
    expect(anchored(archive, {}, shorter)).toEqual([`${enterpriseId} of 2026-03-02 anchored 3 entries, the archive has 2`]);
    expect(allBreaches([], [{ on: '2026-03-02', enterpriseId, count: 3, hash: archive.head.hash }])).toEqual([{ invariant: 'anchors', where: `${enterpriseId} of 2026-03-02`, what: 'anchored 3 entries of an archive that is gone' }]);
  });

  it.each<[string, readonly Upload[], string]>([
    ['a file that is referred to but not there', [], `refers to ${uploadId}, which is not there`],
    ['a file that is referred to but not claimed', [{ ...upload, status: 'ready', claimedBy: undefined, ttl: 1 }], `refers to ${uploadId}, which is ready`],
    ['a file whose content is not what the archive took in', [{ ...upload, sha256: hex('f') }], `refers to ${uploadId} as another content`],
    ['an entry that tells of a file as if it were there, which was erased', [{ ...upload, name: '', erased: true }], `ENTRY#000003 still tells of ${uploadId}, which was erased`],
    ['an erased file that kept its name', [{ ...upload, erased: true }], `UPLOAD still tells of ${uploadId}, which was erased`],
    ['a claimed file that would expire', [{ ...upload, ttl: 1 }], 'is claimed but would expire'],
    ['a file that nothing claimed and that would stay for ever', [upload, { ...upload, id: `upl_${hex('d')}` as Upload['id'], status: 'requested', claimedBy: undefined }], 'is requested but would never expire'],
  ])('names %s', (_, uploads, words) => {
    const { head, entries } = whole();
    expect(breaches(head, entries, uploads).join('\n')).toContain(words);
  });
});
