import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { uploadBindings } from '../../../functions/uploads/bindings.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { keys } from '../../../functions/table/keys.ts';
import { uploadRoutes } from '../../../shared/contract/uploads.ts';
import type { MediaType } from '../../../shared/domain/file-kinds.ts';
import type { Caller } from '../../../shared/domain/who.ts';
import { signedAgreement } from '../../support/agreements.ts';
import { givenOrganisation, membershipOf } from '../../support/builders.ts';
import { pdf } from '../../support/file-samples.ts';
import { givenObjects, photo, readyUpload, sha256Of } from '../../support/uploads.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

let world: World;
let objects: Awaited<ReturnType<typeof givenObjects>>;
let organisationId: string;
let member: Caller;
beforeEach(async () => {
  world = await createWorld();
  objects = await givenObjects();
  world.add(uploadRoutes, uploadBindings({ ...world.ports, store: objects.store }));
  ({ organisationId, member } = await givenOrganisation(world, 'agency'));
});

const promise = async (bytes: Uint8Array, mediaType: MediaType = 'image/jpeg') => {
  const { body } = must(await world.call(member, uploadRoutes.requestUpload, { params: { organisationId }, body: { name: '照片 (1).jpg', mediaType, size: bytes.length, sha256: sha256Of(bytes) } }));
  return { uploadId: body.id, address: body.sending?.missing[0] };
};
const send = (address: { url: string; headers: Record<string, string> } | undefined, bytes: Uint8Array<ArrayBuffer>) => fetch(address?.url ?? '', { method: 'PUT', headers: address?.headers ?? {}, body: bytes });
const complete = (uploadId: string, as = member, acting = organisationId) => world.call(as, uploadRoutes.completeUpload, { params: { organisationId: acting, uploadId } });
const show = (uploadId: string, as = member, acting = organisationId) => world.call(as, uploadRoutes.showUpload, { params: { organisationId: acting, uploadId } });
const sent = async (bytes: Buffer<ArrayBuffer>, mediaType?: MediaType) => {
  const { uploadId, address } = await promise(bytes, mediaType);
  expect((await send(address, bytes)).status).toBe(200);
  return uploadId;
};

