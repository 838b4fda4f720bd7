import { beforeEach, describe, expect, it } from 'vitest';
import { archiveBindings } from '../../../functions/archives/bindings.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { archiveIndexBreaches } from '../../../functions/table/invariants/archives.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import type { SignedAgreement } from '../../../shared/domain/agreement.ts';
import { archiveRoutes, type MaterialForm } from '../../../shared/contract/archives.ts';
import type * as z from 'zod/mini';
import { givenOrganisation } from '../../support/builders.ts';
import { addServices, givenService } from '../../support/services.ts';
import { everyItem } from '../../support/table.ts';
import { givenObjects, readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

let world: World;
let service: Awaited<ReturnType<typeof givenService>>;
let enterpriseId: string;
beforeEach(async () => {
  world = addServices(await createWorld());
  const objects = await givenObjects();
  world.add(archiveRoutes, archiveBindings({ ...world.ports, anchors: objects.anchors, exports: objects.exports }));
  service = await givenService(world);
  enterpriseId = service.enterprise.organisationId;
});

const form: z.infer<typeof MaterialForm> = { material: 'attendance-sheet', dated: '2026-03-01', note: '二月考勤表', uploadIds: [] };
const asEnterprise = () => ({ organisationId: enterpriseId, enterpriseId });
const asAgency = () => ({ organisationId: service.agency.organisationId, enterpriseId });
const add = (body: Partial<typeof form> = {}, params = asAgency(), as = service.agency.member) => world.call(as, archiveRoutes.addMaterial, { params, body: { ...form, agreementId: service.agreement.id, ...body } });
const listed = async (query: object = {}, params = asEnterprise(), as = service.enterprise.member) => must(await world.call(as, archiveRoutes.listEntries, { params, query })).body;

/** Another agency with its own agreement with the same enterprise, and one entry of its own. */
const givenOther = async () => {
  const other = await givenOrganisation(world, 'agency');
  const agreement = { ...service.agreement, id: systemRandom.id('agreement', world.now), agencyId: other.organisationId, agencyName: other.organisation.name };
  await world.given(agreement);
  const params = { organisationId: other.organisationId, enterpriseId };
  must(await world.call(other.member, archiveRoutes.addMaterial, { params, body: { ...form, agreementId: agreement.id, note: '别家的材料' } }));
  return { ...other, agreement, params };
};

describe('supporting material', () => {
  it('is added by the agency to its part with its files, and by the enterprise to its own, which no agency sees', async () => {
    const upload = readyUpload(world, service.agency.organisationId, { personId: service.agency.member.personId });
    await world.given(upload);
    must(await add({ uploadIds: [upload.id] }));
    must(await world.call(service.enterprise.member, archiveRoutes.addMaterial, { params: asEnterprise(), body: { ...form, note: '只给自己看' } }));
    expect((await listed()).items.map(({ kind, content }) => [kind, content?.note])).toEqual([['supporting-material', '只给自己看'], ['supporting-material', '二月考勤表'], ['agreement-signed', undefined]]);
    expect((await listed({}, asAgency(), service.agency.member)).items.map(({ n, content }) => [n, content?.note])).toEqual([[2, '二月考勤表'], [1, undefined]]);
    expect(await world.table.get('upload', { pk: `UPLOAD#${upload.id}`, sk: 'UPLOAD' })).toMatchObject({ status: 'claimed', claimedBy: { type: 'agreement', id: `${service.agreement.id}.archive` } });
  });

  it('is corrected by a new entry that names the old one, which stays', async () => {
    must(await add());
    must(await add({ note: '二月考勤表（更正）', corrects: 2 }));
    const { items } = await listed();
    expect(items.map(({ n, content }) => [n, content?.note, content?.corrects])).toEqual([[3, '二月考勤表（更正）', 2], [2, '二月考勤表', undefined], [1, undefined, undefined]]);
  });

  it('refuses a day to come, another part, and the correction of what is no material of one\'s part', async () => {
    expect(await add({ dated: '2026-03-03' })).toMatchObject({ problem: { errors: [{ pointer: '/dated', kind: 'date-future' }] } });
    expect(await add({ corrects: 1 })).toMatchObject({ problem: { errors: [{ pointer: '/corrects', kind: 'unknown-entry' }] } });
    const other = await givenOther();
    expect(await add({ agreementId: other.agreement.id })).toMatchObject({ problem: { errors: [{ pointer: '/agreementId', kind: 'required' }] } });
    expect(await world.call(other.member, archiveRoutes.addMaterial, { params: other.params, body: { ...form, agreementId: other.agreement.id, corrects: 2 } })).toMatchObject({ problem: { errors: [{ pointer: '/corrects' }] } });
    expect(await world.call(other.member, archiveRoutes.addMaterial, { params: other.params, body: { ...form } })).toMatchObject({ problem: { errors: [{ pointer: '/agreementId' }] } });
  });
});

describe('what an agency sees of the rest', () => {
  it('is nothing, not even how much there is: numbers, counts and references are those of its own part', async () => {
    const { body } = must(await service.log());
    const other = await givenOther();
    must(await service.confirm(body.id));
    must(await add());
    const { items } = await listed({}, asAgency(), service.agency.member);
    expect(items.map(({ n, kind, content }) => [n, kind, content?.recordEntry])).toEqual([[4, 'supporting-material', undefined], [3, 'record-confirmed', 2], [2, 'service-record', undefined], [1, 'agreement-signed', undefined]]);
    const shown = must(await world.call(other.member, archiveRoutes.showArchive, { params: other.params })).body;
    expect(shown).toMatchObject({ entries: 1, part: true });
    expect(shown.years.map(({ agencyId }) => agencyId)).toEqual([other.organisationId]);
    const checked = must(await world.call(other.member, archiveRoutes.checkArchive, { params: other.params })).body;
    expect(checked).toEqual({ whole: true, checked: 1, at: world.now });
    expect(JSON.stringify([items, shown, checked])).not.toContain('"previous"');
  });
});

describe('the list', () => {
  it('is picked out by section, service year, agency and files, and paged', async () => {
    const other = await givenOther();
    const upload = readyUpload(world, service.agency.organisationId, { personId: service.agency.member.personId });
    await world.given(upload);
    must(await service.log({ uploadIds: [upload.id] }, service.specialist));
    for (let n = 0; n < 40; n += 1) must(await add({ note: `材料 ${n}` }));
    const kinds = async (query: object) => (await listed(query)).items.map(({ kind }) => kind);
    expect(await kinds({ section: 'service-records' })).toEqual(['service-record']);
    expect(await kinds({ files: 'yes' })).toEqual(['service-record']);
    expect((await listed({ agencyId: other.organisationId })).items).toHaveLength(1);
    expect((await listed({ agreementId: other.agreement.id, year: '1' })).items).toHaveLength(1);
    expect((await listed({ agreementId: other.agreement.id, year: '2' })).items).toEqual([]);
    const first = await listed({ section: 'supporting-material' });
    expect(first.items).toHaveLength(30);
    const second = await listed({ section: 'supporting-material', cursor: first.next });
    expect([second.items.length, second.next]).toEqual([11, undefined]);
    expect(await world.call(service.enterprise.member, archiveRoutes.listEntries, { params: asEnterprise(), query: { cursor: 'x' } })).toMatchObject({ problem: { kind: 'invalid-cursor' } });
    expect(archiveIndexBreaches(factsOf(await everyItem(world)))).toEqual([]);
  });
});

describe('what a service year must hold', () => {
  const required = async (as = service.enterprise.member, params = asEnterprise()) => must(await world.call(as, archiveRoutes.showArchive, { params })).body.years[0]?.required ?? [];

  it('names each entry, by when it is due and how it stands', async () => {
    const { body } = must(await service.log());
    const record = (await required()).filter(({ kind, item }) => kind === 'service-record' && item === 'contracts');
    expect(record.map(({ no, state }) => [no, state])).toEqual([[1, 'waiting'], ...record.slice(1).map(({ no }) => [no, 'open'])]);
    must(await service.confirm(body.id));
    world.now = '2027-01-15T01:00:00.000Z';
    const later = (await required()).filter(({ item }) => item === 'contracts').map(({ state }) => state);
    expect(later[0]).toBe('met');
    expect(later).toContain('late');
    expect((await required()).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['basic-information', 'filing', 'size-figures', 'rating', 'case-counts', 'evaluation-final']));
  });

  it('has the basic information of the year once somebody enters it', async () => {
    const state = async () => (await required(service.agency.member, asAgency())).find(({ kind }) => kind === 'basic-information')?.state;
    expect(await state()).toBe('open');
    must(await world.call(service.agency.member, archiveRoutes.enterBasics, { params: asAgency() }));
    expect(await state()).toBe('met');
  });

  it('is no longer filled by an agency whose service has ended, though it still reads its part and adds to it', async () => {
    const { lastDay, ended } = { lastDay: '2026-06-30', ended: { status: 'ended' as const, ended: { at: world.now, by: 'somebody', name: '某人' }, how: 'terminated' as const, endedOn: '2026-06-30', reason: '提前结束' } };
    const { specialist: _, ...kept } = service.agreement;
    const other = await givenOrganisation(world, 'agency');
    const agreement: SignedAgreement = { ...kept, ...ended, id: systemRandom.id('agreement', world.now), agencyId: other.organisationId, agencyName: other.organisation.name };
    await world.given(agreement);
    const params = { organisationId: other.organisationId, enterpriseId };
    const actions = async () => must(await world.call(other.member, archiveRoutes.showArchive, { params })).body.actions;
    world.now = `${lastDay}T01:00:00.000Z`;
    expect(await actions()).toContain('enter-basics');
    world.now = '2026-07-01T01:00:00.000Z';
    expect(await actions()).toEqual(['add-material']);
    expect(await world.call(other.member, archiveRoutes.enterBasics, { params })).toMatchObject({ status: 409, problem: { kind: 'status-conflict' } });
    must(await world.call(other.member, archiveRoutes.addMaterial, { params, body: { ...form, agreementId: agreement.id } }));
    must(await world.call(service.enterprise.member, archiveRoutes.enterBasics, { params: asEnterprise() }));
  });

  it('is shown to officers of the district alone', async () => {
    expect(must(await world.call(officer('audit', '320402'), archiveRoutes.showBureauArchive, { params: { enterpriseId } })).body.years[0]?.required.length).toBeGreaterThan(0);
    expect(await world.call(officer('audit', '320412'), archiveRoutes.showBureauArchive, { params: { enterpriseId } })).toMatchObject({ status: 404 });
  });
});
