import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PART_BYTES } from '../../../functions/exports/zip-parts.ts';
import { anchoredHead } from '../../../functions/objects/anchor-store.ts';
import type { ExportStore } from '../../../functions/objects/export-store.ts';
import { keys } from '../../../functions/table/keys.ts';
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { members } from '../../../shared/domain/archive-package.ts';
import { verifyPackage } from '../../../shared/domain/archive-verify.ts';
import { verifyChain } from '../../../shared/domain/archive-verify-chain.ts';
import { reportLines } from '../../../shared/text/check-words.ts';
import { fail } from '../../../shared/domain/result.ts';
import { readContent, readDirectory } from '../../../shared/rules/zip/read-zip.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { must, officer } from '../../support/world.ts';
import { givenArchive, newHasher, sha256, someBytes, sourceOf } from './support.ts';

const verify = (bytes: Uint8Array, anchor?: { count: number; hash: string }) => verifyPackage(sourceOf(bytes), { sha256, newHasher, ...(anchor && { anchor }) });
const member = async (bytes: Uint8Array, name: string): Promise<string> => {
  const source = sourceOf(bytes);
  const entry = (await readDirectory(source)).find((one) => one.name === name);
  const pieces: Uint8Array[] = [];
  if (entry) for await (const piece of readContent(source, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

describe('an export', () => {
  it('is one ZIP with the index, the files under their own names, the chain and counts that match, which a stranger\'s tool unpacks', async () => {
    const { givenFile, addMaterial, service, ask, make, item, fetched, world } = await givenArchive();
    must(await service.log());
    must(await addMaterial([await givenFile('考勤表（二月）：王某.jpg', someBytes(2000)), await givenFile('100%#1号.jpg', someBytes(5)), await givenFile('CON.pdf', someBytes(10))]));
    const exportId = await ask();
    expect(await ask()).toBe(exportId);
    await make(exportId);
    expect(await item(exportId)).toMatchObject({ status: 'ready', expected: { entries: 3, files: 3 }, delivered: { entries: 3, files: 3 } });
    const bytes = await fetched(exportId);
    expect(bytes.length).toBe((await item(exportId))?.bytes);
    const names = (await readDirectory(sourceOf(bytes))).map(({ name }) => name);
    expect(names).toEqual([members.readme, members.checkPage, members.checkScript, members.chain, members.indexPage, members.indexSheet, '文件/0003-01-考勤表（二月）：王某.jpg', '文件/0003-02-100%#1号.jpg', '文件/0003-03-_CON.pdf', members.manifest]);
    const report = await verify(bytes);
    expect(report).toMatchObject({ findings: [], entries: 3, files: 3, repacked: false, part: false });
    expect(verifyChain(await member(bytes, members.chain), sha256).findings).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), 'export-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'archive.zip'), bytes);
    const listed = execFileSync('python3', ['-c', 'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;assert all(i.flag_bits & 0x800 for i in z.infolist());z.extractall(sys.argv[2]);print(len(z.namelist()))', join(folder, 'archive.zip'), folder]).toString().trim();
    expect(listed).toBe(String(names.length));
    expect(await readFile(join(folder, members.indexPage), 'utf8')).toContain('二月考勤表');
    // Every file of the index is found under its link, whatever its name.
    const links = [...(await readFile(join(folder, members.indexPage), 'utf8')).matchAll(/href="([^"]+)"/g)].map(([, href = '']) => fileURLToPath(new URL(href, pathToFileURL(`${folder}/`))));
    expect(links).toEqual(names.filter((name) => name.startsWith('文件/')).map((name) => join(folder, name)));
    // In people's words, not in those of the program.
    expect(await readFile(join(folder, members.indexPage), 'utf8')).toContain('服务事项：签订劳动合同');
    expect(world.now).toBeDefined();
  });

  it('goes on from the last part after the maker was killed, sends no part twice, and is the same in the end', async () => {
    const { givenFile, addMaterial, ask, make, item, fetched, objects } = await givenArchive();
    const files = await Promise.all(Array.from({ length: 5 }, (_, index) => givenFile(`照片${index}.jpg`, someBytes(PART_BYTES / 2))));
    must(await addMaterial(files));
    const exportId = await ask();
    const sent: number[] = [];
    const dying = (after: number): ExportStore => ({
      ...objects.exports,
      async part(key, uploadId, number, bytes) {
        if (sent.length >= after) throw new Error('killed');
        sent.push(number);
        return objects.exports.part(key, uploadId, number, bytes);
      },
    });
    await expect(make(exportId, { store: dying(1) })).rejects.toThrow('killed');
    expect(await item(exportId)).toMatchObject({ status: 'running', attempts: 1 });
    await make(exportId, { store: dying(99) });
    expect(sent).toEqual([1, 2, 3]);
    expect(await item(exportId)).toMatchObject({ status: 'ready', attempts: 2, delivered: { files: 5 } });
    expect((await verify(await fetched(exportId))).findings).toEqual([]);
  });

  it('tells of the same agency and the same sealed head in all its papers, though both changed before it went on', async () => {
    const { world, service, givenFile, addMaterial, ask, make, fetched, objects, asAgency } = await givenArchive();
    must(await addMaterial(await Promise.all([1, 2].map((n) => givenFile(`${n}.jpg`, someBytes(PART_BYTES))))));
    const anchored = (count: number) => async () => ({ on: '2026-03-02', count, hash: String(count).repeat(64) });
    const dying: ExportStore = { ...objects.exports, part: async (key, uploadId, number, bytes) => (number > 1 ? Promise.reject(new Error('killed')) : objects.exports.part(key, uploadId, number, bytes)) };
    const whole = await ask();
    await expect(make(whole, { store: dying, anchorOf: anchored(1) })).rejects.toThrow('killed');
    await make(whole, { anchorOf: anchored(2) });
    const bytes = await fetched(whole);
    expect(JSON.parse(await member(bytes, members.manifest))).toMatchObject({ anchor: { count: 1 } });
    expect(await member(bytes, members.readme)).toContain('1'.repeat(64));
    const part = await ask(service.agency.member, asAgency);
    await expect(make(part, { store: dying })).rejects.toThrow('killed');
    await DynamoDBDocumentClient.from(world.client).send(new UpdateCommand({ TableName: world.tableName, Key: keys.organisation(service.agency.organisationId), UpdateExpression: 'SET #n = :n', ExpressionAttributeNames: { '#n': 'name' }, ExpressionAttributeValues: { ':n': '改了名的机构（示例）' } }));
    await make(part);
    const ofPart = await fetched(part, service.agency.member, asAgency);
    expect(JSON.parse(await member(ofPart, members.manifest))).toMatchObject({ part: { agencyName: service.agency.organisation.name } });
    expect(await member(ofPart, members.readme)).toContain(service.agency.organisation.name);
  });

  it('holds no sealed head of later than itself, which would make it look cut off', async () => {
    const { service, ask, make, fetched, objects, enterpriseId } = await givenArchive();
    const { district } = service.enterprise.organisation;
    const exportId = await ask();
    for (const [on, count] of [['2026-03-01', 1], ['2026-03-02', 2]] as const) await objects.anchors.put({ district, on, heads: [{ enterpriseId, count, hash: String(count).repeat(64) }] });
    await make(exportId, { anchorOf: (item) => anchoredHead(objects.anchors, item, item.asked.at, item.head.count) });
    expect(JSON.parse(await member(await fetched(exportId), members.manifest))).toMatchObject({ anchor: { on: '2026-03-01', count: 1 } });
  });

  it('that could not say that it is ready, for the table was busy, is tried again, and not left as it is for ever', async () => {
    const { world, ask, make, item, ports } = await givenArchive();
    const exportId = await ask();
    const commit: typeof world.table.commit = async (actor, change) => (change.action === 'finish' ? fail('busy') : world.table.commit(actor, change));
    await expect(make(exportId, { table: { ...ports.table, commit } })).rejects.toThrow('busy');
    await make(exportId);
    expect(await item(exportId)).toMatchObject({ status: 'ready' });
  });

  it('is put back when the function\'s time is over, and finished by the next run; one whose end was not told is told', async () => {
    const { givenFile, addMaterial, ask, make, item, objects, fetched } = await givenArchive();
    must(await addMaterial(await Promise.all([1, 2, 3].map((n) => givenFile(`${n}.jpg`, someBytes(PART_BYTES))))));
    const exportId = await ask();
    await make(exportId, { remaining: () => 1000 });
    expect(await item(exportId)).toMatchObject({ status: 'queued' });
    await expect(make(exportId, { store: { ...objects.exports, finish: async (...all) => { await objects.exports.finish(...all); throw new Error('killed'); } } })).rejects.toThrow('killed');
    expect(await item(exportId)).toMatchObject({ status: 'running' });
    await make(exportId);
    expect(await item(exportId)).toMatchObject({ status: 'ready' });
    expect((await verify(await fetched(exportId))).findings).toEqual([]);
  });

  it('says which file it could not deliver and why, in its counts and to whoever checks it', async () => {
    const { givenFile, addMaterial, ask, make, item, fetched, objects } = await givenArchive();
    const [lost, kept] = [await givenFile('丢失.jpg', someBytes(10)), await givenFile('在.jpg', someBytes(10))];
    must(await addMaterial([lost, kept]));
    await objects.client.send(new DeleteObjectCommand({ Bucket: 'files', Key: lost }));
    const exportId = await ask();
    await make(exportId);
    expect(await item(exportId)).toMatchObject({ status: 'ready', expected: { files: 2 }, delivered: { files: 1 } });
    const { findings } = await verify(await fetched(exportId));
    expect(findings).toEqual([{ kind: 'file-undelivered', n: 2, path: '文件/0002-01-丢失.jpg' }]);
  });

  it('holds the archive as it stood when it was asked for, whatever is added while it is made; asked for again, it holds that too', async () => {
    const { givenFile, addMaterial, ask, make, item, fetched, world, service, asEnterprise, asAgency } = await givenArchive();
    must(await addMaterial([await givenFile('一.jpg', someBytes(10))]));
    const first = await ask();
    must(await addMaterial([await givenFile('二.jpg', someBytes(10))]));
    const again = await ask();
    expect(again).not.toBe(first);
    // What is added to another part tells an agency nothing, not even that something was.
    const ofPart = await ask(service.agency.member, asAgency);
    must(await world.call(service.enterprise.member, archiveRoutes.addMaterial, { params: asEnterprise, body: { material: 'other', dated: '2026-03-01', note: '企业自己的', uploadIds: [] } }));
    expect(await ask(service.agency.member, asAgency)).toBe(ofPart);
    await make(first, { anchorOf: async () => { must(await addMaterial([await givenFile('三.jpg', someBytes(10))])); return undefined; } });
    expect(await item(first)).toMatchObject({ status: 'ready', expected: { entries: 2, files: 1 }, delivered: { entries: 2, files: 1 } });
    expect(await verify(await fetched(first))).toMatchObject({ findings: [], entries: 2, files: 1 });
    await make(again);
    expect(await verify(await fetched(again))).toMatchObject({ findings: [], entries: 3, files: 2 });
    // A seal of later than the export may only show what was added since, and the words say so.
    const { lines } = reportLines(await verify(await fetched(first), { count: 9, hash: 'a'.repeat(64) }), true);
    expect(lines.join('\n')).toMatch(/第 3 条：从这一条起，末尾被截去[\s\S]*比这份导出还新/);
  });

  it('calls the enterprise by its newest basic information, also when it was opened under another name', async () => {
    const { world, service, enterpriseId, ask, make, fetched, asEnterprise } = await givenArchive();
    const renamed = async (name: string) => {
      await DynamoDBDocumentClient.from(world.client).send(new UpdateCommand({ TableName: world.tableName, Key: keys.organisation(enterpriseId), UpdateExpression: 'SET #n = :n', ExpressionAttributeNames: { '#n': 'name' }, ExpressionAttributeValues: { ':n': name } }));
      must(await world.call(service.enterprise.member, archiveRoutes.enterBasics, { params: asEnterprise }));
    };
    await renamed('旧名面馆（示例）');
    await renamed('新名面馆（示例）');
    const exportId = await ask();
    await make(exportId);
    const bytes = await fetched(exportId);
    expect(await verify(bytes)).toMatchObject({ findings: [], enterpriseName: '新名面馆（示例）', listedName: '新名面馆（示例）' });
    expect(await member(bytes, members.readme)).toContain('新名面馆（示例） 服务档案');
    expect(verifyChain(await member(bytes, members.chain), sha256).findings).toEqual([]);
    const plain = must(await world.call(service.enterprise.member, archiveRoutes.exportArchive, { params: asEnterprise })).body;
    expect(verifyChain(JSON.stringify(plain), sha256)).toMatchObject({ findings: [], enterpriseName: '新名面馆（示例）' });
  });

  it('of an agency holds its own part, numbered within it, and says what a part cannot show', async () => {
    const { world, service, enterpriseId, givenFile, addMaterial, ask, make, fetched, asAgency, asEnterprise } = await givenArchive();
    must(await world.call(service.enterprise.member, archiveRoutes.addMaterial, { params: asEnterprise, body: { material: 'other', dated: '2026-03-01', note: '企业自己的', uploadIds: [] } }));
    must(await addMaterial([await givenFile('考勤.jpg', someBytes(10))]));
    const exportId = await ask(service.agency.member, asAgency);
    await make(exportId);
    const bytes = await fetched(exportId, service.agency.member, asAgency);
    expect(await verify(bytes)).toMatchObject({ findings: [], part: true, entries: 2, files: 1 });
    const whole = await Promise.all((await readDirectory(sourceOf(bytes))).map(({ name }) => member(bytes, name)));
    expect(whole.join('\n')).not.toContain('企业自己的');
    expect(await member(bytes, members.part)).not.toMatch(/"(previous|hash)":/);
    expect(await member(bytes, members.readme)).toContain('不能由一个部分核验');
    expect(await world.call(service.enterprise.member, archiveRoutes.showExport, { params: { ...asEnterprise, exportId } })).toMatchObject({ status: 404 });
    expect(must(await world.call(service.enterprise.member, archiveRoutes.listExports, { params: asEnterprise })).body.items).toEqual([]);
    expect(await world.call(officer('audit', '320402'), archiveRoutes.showBureauExport, { params: { enterpriseId, exportId } })).toMatchObject({ status: 404 });
  });

  it('is given out to those who may have it, until its last day, and to nobody whose access ended', async () => {
    const { world, service, enterpriseId, ask, make, asEnterprise } = await givenArchive();
    const exportId = await ask();
    await make(exportId);
    const show = (as = service.enterprise.member, params: { organisationId: string; enterpriseId: string } = asEnterprise) => world.call(as, archiveRoutes.showExport, { params: { ...params, exportId } });
    expect(must(await show()).body.address?.url).toContain('X-Amz-Expires=300');
    const other = await givenOrganisation(world, 'enterprise');
    expect(await show(other.member, { organisationId: other.organisationId, enterpriseId })).toMatchObject({ status: 404 });
    expect(await show(service.agency.member, { organisationId: service.agency.organisationId, enterpriseId })).toMatchObject({ status: 404 });
    world.now = '2026-03-06T01:00:00.000Z';
    expect(await show()).toMatchObject({ status: 404 });
    const ofBureau = must(await world.call(officer('audit', '320402'), archiveRoutes.requestBureauExport, { params: { enterpriseId } })).body.id;
    await make(ofBureau);
    expect(must(await world.call(officer('inspection', '320402'), archiveRoutes.showBureauExport, { params: { enterpriseId, exportId: ofBureau } })).body.address).toBeDefined();
    expect(await world.call(officer('inspection', '320412'), archiveRoutes.showBureauExport, { params: { enterpriseId, exportId: ofBureau } })).toMatchObject({ status: 404 });
  });
});
