import { GetObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { uploadBindings } from '../../../functions/uploads/bindings.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { uploadRoutes as r, type PutAddress, type UploadForm } from '../../../shared/contract/uploads.ts';
import type { MediaType } from '../../../shared/domain/file-kinds.ts';
import { PIECE_BYTES } from '../../../shared/domain/upload-rules.ts';
import type { Caller } from '../../../shared/domain/who.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { docx, photo, xlsx } from '../../support/file-samples.ts';
import { givenObjects, sha256Of } from '../../support/uploads.ts';
import { createWorld, must, type World } from '../../support/world.ts';

let world: World;
let objects: Awaited<ReturnType<typeof givenObjects>>;
let organisationId: string;
let member: Caller;
beforeEach(async () => {
  world = await createWorld();
  objects = await givenObjects();
  world.add(r, uploadBindings({ ...world.ports, store: objects.store }));
  ({ organisationId, member } = await givenOrganisation(world, 'agency'));
});

const large = photo('large', { bytes: 2 * PIECE_BYTES });
const cut = (bytes: Buffer): Buffer[] => Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, piece) => bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES));
const formOf = (bytes: Buffer, more: Partial<UploadForm> = {}): UploadForm => ({ id: systemRandom.id('upload', world.now), name: '照片.jpg', mediaType: 'image/jpeg', size: bytes.length, sha256: sha256Of(bytes), pieces: cut(bytes).map(sha256Of), ...more });
const request = (body: UploadForm, as = member, acting = organisationId) => world.call(as, r.requestUpload, { params: { organisationId: acting }, body });
const put = ({ url, headers }: PutAddress, bytes: Buffer) => fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
const complete = (uploadId = '') => world.call(member, r.completeUpload, { params: { organisationId, uploadId } });
const list = async (ids: string) => must(await world.call(member, r.listFiles, { params: { organisationId }, query: { ids } })).body.files;
const bring = async (form: UploadForm, bytes: Buffer, preview?: Buffer): Promise<string> => {
  const { id, sending } = must(await request(form)).body;
  for (const { piece, ...address } of sending?.missing ?? []) expect((await put(address, cut(bytes)[piece] ?? Buffer.alloc(0))).status).toBe(200);
  if (preview && sending?.preview) expect((await put(sending.preview, preview)).status).toBe(200);
  return id;
};

describe('a file in pieces', () => {
  it('is the same whole in whatever order they come, and says in between what is missing', async () => {
    const form = formOf(large);
    const missing = must(await request(form)).body.sending?.missing ?? [];
    expect(missing.map(({ piece }) => piece)).toEqual([0, 1, 2]);
    for (const piece of [2, 0]) expect((await put(missing[piece] ?? { url: '', headers: {} }, cut(large)[piece] ?? large)).status).toBe(200);
    expect(await complete(form.id)).toMatchObject({ problem: { kind: 'upload-not-ready' } });
    const again = must(await request(form)).body.sending;
    expect([again?.arrived, again?.missing.map(({ piece }) => piece)]).toEqual([[0, 2], [1]]);
    expect((await put(again?.missing[0] ?? { url: '', headers: {} }, cut(large)[1] ?? large)).status).toBe(200);
    expect(must(await complete(form.id)).body.status).toBe('ready');
    const kept = await objects.client.send(new GetObjectCommand({ Bucket: 'files', Key: form.id }));
    expect(Buffer.from(await (kept.Body?.transformToByteArray() ?? [])).equals(large)).toBe(true);
  });

  it('takes each piece as it was promised only: of that length and content, at its own place', async () => {
    const [first, second] = must(await request(formOf(large))).body.sending?.missing ?? [];
    const [one = large, two = large] = cut(large);
    expect((await put(first ?? { url: '', headers: {} }, Buffer.alloc(one.length))).status).toBe(400);
    expect((await put(first ?? { url: '', headers: {} }, one.subarray(1))).status).toBe(403);
    expect((await put(second ?? { url: '', headers: {} }, one)).status).toBe(two.equals(one) ? 200 : 400);
  });

  it('whose pieces were not what the whole was promised to be is refused', async () => {
    const other = photo('other', { bytes: 2 * PIECE_BYTES });
    const form = formOf(large, { pieces: cut(other).map(sha256Of) });
    await bring(form, other);
    expect(await complete(form.id)).toMatchObject({ status: 422, problem: { kind: 'file-mismatch', facts: { finding: 'checksum' } } });
  });

  it.each([[1, 'too-few'], [4, 'too-many']] as const)('of three pieces cannot be promised as %i', async (count, kind) => {
    expect(await request(formOf(large, { pieces: Array.from({ length: count }, () => sha256Of(large)) }))).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/pieces', kind, facts: { limit: 3 } }] } });
  });

  it('may be larger when it is a document than when it is a picture', async () => {
    const big = (mediaType: MediaType) => request(formOf(large, { mediaType, size: 11 * 1024 * 1024, pieces: Array.from({ length: 44 }, () => sha256Of(large)) }));
    expect(await big('image/jpeg')).toMatchObject({ problem: { errors: [{ pointer: '/size', kind: 'too-big', facts: { limit: 10_485_760 } }] } });
    expect(await big('application/pdf')).toMatchObject({ ok: true });
  });
});

