import { beforeEach, describe, expect, it } from 'vitest';
import { uploadBindings } from '../../../functions/uploads/bindings.ts';
import { ScannerUnavailable, type Scanner } from '../../../functions/uploads/scanner.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { keys } from '../../../functions/table/keys.ts';
import { uploadRoutes as r } from '../../../shared/contract/uploads.ts';
import type { Caller } from '../../../shared/domain/who.ts';
import { signedAgreement } from '../../support/agreements.ts';
import { givenOrganisation, membershipOf } from '../../support/builders.ts';
import { photo } from '../../support/file-samples.ts';
import { givenObjects, readyUpload, sha256Of } from '../../support/uploads.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

type Say = 'clean' | 'found' | 'away';
let world: World;
let organisationId: string;
let member: Caller;
let says: Say;
beforeEach(async () => {
  world = await createWorld();
  says = 'clean';
  ({ organisationId, member } = await givenOrganisation(world, 'agency'));
});

const scanner: Scanner = {
  name: 'test',
  scan: async () => {
    if (says === 'away') throw new ScannerUnavailable('away');
    return says;
  },
};
const served = async (scans: boolean) => {
  const { store } = await givenObjects();
  world.add(r, uploadBindings({ ...world.ports, store, ...(scans && { scanner }) }));
};
const sent = async () => {
  const { id, sending } = must(await world.call(member, r.requestUpload, { params: { organisationId }, body: { name: '照片.jpg', mediaType: 'image/jpeg', size: photo().length, sha256: sha256Of(photo()) } })).body;
  const [address] = sending?.missing ?? [];
  await fetch(address?.url ?? '', { method: 'PUT', headers: address?.headers ?? {}, body: photo() });
  return id;
};
const complete = (uploadId: string) => world.call(member, r.completeUpload, { params: { organisationId, uploadId } });
const show = (uploadId: string, as = member, acting = organisationId) => world.call(as, r.showUpload, { params: { organisationId: acting, uploadId } });
const list = (ids: readonly string[], as = member, acting = organisationId) => world.call(as, r.listFiles, { params: { organisationId: acting }, query: { ids: ids.join() } });

describe('a scanner', () => {
  it('that finds nothing is noted at the file, which may be opened in the browser', async () => {
    await served(true);
    const id = await sent();
    must(await complete(id));
    const { upload, address } = must(await show(id)).body;
    expect(upload.scanned).toEqual({ at: world.now, by: 'test' });
    const { headers } = await fetch(address?.url ?? '');
    expect([headers.get('content-disposition')?.split(';')[0], headers.get('content-type')]).toEqual(['inline', 'image/jpeg']);
  });

  it('that is not there leaves the file marked as looked at by nobody, and it is only handed out to be saved', async () => {
    await served(false);
    const id = await sent();
    must(await complete(id));
    const { upload, address } = must(await show(id)).body;
    expect(upload.scanned).toBeUndefined();
    const { headers } = await fetch(address?.url ?? '');
    expect([headers.get('content-disposition')?.split(';')[0], headers.get('content-type')]).toEqual(['attachment', 'image/jpeg']);
  });

  it('that finds something has the file refused by name, for good', async () => {
    await served(true);
    says = 'found';
    const id = await sent();
    expect(await complete(id)).toMatchObject({ status: 422, problem: { kind: 'file-type-refused', facts: { finding: 'suspicious' } } });
    says = 'clean';
    expect(await complete(id)).toMatchObject({ status: 422 });
    expect(must(await show(id)).body.address).toBeUndefined();
  });

  it('that is away lets nothing pass and loses nothing: the upload waits, and goes on when it is back', async () => {
    await served(true);
    says = 'away';
    const id = await sent();
    expect(await complete(id)).toMatchObject({ status: 503, problem: { kind: 'unavailable', retry: true } });
    expect(await world.table.get('upload', keys.upload(id))).toMatchObject({ status: 'requested', rev: 1 });
    expect(must(await show(id)).body.address).toBeUndefined();
    says = 'clean';
    expect(must(await complete(id)).body.status).toBe('ready');
  });
});

