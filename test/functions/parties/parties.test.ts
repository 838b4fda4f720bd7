import { beforeEach, describe, expect, it } from 'vitest';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { collectAgencies } from '../../../functions/publish/collect.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { guardBreaches } from '../../../functions/table/invariants/guards.ts';
import { taskBreaches } from '../../../functions/table/invariants/tasks.ts';
import { keys, partitions } from '../../../functions/table/keys.ts';
import { partyRoutes, type RegistrationForm } from '../../../shared/contract/parties.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

const r = partyRoutes;
const noodles: RegistrationForm = {
  side: 'enterprise', creditCode: '91320402MA9ABCD16F', name: '示例面馆', district: '320402', address: '常州市天宁区示例路1号', contactName: '张小三', contactPhone: '13812345678',
  size: { year: 2025, industryCode: '6210', employees: 8, revenueWan: '96.5' },
};
const agencyForm: RegistrationForm = { ...noodles, side: 'agency', creditCode: '91320404MA9ABCD247', name: '示例人力服务有限公司', district: '320404', size: undefined, introduction: '示例' };
const file = { registeringAuthority: '钟楼区市场监管局', scopes: ['hr-service' as const], premisesAddress: '钟楼区示例路2号', premisesAreaSquareMetres: 120, officeConditions: '电脑5台' };
const certificate = (number: string) => ({ name: '李四', certificateKind: 'labour-relations' as const, certificateNumber: number, fullTime: true });
const owner = person('owner');
const manager = person('manager');
const verifier = officer('verification');

let world: World;
beforeEach(async () => {
  world = await createWorld();
  world.add(r, partyBindings(world.ports));
});
const register = async (form: RegistrationForm, by = owner) => must(await world.call(by, r.registerOrganisation, { body: form })).body.id;

