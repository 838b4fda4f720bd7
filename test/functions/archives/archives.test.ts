import { createHash } from 'node:crypto';
import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { anchorArchives } from '../../../functions/archives/anchor.ts';
import { archiveBindings } from '../../../functions/archives/bindings.ts';
import type { Key } from '../../../functions/table/keys.ts';
import { keys } from '../../../functions/table/keys.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { archiveRoutes, type ArchiveExport } from '../../../shared/contract/archives.ts';
import { checkExport } from '../../../shared/domain/archive-export.ts';
import { canonicalJson } from '../../../shared/rules/json/canonical.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { addServices, givenService } from '../../support/services.ts';
import { givenObjects } from '../../support/uploads.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

let world: World;
let objects: Awaited<ReturnType<typeof givenObjects>>;
let service: Awaited<ReturnType<typeof givenService>>;
let enterpriseId: string;
beforeEach(async () => {
  world = addServices(await createWorld());
  objects = await givenObjects();
  world.add(archiveRoutes, archiveBindings({ ...world.ports, anchors: objects.anchors, exports: objects.exports }));
  service = await givenService(world);
  enterpriseId = service.enterprise.organisationId;
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const asEnterprise = () => ({ params: { organisationId: enterpriseId, enterpriseId } });
const asAgency = () => ({ params: { organisationId: service.agency.organisationId, enterpriseId } });
const check = async () => must(await world.call(service.enterprise.member, archiveRoutes.checkArchive, asEnterprise())).body;
const exported = async () => must(await world.call(service.enterprise.member, archiveRoutes.exportArchive, asEnterprise())).body;
const given = async () => {
  const { body } = must(await service.log());
  must(await service.log());
  must(await service.confirm(body.id));
};
const at = ({ pk, sk }: Key) => ({ TableName: world.tableName, Key: { pk: { S: pk }, sk: { S: sk } } });
/** Changes an item past the service, as somebody with the table's keys could. */
const tamper = (key: Key, name: string, value: string) =>
  world.client.send(new UpdateItemCommand({ ...at(key), UpdateExpression: 'SET #n = :v', ExpressionAttributeNames: { '#n': name }, ExpressionAttributeValues: { ':v': { S: value } } }));

describe('checking an archive', () => {
  it('says whole of what the service wrote', async () => {
    await given();
    expect(await check()).toMatchObject({ whole: true, checked: 4, head: { count: 4 } });
  });

  it('names the entry that was changed', async () => {
    await given();
    await tamper(keys.archiveEntry(enterpriseId, 2), 'byName', '别人');
    expect(await check()).toMatchObject({ whole: false, broken: { n: 2, reason: 'altered' } });
  });

  it('names the entry whose content was changed', async () => {
    await given();
    await world.client.send(new UpdateItemCommand({ ...at(keys.archiveEntry(enterpriseId, 3)), UpdateExpression: 'SET content.minutes = :v', ExpressionAttributeValues: { ':v': { N: '600' } } }));
    expect(await check()).toMatchObject({ whole: false, broken: { n: 3, reason: 'content-altered' } });
  });

  it('names the entry that is missing, and a tail that was cut', async () => {
    await given();
    await world.client.send(new DeleteItemCommand(at(keys.archiveEntry(enterpriseId, 3))));
    expect(await check()).toMatchObject({ whole: false, broken: { n: 3, reason: 'missing' } });
    await world.client.send(new DeleteItemCommand(at(keys.archiveEntry(enterpriseId, 4))));
    expect(await check()).toMatchObject({ whole: false, broken: { n: 3, reason: 'cut-off' } });
  });

  it('names the entry whose content is gone though no erasure was recorded', async () => {
    await given();
    await world.client.send(new UpdateItemCommand({ ...at(keys.archiveEntry(enterpriseId, 2)), UpdateExpression: 'REMOVE content, salt' }));
    expect(await check()).toMatchObject({ whole: false, broken: { n: 2, reason: 'content-missing' } });
  });

  it('is anchored in every district but one that cannot be, which is named and has its turn at the next run', async () => {
    await given();
    const failing = { ...objects.anchors, put: () => Promise.reject(new TypeError('away')) };
    expect(await anchorArchives({ table: world.table, anchors: failing }, world.now)).toMatchObject({ written: 0, failed: [{ of: service.enterprise.organisation.district, cause: { name: 'TypeError' } }] });
    expect(await anchorArchives({ table: world.table, anchors: objects.anchors }, world.now)).toEqual({ written: 1, failed: [] });
  });

  it('finds by the daily anchor that a tail was cut together with the head', async () => {
    await given();
    expect(await anchorArchives({ table: world.table, anchors: objects.anchors }, world.now)).toEqual({ written: 1, failed: [] });
    expect(await anchorArchives({ table: world.table, anchors: objects.anchors }, world.now)).toEqual({ written: 0, failed: [] });
    const { entries } = await exported();
    await world.client.send(new DeleteItemCommand(at(keys.archiveEntry(enterpriseId, 4))));
    await world.client.send(new UpdateItemCommand({ ...at(keys.archive(enterpriseId)), UpdateExpression: 'SET #c = :c, #h = :h', ExpressionAttributeNames: { '#c': 'count', '#h': 'hash' }, ExpressionAttributeValues: { ':c': { N: '3' }, ':h': { S: entries[2]?.hash ?? '' } } }));
    world.now = '2026-03-04T01:00:00.000Z';
    expect(await check()).toMatchObject({ whole: false, broken: { n: 4, reason: 'cut-off' }, anchor: { on: '2026-03-02', count: 4 } });
  });

  it('cannot be done while the locked store is away, and says so', async () => {
    await objects.stop();
    expect(await world.call(service.enterprise.member, archiveRoutes.checkArchive, asEnterprise())).toMatchObject({ status: 503, problem: { kind: 'unavailable' } });
  });
});

/** The export's own recipe, written from its words alone: SHA-256, RFC 8785, nothing of the service. */
const byRecipe = ({ enterpriseId: of, head, entries }: ArchiveExport): string => {
  let previous = sha256(`archive|${of}`);
  for (const [index, entry] of entries.entries()) {
    const { type: _, content, salt, hash, uploads, ...rest } = entry;
    const covered = { ...rest, uploads: uploads.map(({ name: __, nameSalt: ___, erased: ____, ...file }) => file) };
    if (entry.n !== index + 1 || entry.previous !== previous || sha256(canonicalJson(covered)) !== hash) return `entry ${index + 1}`;
    if (content && salt && sha256(`${salt}|${canonicalJson(content)}`) !== entry.digest) return `content ${entry.n}`;
    previous = hash;
  }
  return head.count === entries.length && head.hash === previous ? 'whole' : 'head';
};

describe('an exported archive', () => {
  it('is checked by its own recipe, without the service', async () => {
    await given();
    expect(byRecipe(await exported())).toBe('whole');
  });

  it.each([
    ['a changed entry', (file: ArchiveExport) => ({ ...file, entries: file.entries.map((entry) => (entry.n === 2 ? { ...entry, at: '2026-03-01T00:00:00.000Z' } : entry)) }), 2, 'altered'],
    ['changed content', (file: ArchiveExport) => ({ ...file, entries: file.entries.map((entry) => (entry.n === 3 ? { ...entry, content: { ...entry.content, minutes: 600 } } : entry)) }), 3, 'content-altered'],
    ['an entry taken out', (file: ArchiveExport) => ({ ...file, entries: file.entries.filter(({ n }) => n !== 2) }), 2, 'missing'],
    ['two entries exchanged', (file: ArchiveExport) => ({ ...file, entries: [0, 2, 1, 3].flatMap((index) => file.entries[index] ?? []) }), 2, 'missing'],
    ['an entry of another archive', (file: ArchiveExport) => ({ ...file, entries: file.entries.map((entry) => (entry.n === 4 ? { ...entry, enterpriseId: 'org_00000000000000000000000000000000' } : entry)) }), 4, 'other-archive'],
    ['a cut tail', (file: ArchiveExport) => ({ ...file, entries: file.entries.slice(0, 3) }), 4, 'cut-off'],
  ])('names %s', async (_, change, brokenAt, why) => {
    await given();
    const tampered = change(await exported());
    expect(checkExport(tampered, sha256)).toEqual({ whole: false, brokenAt, why });
    expect(byRecipe(tampered)).not.toBe('whole');
  });
});

describe('who sees which part', () => {
  it('shows the enterprise and the bureau all, newest first, with completeness', async () => {
    await given();
    const page = must(await world.call(service.enterprise.member, archiveRoutes.listEntries, { ...asEnterprise(), query: {} })).body;
    expect(page.items.map(({ n, kind }) => [n, kind])).toEqual([[4, 'record-confirmed'], [3, 'service-record'], [2, 'service-record'], [1, 'agreement-signed']]);
    const shown = must(await world.call(service.enterprise.member, archiveRoutes.showArchive, asEnterprise())).body;
    expect(shown).toMatchObject({ entries: 4, part: false, years: [{ agreementId: service.agreement.id, year: 1, completeness: { required: 16, met: 1 } }] });
    expect(shown.years[0]?.sections.filter(({ entries }) => entries > 0)).toEqual([{ section: 'basic-information', entries: 1, files: 0 }, { section: 'service-records', entries: 3, files: 0 }]);
    const ofDistrict = officer('inspection', '320402');
    expect(must(await world.call(ofDistrict, archiveRoutes.showBureauArchive, { params: { enterpriseId } })).body).toEqual({ ...shown, actions: [] });
    expect(must(await world.call(ofDistrict, archiveRoutes.listBureauEntries, { params: { enterpriseId }, query: {} })).body).toEqual(page);
    expect(must(await world.call(ofDistrict, archiveRoutes.checkBureauArchive, { params: { enterpriseId } })).body.whole).toBe(true);
    expect(must(await world.call(ofDistrict, archiveRoutes.listArchives, { query: { district: '320402' } })).body.items.map((archive) => archive.enterpriseId)).toEqual([enterpriseId]);
  });

  it('shows an agency its own part only, and gives it no export', async () => {
    const other = await givenOrganisation(world, 'agency');
    await world.given({ ...service.agreement, id: systemRandom.id('agreement', world.now), agencyId: other.organisationId, agencyName: other.organisation.name });
    await given();
    const params = { organisationId: other.organisationId, enterpriseId };
    expect(must(await world.call(other.member, archiveRoutes.listEntries, { params, query: {} })).body.items).toEqual([]);
    expect(must(await world.call(other.member, archiveRoutes.showArchive, { params })).body.years.map(({ agencyId }) => agencyId)).toEqual([other.organisationId]);
    expect(must(await world.call(service.agency.member, archiveRoutes.listEntries, { ...asAgency(), query: {} })).body.items).toHaveLength(4);
    expect(must(await world.call(service.agency.member, archiveRoutes.checkArchive, asAgency())).body.whole).toBe(true);
    expect(await world.call(service.agency.member, archiveRoutes.exportArchive, asAgency())).toMatchObject({ status: 403 });
  });

  it('is not found by an agency without an agreement, another enterprise, or another district\'s officer', async () => {
    const agency = await givenOrganisation(world, 'agency');
    const enterprise = await givenOrganisation(world, 'enterprise');
    for (const { member, organisationId } of [agency, enterprise]) {
      const params = { organisationId, enterpriseId };
      expect(await world.call(member, archiveRoutes.showArchive, { params })).toMatchObject({ status: 404 });
      expect(await world.call(member, archiveRoutes.listEntries, { params, query: {} })).toMatchObject({ status: 404 });
      expect(await world.call(member, archiveRoutes.checkArchive, { params })).toMatchObject({ status: 404 });
    }
    expect(await world.call(officer('audit', '320412'), archiveRoutes.exportBureauArchive, { params: { enterpriseId } })).toMatchObject({ status: 404 });
    expect(await world.call(officer('audit', '320412'), archiveRoutes.listArchives, { query: { district: '320402' } })).toMatchObject({ status: 404 });
  });
});
