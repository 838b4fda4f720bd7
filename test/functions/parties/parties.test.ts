import { beforeEach, describe, expect, it } from 'vitest';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { taskBreaches } from '../../../functions/table/invariants/tasks.ts';
import { partitions } from '../../../functions/table/keys.ts';
import { partyRoutes, type RegistrationForm } from '../../../shared/contract/parties.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

const r = partyRoutes;
const noodles: RegistrationForm = {
  side: 'enterprise', creditCode: '91320402MA9ABCD16F', name: '示例面馆', district: '320402', address: '常州市天宁区示例路1号', contactName: '张小三', contactPhone: '13812345678',
  size: { year: 2025, industryCode: '6210', employees: 8, revenueWan: '96.5' },
};
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