describe('a file on its way in', () => {
  it('is sent, checked, copied, and can be fetched again under its name', async () => {
    const uploadId = await sent(photo());
    expect(must(await complete(uploadId)).body).toMatchObject({ id: uploadId, status: 'ready' });
    const { body } = must(await show(uploadId));
    const fetched = await fetch(body.address?.url ?? '');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(photo());
    expect(fetched.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E7%85%A7%E7%89%87%20%281%29.jpg");
  });

  it('cannot be anything but what was promised', async () => {
    const { address } = await promise(photo());
    expect((await send(address, photo('phot0'))).status).toBe(400);
    expect((await send(address, photo('photos'))).status).toBe(403);
  });

  it.each([
    ['a text named .jpg', Buffer.from('not a photo'), 'image/jpeg', 'file-type-refused', 'unknown-type'],
    ['a PDF sent as a JPEG', pdf(), 'image/jpeg', 'file-mismatch', 'other-type'],
    ['an encrypted PDF', pdf('trailer << /Encrypt 5 0 R >>'), 'application/pdf', 'file-type-refused', 'encrypted'],
    ['a known-bad file', photo(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')), 'image/jpeg', 'file-type-refused', 'suspicious'],
  ] as const)('is refused when it is %s, and nothing is copied', async (_, bytes, mediaType, kind, finding) => {
    const uploadId = await sent(Buffer.from(bytes), mediaType);
    const expected = { ok: false, status: 422, problem: { kind, facts: { finding } } };
    expect(await world.call(member, uploadRoutes.completeUpload, { params: { organisationId, uploadId }, idempotencyKey: 'one' })).toMatchObject(expected);
    expect(await world.call(member, uploadRoutes.completeUpload, { params: { organisationId, uploadId }, idempotencyKey: 'one' })).toMatchObject(expected);
    expect(must(await show(uploadId)).body).toMatchObject({ upload: { status: 'refused', refusal: kind, finding } });
    expect(must(await show(uploadId)).body.address).toBeUndefined();
    await expect(objects.client.send(new HeadObjectCommand({ Bucket: 'files', Key: uploadId }))).rejects.toThrow();
  });

  it('goes on under a fresh address when it was cut off', async () => {
    const { uploadId } = await promise(photo());
    expect(await complete(uploadId)).toMatchObject({ ok: false, problem: { kind: 'upload-not-ready' } });
    const { missing } = must(await world.call(member, uploadRoutes.renewUploadAddress, { params: { organisationId, uploadId }, body: {} })).body;
    expect((await send(missing[0], photo())).status).toBe(200);
    expect(must(await complete(uploadId)).body.status).toBe('ready');
    expect(await world.call(member, uploadRoutes.renewUploadAddress, { params: { organisationId, uploadId }, body: {} })).toMatchObject({ problem: { kind: 'status-conflict' } });
  });

  it('goes on after the copy was made and the answer lost', async () => {
    const uploadId = await sent(photo());
    await objects.store.keep(uploadId, { size: photo().length, sha256: sha256Of(photo()), mediaType: 'image/jpeg' }, photo());
    expect(must(await complete(uploadId)).body.status).toBe('ready');
  });

  it('is completed once by several requests at a time, all of which get the same answer', async () => {
    const uploadId = await sent(photo());
    const answers = await Promise.all(Array.from({ length: 5 }, () => complete(uploadId)));
    expect(answers.map((answer) => must(answer).body)).toEqual(answers.map(() => ({ id: uploadId, rev: 2, status: 'ready' })));
  });

  it('keeps the right to write out of the recorded outcome', async () => {
    const input = { params: { organisationId }, body: { name: 'a.jpg', mediaType: 'image/jpeg' as const, size: 9, sha256: sha256Of(photo()) }, idempotencyKey: 'one' };
    const first = must(await world.call(member, uploadRoutes.requestUpload, input)).body;
    expect(first.sending?.missing[0]?.url).toContain('X-Amz-Signature');
    expect(must(await world.call(member, uploadRoutes.requestUpload, input)).body).toEqual({ id: first.id, rev: 1, status: 'requested' });
  });

  it('is gone after a day when nothing refers to it', async () => {
    const { uploadId } = await promise(photo());
    world.now = '2026-03-03T01:00:01.000Z';
    expect(await complete(uploadId)).toMatchObject({ status: 404 });
  });

  it('says at the field what cannot be taken', async () => {
    const answer = await world.call(member, uploadRoutes.requestUpload, { params: { organisationId }, body: { name: 'a.exe', mediaType: 'image/jpeg', size: 21 * 1024 * 1024, sha256: 'x' } });
    expect(answer).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/size', kind: 'too-big', facts: { limit: 20_971_520 } }, { pointer: '/sha256' }] } });
  });

  it('is refused to a suspended organisation', async () => {
    const suspended = await givenOrganisation(world, 'agency', { status: 'suspended' });
    expect(await world.call(suspended.member, uploadRoutes.requestUpload, { params: { organisationId: suspended.organisationId }, body: { name: 'a.jpg', mediaType: 'image/jpeg', size: 9, sha256: sha256Of(photo()) } })).toMatchObject({ problem: { kind: 'forbidden' } });
  });

  it('answers unavailable within ten seconds while the object store is stopped, and stays as it was', async () => {
    const uploadId = await sent(photo());
    await objects.stop();
    const started = performance.now();
    expect(await complete(uploadId)).toMatchObject({ status: 503, problem: { kind: 'unavailable', retry: true } });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await world.table.get('upload', keys.upload(uploadId))).toMatchObject({ status: 'requested', rev: 1 });
  });
});

describe('who may see a file', () => {
  it('is not found by another organisation, nor by officers, while nothing refers to it', async () => {
    const other = await givenOrganisation(world, 'agency');
    const upload = readyUpload(world, organisationId);
    await world.given(upload);
    expect(await show(upload.id, other.member, other.organisationId)).toMatchObject({ status: 404 });
    expect(await complete(upload.id, other.member, other.organisationId)).toMatchObject({ status: 404 });
    expect(await world.call(officer('verification'), uploadRoutes.showBureauUpload, { params: { uploadId: upload.id } })).toMatchObject({ status: 404 });
  });

  it('follows the item that refers to it: officers of the district see it, others do not', async () => {
    const upload = readyUpload(world, organisationId, { status: 'claimed', claimedBy: { type: 'qualification', id: organisationId } });
    await world.given(upload);
    const seen = (office?: string) => world.call(officer('verification', office), uploadRoutes.showBureauUpload, { params: { uploadId: upload.id } });
    expect(await seen()).toMatchObject({ ok: true });
    expect(await seen('320402')).toMatchObject({ ok: true });
    expect(await seen('320412')).toMatchObject({ status: 404 });
  });

  it('is seen by both sides of the agreement whose record refers to it, and by nobody who is only said to be a member', async () => {
    const enterprise = await givenOrganisation(world, 'enterprise');
    const agreement = signedAgreement(world.now, enterprise.organisation, { id: organisationId, name: '示例机构', district: '320402' }, member.personId);
    const upload = readyUpload(world, organisationId, { status: 'claimed', claimedBy: { type: 'record', id: `${agreement.id}.${systemRandom.id('record', world.now)}` } });
    await world.given(agreement, upload, membershipOf(world.now, enterprise.organisation, 'claimed', { status: 'claimed' }));
    expect(await show(upload.id)).toMatchObject({ ok: true });
    expect(await show(upload.id, enterprise.member, enterprise.organisationId)).toMatchObject({ ok: true });
    expect(await show(upload.id, person('claimed'), enterprise.organisationId)).toMatchObject({ status: 403, problem: { kind: 'membership-unverified' } });
  });

  it('an officer\'s own file is that officer\'s until an item refers to it', async () => {
    const bytes = photo();
    const by = officer('evaluation');
    const { body } = must(await world.call(by, uploadRoutes.requestBureauUpload, { body: { name: 'a.jpg', mediaType: 'image/jpeg', size: bytes.length, sha256: sha256Of(bytes) } }));
    expect((await send(body.sending?.missing[0], bytes)).status).toBe(200);
    expect(must(await world.call(by, uploadRoutes.completeBureauUpload, { params: { uploadId: body.id } })).body.status).toBe('ready');
    expect(await world.call(officer('audit'), uploadRoutes.showBureauUpload, { params: { uploadId: body.id } })).toMatchObject({ status: 404 });
    expect(await show(body.id)).toMatchObject({ status: 404 });
  });
});