describe('addresses', () => {
  it('are for minutes by construction, whatever they are of: fifteen to send to, five to fetch from', async () => {
    await served(true);
    const { id, sending } = must(await world.call(member, r.requestUpload, { params: { organisationId }, body: { name: 'a.jpg', mediaType: 'image/jpeg', size: 9, sha256: sha256Of(photo()), preview: { size: 9, sha256: sha256Of(photo()) } } })).body;
    const renewed = must(await world.call(member, r.renewUploadAddress, { params: { organisationId, uploadId: id }, body: {} })).body;
    const upload = readyUpload(world, organisationId, { preview: true });
    await world.given(upload);
    const seconds = (all: readonly (string | undefined)[]) => all.map((url) => Number(new URL(url ?? '').searchParams.get('X-Amz-Expires')));
    expect(seconds([sending?.missing[0]?.url, sending?.preview?.url, renewed.missing[0]?.url])).toEqual([900, 900, 900]);
    expect(seconds([must(await show(upload.id)).body.address?.url, must(await list([upload.id])).body.files[0]?.preview?.url])).toEqual([300, 300]);
  });
});

describe('after access has ended', () => {
  const given = async () => {
    await served(false);
    const enterprise = await givenOrganisation(world, 'enterprise');
    const agreement = signedAgreement(world.now, enterprise.organisation, { id: organisationId, name: '示例机构', district: '320402' }, member.personId);
    const upload = readyUpload(world, organisationId, { status: 'claimed', preview: true, claimedBy: { type: 'record', id: `${agreement.id}.${systemRandom.id('record', world.now)}` } });
    await world.given(agreement, upload);
    return { enterprise, upload };
  };
  const [LEFT, CLAIMED] = ['left', 'claimed'] as const;

  it.each([LEFT, CLAIMED])('a member who is only %s gets neither file nor small picture', async (status) => {
    const { enterprise, upload } = await given();
    const former = person(`${status}-member`);
    await world.given(membershipOf(world.now, enterprise.organisation, former.personId, { status }));
    const refused = { status: status === LEFT ? 404 : 403 };
    expect(await show(upload.id, former, enterprise.organisationId)).toMatchObject(refused);
    expect(await list([upload.id], former, enterprise.organisationId)).toMatchObject(refused);
  });

  it('a list holds what may be seen and says nothing of the rest', async () => {
    const { enterprise, upload } = await given();
    const stranger = await givenOrganisation(world, 'agency');
    const [foreign, expired] = [readyUpload(world, stranger.organisationId), readyUpload(world, organisationId, { ttl: 1 })];
    await world.given(foreign, expired);
    const ids = [foreign.id, upload.id, expired.id, systemRandom.id('upload', world.now)];
    expect(must(await list(ids, enterprise.member, enterprise.organisationId)).body.files.map(({ upload: { id } }) => id)).toEqual([upload.id]);
    expect(must(await list(ids, stranger.member, stranger.organisationId)).body.files.map(({ upload: { id } }) => id)).toEqual([foreign.id]);
    const bureau = (office: string) => world.call(officer('audit', office), r.listBureauFiles, { query: { ids: ids.join() } });
    expect([must(await bureau('320402')).body.files.length, must(await bureau('320412')).body.files.length]).toEqual([1, 0]);
  });

  it('a suspended organisation reads its own papers and sends no more', async () => {
    await served(false);
    const suspended = await givenOrganisation(world, 'agency', { status: 'suspended' });
    const upload = readyUpload(world, suspended.organisationId, { status: 'claimed', claimedBy: { type: 'organisation', id: suspended.organisationId } });
    await world.given(upload);
    expect(await show(upload.id, suspended.member, suspended.organisationId)).toMatchObject({ ok: true });
    expect(await world.call(suspended.member, r.requestUpload, { params: { organisationId: suspended.organisationId }, body: { name: 'a.jpg', mediaType: 'image/jpeg', size: 9, sha256: sha256Of(photo()) } })).toMatchObject({ status: 403 });
  });

  it('an officer who sent a file sees it no more than any other once an item of another district has it', async () => {
    await served(false);
    const sender = officer('evaluation', '320412');
    const { organisation } = await givenOrganisation(world, 'enterprise');
    const [own, taken] = [readyUpload(world, undefined, { personId: sender.personId }), readyUpload(world, undefined, { personId: sender.personId, status: 'claimed', claimedBy: { type: 'organisation', id: organisation.id } })];
    await world.given(own, taken);
    const seen = (uploadId: string) => world.call(sender, r.showBureauUpload, { params: { uploadId } });
    expect([(await seen(own.id)).ok, (await seen(taken.id)).ok]).toEqual([true, false]);
  });
});