describe('an upload whose id the phone made', () => {
  it('is promised once however often it is asked for, also after it arrived', async () => {
    const form = formOf(photo());
    expect(must(await request(form)).body).toMatchObject({ rev: 1, status: 'requested' });
    expect(must(await request(form)).body).toMatchObject({ rev: 1, status: 'requested' });
    await bring(form, photo());
    must(await complete(form.id));
    expect(must(await request(form)).body).toEqual({ id: form.id, rev: 2, status: 'ready' });
  });

  it('is nobody else\'s, and no other file\'s', async () => {
    const form = formOf(photo());
    must(await request(form));
    const other = await givenOrganisation(world, 'agency');
    expect(await request(form, other.member, other.organisationId)).toMatchObject({ status: 409, problem: { kind: 'already-exists' } });
    expect(await request({ ...formOf(photo('another')), id: form.id })).toMatchObject({ status: 409, problem: { kind: 'already-exists' } });
  });

  it('is promised anew when nothing came of it within its day, and what was kept of the first time is not taken for it', async () => {
    const form = formOf(photo());
    await bring(form, photo());
    must(await complete(form.id));
    world.now = '2026-03-03T02:00:00.000Z';
    expect(await complete(form.id)).toMatchObject({ status: 404 });
    expect(must(await request(form)).body).toMatchObject({ rev: 3, status: 'requested' });
    expect(must(await complete(form.id)).body.status).toBe('ready');
    const reused = formOf(photo('reused'));
    await objects.store.keep(reused.id ?? '', { size: 3, sha256: sha256Of(Buffer.from('old')), mediaType: 'image/jpeg' }, Buffer.from('old'));
    await bring(reused, photo('reused'));
    must(await complete(reused.id));
    const kept = await objects.client.send(new GetObjectCommand({ Bucket: 'files', Key: reused.id }));
    expect(Buffer.from(await (kept.Body?.transformToByteArray() ?? [])).equals(photo('reused'))).toBe(true);
  });
});

describe('the small picture', () => {
  const small = photo('taken at home', { pixels: 200, after: 'hidden' });
  const withPreview = (preview: Buffer): UploadForm => formOf(photo(), { preview: { size: preview.length, sha256: sha256Of(preview) } });

  it('is kept without what is not drawn, and given with the list', async () => {
    const id = await bring(withPreview(small), photo(), small);
    must(await complete(id));
    const [file] = await list(id);
    const kept = Buffer.from(await (await fetch(file?.preview?.url ?? '')).arrayBuffer());
    expect(kept.toString('latin1')).not.toMatch(/home|hidden/);
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect(kept.length).toBeLessThan(small.length);
  });

  it.each([['is none', Buffer.from('<script>')], ['is large', photo('a', { pixels: 321 })], ['is cut off', small.subarray(0, 30)]])('that %s is left out, and the file is as good', async (_, preview) => {
    const id = await bring(withPreview(preview), photo(), preview);
    expect(must(await complete(id)).body.status).toBe('ready');
    expect((await list(id))[0]).toMatchObject({ upload: { status: 'ready' } });
    expect((await list(id))[0]?.preview).toBeUndefined();
  });

  it('that never came is not missed', async () => {
    const id = await bring(withPreview(small), photo());
    expect(must(await complete(id)).body.status).toBe('ready');
  });
});

describe('a document', () => {
  const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const sent = async (bytes: Buffer, mediaType: MediaType = WORD) => complete(await bring(formOf(bytes, { mediaType, name: '合同.docx' }), bytes));

  it('is taken when it is what its list of types says', async () => {
    expect(must(await sent(docx())).body.status).toBe('ready');
  });

  it.each([
    ['a workbook sent as a text', xlsx(), 'other-type'],
    ['with macros by its type', docx([], 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
    ['a template by its type', docx([], 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'), 'unknown-type'],
    ['whose part is larger than its directory says', docx([{ name: 'word/media/a.png', content: Buffer.alloc(100_000), claimed: 10 }]), 'broken'],
    ['with the test signature packed inside', docx([{ name: 'word/a.xml', content: ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('') }]), 'suspicious'],
  ])('%s is refused', async (_, bytes, finding) => {
    expect(await sent(bytes)).toMatchObject({ status: 422, problem: { facts: { finding } } });
  });
});