describe('an enterprise', () => {
  it('is registered with its size class computed and its owner waiting for verification', async () => {
    const id = await register(noodles);
    const { body } = must(await world.call(owner, r.showOrganisation, { params: { organisationId: id } }));
    expect(body.organisation).toMatchObject({ name: '示例面馆', contactPhone: '138****5678', size: { result: { class: 'catering', grade: 'micro', smallOrMicro: true } } });
    expect(body.members[0]?.membership.status).toBe('claimed');
    const waiting = await world.table.query(partitions.tasks('duty:verification:320402'), {});
    expect(waiting.ok && waiting.value.items.map(({ kind }) => kind)).toEqual(['verify-membership']);
  });

  it('is registered once per credit code, however many try at once and however they type it', async () => {
    const forms = ['91320402MA9ABCD16F', '91320402ma9abcd16f', ' 91320402 MA9ABCD16F '];
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => world.call(person(`p${index}`), r.registerOrganisation, { body: { ...noodles, creditCode: forms[index % 3] ?? '' } })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.problem.kind).toBe('organisation-registered');
  });

  it('is refused with a wrong check character, at the field', async () => {
    const answer = await world.call(owner, r.registerOrganisation, { body: { ...noodles, creditCode: '91320402MA9ABCD16X' } });
    expect(answer).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/creditCode', kind: 'credit-code-check' }] } });
  });

  it('takes a second person in, whom the verified owner vouches for', async () => {
    const id = await register(noodles);
    const colleague = person('colleague');
    must(await world.call(colleague, r.claimMembership, { body: { creditCode: noodles.creditCode, role: 'manager' } }));
    const vouch = { params: { organisationId: id, personId: 'colleague' }, body: { rev: 1, action: 'verify' as const } };
    expect(await world.call(owner, r.decideColleague, vouch)).toMatchObject({ status: 403, problem: { kind: 'membership-unverified' } });
    must(await world.call(verifier, r.decideMembership, { params: { targetId: id, personId: 'owner' }, body: { rev: 1, action: 'verify', licenceSeen: true } }));
    expect(must(await world.call(owner, r.decideColleague, vouch)).body.status).toBe('verified');
    expect(taskBreaches(factsOf(await everyItem(world)))).toEqual([]);
  });

  it('is not found by outsiders, by officers of another district, or by those who left', async () => {
    const id = await register(noodles);
    expect(await world.call(manager, r.showOrganisation, { params: { organisationId: id } })).toMatchObject({ status: 404 });
    expect(await world.call(officer('verification', '320412'), r.showOrganisationToBureau, { params: { targetId: id } })).toMatchObject({ status: 404 });
    must(await world.call(verifier, r.decideMembership, { params: { targetId: id, personId: 'owner' }, body: { rev: 1, action: 'refuse', licenceSeen: false, reason: '执照不符' } }));
    expect(await world.call(owner, r.showOrganisation, { params: { organisationId: id } })).toMatchObject({ status: 404 });
  });

  it('shows its contact in clear only to a duty that needs it, and the access is recorded without the values', async () => {
    const id = await register(noodles);
    expect(await world.call(officer('fair'), r.openPersonalData, { params: { targetId: id }, body: { reason: '核对联系方式' } })).toMatchObject({ status: 403 });
    expect(must(await world.call(verifier, r.openPersonalData, { params: { targetId: id }, body: { reason: '核对联系方式' } })).body.contactPhone).toBe('13812345678');
    expect(JSON.stringify((await everyItem(world)).filter(({ type }) => type === 'event'))).not.toContain('13812345678');
  });

  it('tells the second of two people who edit at once that it was changed', async () => {
    const id = await register(noodles);
    const edit = (name: string) => world.call(owner, r.changeParticulars, { params: { organisationId: id }, body: { rev: 1, name, address: noodles.address } });
    const answers = await Promise.all([edit('示例面馆一店'), edit('示例面馆二店')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
  });
});

describe('an agency', () => {
  it('is returned with a reason at a field, corrects, is verified and public for a year, and renewed for another', async () => {
    const id = await register(agencyForm, manager);
    const acting = { params: { organisationId: id } };
    must(await world.call(manager, r.saveQualification, { ...acting, body: file }));
    expect(await world.call(manager, r.submitQualification, { ...acting, body: { rev: 1 } })).toMatchObject({ problem: { kind: 'staff-too-few', facts: { required: 2, counted: 0 } } });
    must(await world.call(manager, r.addStaff, { ...acting, body: certificate('S000032041234193000001') }));
    must(await world.call(manager, r.addStaff, { ...acting, body: certificate('S000032041234193000002') }));
    must(await world.call(manager, r.submitQualification, { ...acting, body: { rev: 1 } }));
    const decide = (rev: number, more: object) => world.call(verifier, r.decideQualification, { params: { targetId: id }, body: { rev, ...more } as never });
    must(await decide(2, { action: 'return', reasons: [{ pointer: '/premisesAddress', reason: '请填写门牌号' }] }));
    const returned = must(await world.call(manager, r.showOrganisation, acting)).body;
    expect(returned.qualification).toMatchObject({ status: 'returned', reasons: [{ pointer: '/premisesAddress', reason: '请填写门牌号' }] });
    expect(returned.qualificationActions).toEqual(['correct', 'submit']);
    must(await world.call(manager, r.saveQualification, { ...acting, body: { ...file, premisesAddress: '钟楼区示例路2号3室', rev: 3 } }));
    must(await world.call(manager, r.submitQualification, { ...acting, body: { rev: 4 } }));
    must(await decide(5, { action: 'verify' }));
    const agency = await world.table.get('organisation', keys.organisation(id));
    expect(agency?.qualificationStatus).toBe('verified');
    const qualification = async () => (await world.table.get('qualification', keys.qualification(id))) ?? { rev: 0, validUntil: undefined };
    expect((await qualification()).validUntil).toBe('2027-03-01');
    expect((await collectAgencies(world.table, [], '2027-03-01')).map((one) => one.id)).toEqual([id]);
    expect(await collectAgencies(world.table, [], '2027-03-02')).toEqual([]);
    world.now = '2027-03-05T01:00:00.000Z';
    must(await decide((await qualification()).rev, { action: 'renew' }));
    expect((await qualification()).validUntil).toBe('2028-03-04');
    expect(await collectAgencies(world.table, [], '2027-03-05')).toHaveLength(1);
    const facts = factsOf(await everyItem(world));
    expect([...taskBreaches(facts), ...guardBreaches(facts)]).toEqual([]);
  });

  it('cannot count a certificate that another agency counts, until it leaves there', async () => {
    const first = await register(agencyForm, manager);
    const second = await register({ ...agencyForm, creditCode: '91320411MA9ABCD326' }, owner);
    const staff = must(await world.call(manager, r.addStaff, { params: { organisationId: first }, body: certificate('S000032041234193000001') })).body.id;
    const again = () => world.call(owner, r.addStaff, { params: { organisationId: second }, body: certificate('S000032041234193000001') });
    expect(await again()).toMatchObject({ problem: { kind: 'certificate-registered' } });
    must(await world.call(manager, r.removeStaff, { params: { organisationId: first, staffId: staff } }));
    expect(await again()).toMatchObject({ ok: true });
  });
});
