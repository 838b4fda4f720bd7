import { ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { archiveSystemTasks, proposeErasures } from '../../../functions/archives/system.ts';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { exportKey } from '../../../functions/exports/make-export.ts';
import { PART_BYTES } from '../../../functions/exports/zip-parts.ts';
import { createEraser, type Eraser } from '../../../functions/objects/eraser.ts';
import { keys, partitions } from '../../../functions/table/keys.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { uploadBindings } from '../../../functions/uploads/bindings.ts';
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { uploadRoutes } from '../../../shared/contract/uploads.ts';
import { members, type Manifest, type PartEntry, type PartFile } from '../../../shared/domain/archive-package.ts';
import { verifyPackage } from '../../../shared/domain/archive-verify.ts';
import { reportLines } from '../../../shared/text/check-words.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { recordForm } from '../../support/services.ts';
import { everyItem } from '../../support/table.ts';
import { must, officer } from '../../support/world.ts';
import { givenArchive, newHasher, sha256, someBytes, sourceOf } from '../exports/support.ts';

let archive: Awaited<ReturnType<typeof givenArchive>>;
let eraser: Eraser;
let uploadId: string;
const [policy, second] = [officer('policy', '320402'), officer('verification', '320402')];
beforeEach(async () => {
  archive = await givenArchive();
  const { world, objects, givenFile, addMaterial } = archive;
  world.add(uploadRoutes, uploadBindings({ ...world.ports, store: objects.store }));
  eraser = createEraser({ client: objects.client, filesBucket: 'files', exportsBucket: 'exports' });
  uploadId = await givenFile('王某身份证.jpg', someBytes(50));
  must(await addMaterial([uploadId], { note: '误传的身份证' }));
});

const params = () => ({ enterpriseId: archive.enterpriseId });
const propose = (more: object = {}, as = policy) => archive.world.call(as, archiveRoutes.proposeErasure, { params: params(), body: { n: 2, content: true, uploadIds: [uploadId], ground: 'not-to-be-kept', reason: '误传了身份证照片', ...more } });
const decide = (erasureId: string, as = second, body: { rev: number; action: 'approve' | 'decline'; reason?: string } = { rev: 1, action: 'approve' }) => archive.world.call(as, archiveRoutes.decideErasure, { params: { ...params(), erasureId }, body });
const tick = () => {
  archive.world.now = new Date(Date.parse(archive.world.now) + 300_000).toISOString();
  const handlers = archiveSystemTasks(archive.world.ports, eraser);
  return runDueTasks(archive.world.table, { 'remove-erased-files': handlers['remove-erased-files'] }, archive.world.now);
};
const breaches = async () => allBreaches(await everyItem(archive.world)).filter(({ invariant }) => ['archives', 'uploads', 'tasks', 'schema'].includes(invariant));

describe('a deletion that the law asks for', () => {
  it('is decided by another officer; content, name and every version of the file go, the hash, reason and who remain, and the chain stays whole', async () => {
    const { world, objects, enterpriseId, service, ask, make, fetched } = archive;
    for (const Key of [uploadId, `previews/${uploadId}`]) await objects.client.send(new PutObjectCommand({ Bucket: 'files', Key, Body: 'again' }));
    const { id } = must(await propose()).body;
    expect(await decide(id, policy)).toMatchObject({ problem: { kind: 'same-person' } });
    must(await decide(id));
    expect(await world.call(service.agency.member, uploadRoutes.showUpload, { params: { organisationId: service.agency.organisationId, uploadId } })).toMatchObject({ status: 404 });
    expect((await tick()).failed).toEqual([]);
    const { Versions = [], DeleteMarkers = [] } = await objects.client.send(new ListObjectVersionsCommand({ Bucket: 'files' }));
    expect([...Versions, ...DeleteMarkers]).toEqual([]);
    const { items } = must(await world.call(service.enterprise.member, archiveRoutes.listEntries, { params: archive.asEnterprise, query: {} })).body;
    expect(items[0]).toMatchObject({ n: 3, kind: 'content-erased', content: { entries: '2', files: `2/${uploadId}`, reason: '误传了身份证照片', proposedBy: policy.name, decidedBy: second.name, law: expect.stringContaining('个人信息保护法') } });
    expect(items[1]).toMatchObject({ n: 2, uploads: [{ id: uploadId, name: '', erased: true }] });
    expect(items[1]?.content).toBeUndefined();
    expect(JSON.stringify(await world.table.partition(keys.archive(enterpriseId).pk))).not.toMatch(/王某|误传的身份证/);
    expect(must(await world.call(service.enterprise.member, archiveRoutes.checkArchive, { params: archive.asEnterprise })).body.whole).toBe(true);
    expect(must(await world.call(second, archiveRoutes.listErasures, { params: params() })).body.items[0]?.status).toBe('done');
    const exportId = await ask();
    await make(exportId);
    expect(await verifyPackage(sourceOf(await fetched(exportId)), { sha256, newHasher })).toMatchObject({ findings: [], erased: 1, files: 0 });
    expect(await breaches()).toEqual([]);
  });

  it('takes the name of a file out of everything that tells of it, also of a record that was put right and of the history', async () => {
    const { world, service, givenFile, asEnterprise, ask, make, fetched } = archive;
    const [photo, other] = [await givenFile('李某病历.jpg', someBytes(30)), await givenFile('合同.jpg', someBytes(30))];
    const { body: logged } = must(await service.log({ uploadIds: [photo, other] }, service.specialist));
    const ofAgency = { organisationId: service.agency.organisationId, agreementId: service.agreement.id };
    const corrected = must(await world.call(service.specialist, serviceRoutes.correctRecord, { params: { ...ofAgency, recordId: logged.id }, body: { ...recordForm, rev: 1, reason: '时长写错了', uploadIds: [], keptUploadIds: [photo, other], withdrawnProblemIds: [] } })).body;
    must(await decide(must(await propose({ n: 3, content: false, uploadIds: [photo] })).body.id));
    expect((await tick()).failed).toEqual([]);
    expect(JSON.stringify(await everyItem(world))).not.toContain('李某');
    expect(JSON.stringify(await everyItem(world))).toContain('合同.jpg');
    const { items } = must(await world.call(service.enterprise.member, archiveRoutes.listEntries, { params: asEnterprise, query: {} })).body;
    expect(items.map(({ n, kind, content, uploads }) => [n, kind, content?.files, uploads.map(({ erased }) => erased ?? false)])).toEqual([
      [5, 'content-erased', `3/${photo},4/${photo}`, []], [4, 'record-corrected', undefined, [true, false]], [3, 'service-record', undefined, [true, false]], [2, 'supporting-material', undefined, [false]], [1, 'agreement-signed', undefined, []],
    ]);
    // Whoever puts it right once more does not take the erased file on.
    must(await world.call(service.specialist, serviceRoutes.correctRecord, { params: { ...ofAgency, recordId: corrected.id }, body: { ...recordForm, rev: 2, reason: '再更正', uploadIds: [], keptUploadIds: [photo, other], withdrawnProblemIds: [] } }));
    world.now = '2026-03-02T02:00:00.000Z';
    const exportId = await ask();
    await make(exportId);
    expect(await verifyPackage(sourceOf(await fetched(exportId)), { sha256, newHasher })).toMatchObject({ findings: [], erased: 2, files: 4 });
    expect(await breaches()).toEqual([]);
  });

  it('that the clock proposes goes for a file in all its entries at once, and is told in the part of each agency concerned', async () => {
    const { world, service, enterpriseId, givenFile, asAgency, ask, make, fetched } = archive;
    const photo = await givenFile('李某病历.jpg', someBytes(30));
    const { body: logged } = must(await service.log({ uploadIds: [photo] }, service.specialist));
    must(await world.call(service.specialist, serviceRoutes.correctRecord, { params: { organisationId: service.agency.organisationId, agreementId: service.agreement.id, recordId: logged.id }, body: { ...recordForm, rev: 1, reason: '时长写错了', uploadIds: [], keptUploadIds: [photo], withdrawnProblemIds: [] } }));
    const other = await givenOrganisation(world, 'agency');
    const agreement = { ...service.agreement, id: systemRandom.id('agreement', world.now), agencyId: other.organisationId, agencyName: other.organisation.name };
    await world.given(agreement);
    const asOther = { organisationId: other.organisationId, enterpriseId };
    const theirs = await givenFile('赵某.jpg', someBytes(30), other);
    must(await world.call(other.member, archiveRoutes.addMaterial, { params: asOther, body: { material: 'other', dated: '2026-03-01', note: '别家的材料', agreementId: agreement.id, uploadIds: [theirs] } }));
    world.now = '2035-01-01T01:00:00.000Z';
    expect(await proposeErasures(world.ports, world.now)).toEqual({ proposed: 1, failed: [] });
    const { items } = must(await world.call(second, archiveRoutes.listErasures, { params: params() })).body;
    expect(items[0]?.parts).toEqual([{ n: 2, content: true, files: [uploadId] }, { n: 3, content: false, files: [photo] }, { n: 4, content: false, files: [photo] }, { n: 5, content: true, files: [theirs] }]);
    must(await decide(items[0]?.id ?? ''));
    expect((await tick()).failed.filter(({ kind }) => kind === 'remove-erased-files')).toEqual([]);
    expect(JSON.stringify(await everyItem(world))).not.toMatch(/李某|赵某|王某/);
    for (const [as, at, expected] of [[service.agency.member, asAgency, { entries: '2', files: `2/${uploadId},3/${photo},4/${photo}` }], [other.member, asOther, { entries: '1', files: `1/${theirs}` }]] as const) {
      expect(must(await world.call(as, archiveRoutes.listEntries, { params: at, query: {} })).body.items[0]).toMatchObject({ kind: 'content-erased', content: expected });
      const exportId = await ask(as, at);
      await make(exportId);
      expect(await verifyPackage(sourceOf(await fetched(exportId, as, at)), { sha256, newHasher })).toMatchObject({ findings: [], part: true });
    }
    expect(await breaches()).toEqual([]);
  });

  it('that the clock proposes fits into one step however much is over, and what is left comes next', { timeout: 60_000 }, async () => {
    const { world, service, givenFile } = archive;
    const ofAgency = { organisationId: service.agency.organisationId, agreementId: service.agreement.id };
    for (let n = 0; n < 12; n += 1) {
      const files = await Promise.all([1, 2, 3].map((at) => givenFile(`李某${n}-${at}.jpg`, someBytes(10))));
      const { body: logged } = must(await service.log({ uploadIds: files }, service.specialist));
      must(await world.call(service.specialist, serviceRoutes.correctRecord, { params: { ...ofAgency, recordId: logged.id }, body: { ...recordForm, rev: 1, reason: '时长写错了', uploadIds: [], keptUploadIds: files, withdrawnProblemIds: [] } }));
    }
    world.now = '2035-01-01T01:00:00.000Z';
    let rounds = 0;
    for (; (await proposeErasures(world.ports, world.now)).proposed > 0; rounds += 1) {
      const proposed = must(await world.call(second, archiveRoutes.listErasures, { params: params() })).body.items.find(({ status }) => status === 'proposed');
      must(await decide(proposed?.id ?? ''));
      expect((await tick()).failed.filter(({ kind }) => kind === 'remove-erased-files')).toEqual([]);
      world.now = new Date(Date.parse(world.now) + 86_400_000).toISOString();
    }
    expect(rounds).toBe(2);
    expect(JSON.stringify(await everyItem(world))).not.toMatch(/李某|王某/);
    expect(await breaches()).toEqual([]);
  });

  it('is told to an agency, and stands in its export, by the numbers of its own part', async () => {
    const { world, service, asAgency, asEnterprise, givenFile, addMaterial, ask, make, fetched } = archive;
    must(await world.call(service.enterprise.member, archiveRoutes.addMaterial, { params: asEnterprise, body: { material: 'other', dated: '2026-03-01', note: '企业自己的', uploadIds: [] } }));
    const file = await givenFile('误传.jpg', someBytes(20));
    must(await addMaterial([file]));
    must(await decide(must(await propose({ n: 4, uploadIds: [file] })).body.id));
    const { items } = must(await world.call(service.agency.member, archiveRoutes.listEntries, { params: asAgency, query: {} })).body;
    expect(items[0]).toMatchObject({ n: 4, kind: 'content-erased', content: { entries: '3', files: `3/${file}` } });
    must(await decide(must(await propose({ n: 2, uploadIds: [] })).body.id));
    for (const [as, params] of [[service.agency.member, asAgency], [service.enterprise.member, asEnterprise]] as const)
      expect(must(await world.call(as, archiveRoutes.listEntries, { params, query: {} })).body.items[0]?.content).toMatchObject({ entries: '2', files: '' });
    world.now = '2026-03-02T01:05:00.000Z';
    const exportId = await ask(service.agency.member, asAgency);
    await make(exportId);
    const bytes = await fetched(exportId, service.agency.member, asAgency);
    const report = await verifyPackage(sourceOf(bytes), { sha256, newHasher });
    expect(report).toMatchObject({ findings: [], part: true, entries: 5, files: 1, erased: 1, enterpriseName: undefined });
    const { verdict, lines } = reportLines(report, false);
    expect(verdict).toMatch(/^前后一致/);
    expect(lines.join('\n')).toMatch(/是包里自己写明的[\s\S]*what the part says of itself/);
    // Somebody who drops a file, or words, and marks them as erased has no entry that says so.
    const unzipped = unzipSync(bytes);
    const forged = (change: (entry: PartEntry) => PartEntry, without: readonly string[] = []) => {
      const part: PartFile = JSON.parse(strFromU8(unzipped[members.part] ?? new Uint8Array()));
      const list: Manifest = JSON.parse(strFromU8(unzipped[members.manifest] ?? new Uint8Array()));
      const text = strToU8(JSON.stringify({ ...part, entries: part.entries.map(change) }));
      const others = list.others.map((one) => (one.path === members.part ? { ...one, sha256: createHash('sha256').update(text).digest('hex') } : one));
      const files = list.files.filter(({ path }) => !without.includes(path));
      const kept = Object.fromEntries(Object.entries(unzipped).filter(([name]) => !without.includes(name)));
      const again = zipSync({ ...kept, [members.part]: text, [members.manifest]: strToU8(JSON.stringify({ ...list, others, files })) }, { level: 0 });
      return verifyPackage(sourceOf(again), { sha256, newHasher });
    };
    expect((await forged((entry) => entry)).findings).toEqual([]);
    const path = Object.keys(unzipped).find((name) => name.startsWith('文件/')) ?? '';
    const marked = await forged((entry) => ({ ...entry, uploads: entry.uploads.map((one) => (one.id === uploadId ? { ...one, erased: true } : one)) }), [path]);
    expect(marked.findings).toEqual([{ kind: 'file-unlisted', n: 2, path }]);
    expect((await forged((entry) => (entry.n === 1 ? { ...entry, content: undefined, salt: undefined } : entry))).findings).toEqual([{ kind: 'entry', n: 1, why: 'content-missing' }]);
  });

  it('takes back the exports that hold it, those made and those on their way', async () => {
    const { ask, make, item, world, service, asEnterprise, objects } = archive;
    const made = await ask();
    await make(made);
    const waiting = await ask();
    world.now = '2026-03-02T02:00:00.000Z';
    must(await decide(must(await propose()).body.id));
    expect(await world.call(service.enterprise.member, archiveRoutes.showExport, { params: { ...asEnterprise, exportId: made } })).toMatchObject({ status: 404 });
    await make(waiting);
    expect(await item(waiting)).toMatchObject({ status: 'failed', why: 'erased-meanwhile' });
    await tick();
    const { Versions = [] } = await objects.client.send(new ListObjectVersionsCommand({ Bucket: 'exports' }));
    expect(Versions).toEqual([]);
  });

  it('takes back an export that was asked for while it was being decided, whoever\'s clock was ahead', async () => {
    const { ask, make, item, world, service, asEnterprise } = archive;
    const { id } = must(await propose()).body;
    world.now = '2026-03-02T03:00:00.000Z';
    const made = await ask();
    await make(made);
    const ofAgency = await ask(service.agency.member, archive.asAgency);
    world.now = '2026-03-02T02:59:59.000Z';
    must(await decide(id));
    world.now = '2026-03-02T03:10:00.000Z';
    expect(await world.call(service.enterprise.member, archiveRoutes.showExport, { params: { ...asEnterprise, exportId: made } })).toMatchObject({ status: 404 });
    await make(ofAgency);
    expect(await item(ofAgency)).toMatchObject({ status: 'failed', why: 'erased-meanwhile' });
    const again = await ask();
    await make(again);
    expect(await item(again)).toMatchObject({ status: 'ready' });
  });

  it('leaves nothing of an export that was half made: its parts go too, and nobody can put them together', async () => {
    const { ask, make, item, world, givenFile, addMaterial, objects, enterpriseId } = archive;
    must(await addMaterial(await Promise.all([1, 2].map((n) => givenFile(`${n}.jpg`, someBytes(PART_BYTES))))));
    const exportId = await ask();
    const key = exportKey({ enterpriseId, id: exportId });
    const dying = { ...objects.exports, part: async (at: string, uploadId: string, number: number, bytes: Uint8Array) => (number > 1 ? Promise.reject(new Error('killed')) : objects.exports.part(at, uploadId, number, bytes)) };
    await expect(make(exportId, { store: dying })).rejects.toThrow('killed');
    const state = await objects.exports.readState(key);
    if (!state) throw new Error('no state');
    world.now = '2026-03-02T02:00:00.000Z';
    must(await decide(must(await propose()).body.id));
    expect((await tick()).failed).toEqual([]);
    await expect(objects.exports.finish(key, state.uploadId, state.parts)).rejects.toThrow();
    expect(await objects.exports.readState(key)).toBeUndefined();
    await make(exportId);
    expect(await item(exportId)).toMatchObject({ status: 'failed', why: 'erased-meanwhile' });
  });

  it('stops an export that was begun in the same moment, before a part of it is sent', async () => {
    const { ask, make, item, objects, world, enterpriseId } = archive;
    const { id } = must(await propose()).body;
    const exportId = await ask();
    world.now = '2026-03-02T02:00:00.000Z';
    const begun: string[] = [];
    const store = { ...objects.exports, begin: async (key: string) => { must(await decide(id)); begun.push(await objects.exports.begin(key)); return begun[0] ?? ''; } };
    await make(exportId, { store });
    expect(await item(exportId)).toMatchObject({ status: 'failed', why: 'erased-meanwhile' });
    await expect(objects.exports.part(exportKey({ enterpriseId, id: exportId }), begun[0] ?? '', 1, someBytes(10))).rejects.toThrow();
  });

  it('is refused for what is still to be kept, for what is not there, and twice at once; a declined one can be proposed again', async () => {
    expect(await propose({ ground: 'retention-over' })).toMatchObject({ problem: { errors: [{ pointer: '/ground', kind: 'still-kept' }] } });
    expect(await propose({ n: 9 })).toMatchObject({ problem: { errors: [{ pointer: '/n' }] } });
    expect(await propose({ n: 1, uploadIds: [] })).toMatchObject({ problem: { errors: [{ pointer: '/content', kind: 'nothing-to-erase' }] } });
    const { id } = must(await propose()).body;
    expect(await propose({}, second)).toMatchObject({ problem: { kind: 'already-exists' } });
    expect(await decide(id, second, { rev: 1, action: 'decline' })).toMatchObject({ problem: { errors: [{ pointer: '/reason' }] } });
    must(await decide(id, second, { rev: 1, action: 'decline', reason: '需要留作证据' }));
    expect(await decide(id, second)).toMatchObject({ problem: { kind: 'status-conflict' } });
    must(await propose());
    expect(await breaches()).toEqual([]);
  });

  it('is proposed by the clock once the time is over, never done by it, and not before', async () => {
    const { world } = archive;
    world.now = '2028-04-01T01:00:00.000Z';
    expect(await proposeErasures(world.ports, world.now)).toEqual({ proposed: 0, failed: [] });
    world.now = '2035-01-01T01:00:00.000Z';
    expect(await proposeErasures(world.ports, world.now)).toEqual({ proposed: 1, failed: [] });
    expect(await proposeErasures(world.ports, world.now)).toEqual({ proposed: 0, failed: [] });
    const { items } = must(await world.call(second, archiveRoutes.listErasures, { params: params() })).body;
    expect(items).toMatchObject([{ status: 'proposed', ground: 'retention-over', parts: [{ n: 2, content: true, files: [uploadId] }], proposed: { name: '系统' } }]);
    expect(must(await world.call(second, archiveRoutes.listErasures, { params: params() })).body.items[0]?.actions).toEqual(['approve', 'decline']);
  });

  it('is proposed by the clock in the end also for what is left of an entry, and where an earlier wish was declined; what was to stay at the end is not proposed again', async () => {
    const { world } = archive;
    const { id } = must(await propose({ content: true, uploadIds: [], ground: 'asked-for' })).body;
    must(await decide(id, second, { rev: 1, action: 'decline', reason: '需要留作证据' }));
    must(await decide(must(await propose({ content: false })).body.id));
    expect((await tick()).failed).toEqual([]);
    world.now = '2035-01-01T01:00:00.000Z';
    expect(await proposeErasures(world.ports, world.now)).toEqual({ proposed: 1, failed: [] });
    const [last] = must(await world.call(second, archiveRoutes.listErasures, { params: params() })).body.items;
    expect(last).toMatchObject({ ground: 'retention-over', parts: [{ n: 2, content: true, files: [] }] });
    must(await decide(last?.id ?? '', second, { rev: 1, action: 'decline', reason: '官司还没有结束' }));
    world.now = '2035-02-01T01:00:00.000Z';
    expect(await proposeErasures(world.ports, world.now)).toEqual({ proposed: 0, failed: [] });
  });

  it('is proposed for every other archive where one cannot be looked through, which is named', async () => {
    const { world, objects } = archive;
    const broken = await givenArchive({ world, objects });
    world.now = '2035-01-01T01:00:00.000Z';
    const table = { ...world.table, get: (async (type, key) => (type === 'archive' && key.pk === keys.archive(broken.enterpriseId).pk ? Promise.reject(new TypeError('unreadable')) : world.table.get(type, key))) as typeof world.table.get };
    expect(await proposeErasures({ ...world.ports, table }, world.now)).toMatchObject({ proposed: 1, failed: [{ of: broken.enterpriseId, cause: { name: 'TypeError' } }] });
    const partition: typeof world.table.partition = (pk, options) => (pk === partitions.office('320402') && options?.index === 'gsi3' ? Promise.reject(new TypeError('unreadable')) : world.table.partition(pk, options));
    expect(await proposeErasures({ ...world.ports, table: { ...world.table, partition } }, world.now)).toMatchObject({ proposed: 0, failed: [{ of: '320402', cause: { name: 'TypeError' } }] });
  });

  it('is nobody else\'s: another district\'s officer finds no archive, a member has no such route', async () => {
    expect(await propose({}, officer('policy', '320412'))).toMatchObject({ status: 404 });
    expect(await propose({}, officer('inspection', '320402'))).toMatchObject({ status: 403 });
  });
});
