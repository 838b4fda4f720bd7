import { beforeEach, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import { archiveBindings } from '../../../functions/archives/bindings.ts';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { keys, partitions } from '../../../functions/table/keys.ts';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { partyRoutes as r } from '../../../shared/contract/parties.ts';
import { linesOfPeriod } from '../../../shared/domain/eligibility-rules.ts';
import { conditionsIn } from '../../../functions/table/conditions.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import { membershipOf } from '../../support/builders.ts';
import { acting, givenDraft, givenPair } from '../../support/in-force.ts';
import { givenAgreement, type GivenAgreement } from '../../support/service-year.ts';
import { everyItem } from '../../support/table.ts';
import { anyStore } from '../../support/whole-service.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

const [before, after, third] = (['320402', '320404', '320411'] as const).map((office) => officer('verification', office));

let world: World;
let given: GivenAgreement;
beforeEach(async () => {
  world = await createWorld();
  given = await givenAgreement(world);
  world.add(r, partyBindings(world.ports)).add(archiveRoutes, archiveBindings({ ...world.ports, anchors: anyStore as never, exports: anyStore as never }));
});
const params = () => ({ organisationId: given.enterprise.organisationId });
const move = (more: object = {}) => world.call(given.enterprise.member, r.moveOrganisation, { params: params(), body: { rev: 1, district: '320404', address: '常州市钟楼区示例路3号', movedOn: '2026-03-01', uploadIds: [], ...more } });
const opens = async (as = before) => (await world.call(as, r.showOrganisationToBureau, { params: { targetId: given.enterprise.organisationId } })).ok;

describe('an enterprise that moves to another district', () => {
  it('is the new office’s from then on; what has begun stays, and the former office still sees it', async () => {
    const licence = readyUpload(world, given.enterprise.organisationId);
    await world.given(licence);
    must(await move({ uploadIds: [licence.id] }));
    expect(await Promise.all([before, after, third].map((as) => opens(as)))).toEqual([true, true, false]);
    const listed = async (district: '320402' | '320404', as = officer('verification')) => must(await world.call(as, r.listOrganisations, { query: { side: 'enterprise', district } })).body.items.length;
    expect([await listed('320402'), await listed('320404')]).toEqual([0, 1]);
    expect(must(await world.call(after, r.searchOrganisations, { query: { words: '示例面馆' } })).body.items).toHaveLength(1);
    expect(await world.table.get('agreement', keys.agreement(given.agreement.id))).toMatchObject({ district: '320402' });
    expect(await world.table.get('archive', keys.archive(given.enterprise.organisationId))).toMatchObject({ district: '320404', count: 1 });
    for (const as of [before, after]) must(await world.call(as, archiveRoutes.showBureauArchive, { params: { enterpriseId: given.enterprise.organisationId } }));
    const tasks = await world.table.query(partitions.tasks('duty:verification:320404'), {});
    expect(tasks.ok && tasks.value.items.map(({ kind }) => kind)).toEqual(['judge-condition']);
    const view = must(await world.call(given.enterprise.member, r.showConditions, { params: { ...params(), calendarYear: '2026' } })).body;
    expect(view).toMatchObject({ district: '320404', moves: [{ from: '320402', to: '320404', on: '2026-03-01' }] });
    expect(view.lines[0]?.handedIn).toMatchObject({ status: 'waiting', uploads: [{ id: licence.id }] });
    expect(allBreaches(await everyItem(world)).filter(({ invariant }) => ['schema', 'archives', 'uploads', 'finders'].includes(invariant))).toEqual([]);
  });

  it('lets a former office finish what was handed in to it, and begin nothing new', async () => {
    must(await world.call(given.enterprise.member, r.handInEvidence, { params: { ...params(), calendarYear: '2026', condition: 'finance-system' }, body: { rev: 0, note: '财务制度', uploadIds: [] } }));
    must(await move());
    const judge = (condition: 'finance-system' | 'taxed-here', rev: number) =>
      world.call(before ?? officer('verification'), r.judgeEligibility, { params: { targetId: given.enterprise.organisationId }, body: { rev, year: 2026, condition, outcome: 'met', asOf: '2026-03-02', note: '已核对', uploadIds: [] } });
    expect(await judge('taxed-here', 1)).toMatchObject({ status: 404 });
    must(await judge('finance-system', 1));
    expect(await judge('finance-system', 2)).toMatchObject({ status: 404 });
  });

  it('has its people looked after by the new office; a claim from before is decided by either', async () => {
    const { organisation, organisationId: targetId } = given.enterprise;
    await world.given(...['early', 'colleague'].map((personId) => membershipOf(world.now, organisation, personId, { status: 'claimed' })), membershipOf(world.now, organisation, 'former', { status: 'left' }));
    must(await move());
    const actionsOf = async (as = before) => must(await world.call(as, r.showOrganisationToBureau, { params: { targetId } })).body.members.filter(({ membership }) => membership.personId !== given.enterprise.member.personId).map(({ membership, actions }) => `${membership.personId} ${actions.join()}`).sort();
    expect(await actionsOf(before)).toEqual(['colleague verify,refuse,appoint', 'early verify,refuse,appoint', 'former ']);
    expect(await actionsOf(after)).toEqual(['colleague verify,refuse,appoint', 'early verify,refuse,appoint', 'former appoint']);
    const verify = (as = before, personId = 'early') => world.call(as, r.decideMembership, { params: { targetId, personId }, body: { rev: 1, action: 'verify', licenceSeen: true } });
    const appoint = (as = before) => world.call(as, r.appointManager, { params: { targetId, personId: 'former' }, body: { rev: 1, licenceSeen: true, reason: '原负责人失联三个月' } });
    expect(await Promise.all([verify(third), appoint(third), appoint(before)])).toMatchObject([{ status: 404 }, { status: 404 }, { status: 404 }]);
    must(await verify(before));
    must(await verify(after, 'colleague'));
    must(await appoint(after));
  });

  it('keeps the findings on its places where “local” is the city, and needs new ones where it is the district', async () => {
    const year = '2026';
    const judged = must(await world.call(before ?? officer('verification'), r.judgeEligibility, { params: { targetId: given.enterprise.organisationId }, body: { rev: 1, year: 2026, condition: 'taxed-here', outcome: 'met', asOf: '2026-03-02', note: '已核对', uploadIds: [] } }));
    expect(judged.ok).toBe(true);
    must(await move());
    const found = await world.table.getMany([keys.organisation(given.enterprise.organisationId), keys.eligibility(given.enterprise.organisationId, Number(year))]);
    const enterprise = found.find((item) => item.type === 'organisation');
    const stateUnder = (local: 'city' | 'district') => enterprise && linesOfPeriod(enterprise, conditionsIn(found).files, { from: '2026-01-01', to: '2026-12-31' }, { ...SAMPLE_2026_1, local }).find(({ condition }) => condition === 'taxed-here')?.state;
    expect([stateUnder('city'), stateUnder('district')]).toEqual(['met', 'unknown']);
  });

  it('at the moment of its first signing has agreement, filing and archive with the new office', async () => {
    const pair = await givenPair(world);
    const id = await givenDraft(world, pair, '2026-04-01', '2027-03-31');
    const moves = () => world.call(pair.enterprise.member, r.moveOrganisation, { params: { organisationId: pair.enterprise.organisationId }, body: { rev: 1, district: '320404', address: '常州市钟楼区示例路3号', movedOn: '2026-03-01', uploadIds: [] } });
    let armed = false;
    const table: World['table'] = {
      ...world.table,
      async getMany(...asked) {
        const found = await world.table.getMany(...asked);
        if (armed && asked[0].some(({ pk }) => pk === keys.archive(pair.enterprise.organisationId).pk)) {
          armed = false;
          must(await moves());
        }
        return found;
      },
    };
    world.add(agreementRoutes, agreementBindings({ ...world.ports, table }));
    const agreement = acting(world, pair, id);
    must(await agreement.offer());
    must(await agreement.sign('enterprise'));
    armed = true;
    must(await agreement.sign('agency'));
    expect(armed).toBe(false);
    const [signed, filing, archive] = await Promise.all([world.table.get('agreement', keys.agreement(id)), world.table.get('filing', keys.filing(id)), world.table.get('archive', keys.archive(pair.enterprise.organisationId))]);
    expect([signed?.district, filing?.district, archive?.district]).toEqual(['320404', '320404', '320404']);
  });

  it('says where and when at the field concerned', async () => {
    expect(await move({ district: '320402' })).toMatchObject({ problem: { errors: [{ pointer: '/district', kind: 'unchanged' }] } });
    expect(await move({ movedOn: '2026-03-03' })).toMatchObject({ problem: { errors: [{ pointer: '/movedOn', kind: 'date-future' }] } });
    expect(await move({ rev: 7 })).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
  });
});

describe('an enterprise that is renamed', () => {
  it('is called by its new name on its people’s first page, in the list of archives and in what is exported; what was signed keeps the old one', async () => {
    const { organisation, organisationId } = given.enterprise;
    await world.given(membershipOf(world.now, organisation, 'former', { status: 'left' }));
    must(await world.call(given.enterprise.member, r.changeParticulars, { params: params(), body: { rev: 1, name: '新名面馆（示例）', address: organisation.address } }));
    const nameOf = async (personId: string) => (await world.table.get('membership', keys.membership(organisationId, personId)))?.organisationName;
    expect(await Promise.all([nameOf(given.enterprise.member.personId), nameOf('former')])).toEqual(['新名面馆（示例）', organisation.name]);
    const archive = await world.table.get('archive', keys.archive(organisationId));
    expect(archive).toMatchObject({ enterpriseName: '新名面馆（示例）' });
    const exported = must(await world.call(given.enterprise.member, archiveRoutes.exportArchive, { params: { ...params(), enterpriseId: organisationId } })).body;
    expect(exported.enterpriseName).toBe('新名面馆（示例）');
    expect(exported.entries.at(-1)).toMatchObject({ kind: 'basic-information', content: { formerName: organisation.name, name: '新名面馆（示例）' } });
    expect(await world.table.get('agreement', keys.agreement(given.agreement.id))).toMatchObject({ enterpriseName: organisation.name });
    expect(allBreaches(await everyItem(world)).filter(({ invariant }) => ['schema', 'archives', 'finders'].includes(invariant))).toEqual([]);
  });

  it('adds nothing to its archive when something else of it changes', async () => {
    const count = async () => (await world.table.get('archive', keys.archive(given.enterprise.organisationId)))?.count;
    const before = await count();
    must(await world.call(given.enterprise.member, r.changeParticulars, { params: params(), body: { rev: 1, name: given.enterprise.organisation.name, address: '常州市天宁区另一条路9号' } }));
    expect(await count()).toBe(before);
  });
});
