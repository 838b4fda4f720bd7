import { beforeEach, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { agreementRoutes as r } from '../../../shared/contract/agreements.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import { givenRegistered } from '../../support/drafts.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, type World } from '../../support/world.ts';

let world: World;
let enterprise: Awaited<ReturnType<typeof givenRegistered>>;
let agency: Awaited<ReturnType<typeof givenRegistered>>;

beforeEach(async () => {
  world = await createWorld('2026-03-05T01:00:00.000Z');
  world.add(r, agreementBindings(world.ports));
  enterprise = await givenRegistered(world, 'enterprise', 801);
  agency = await givenRegistered(world, 'agency', 802);
});
const start = (from: typeof agency, creditCode: string) => world.call(from.member, r.startAgreement, { params: { organisationId: from.organisationId }, body: { creditCode, note: '想请贵方做全年托管' } });
const show = async (side: typeof agency, agreementId: string) => must(await world.call(side.member, r.showAgreement, { params: { organisationId: side.organisationId, agreementId } })).body;
const giveUp = (by: typeof agency, agreementId: string) => world.call(by.member, r.abandonAgreement, { params: { organisationId: by.organisationId, agreementId }, body: { rev: 1, reason: '今年没有人手' } });
const holds = async () => expect(allBreaches(await everyItem(world))).toEqual([]);

describe('an agreement without a fair', () => {
  it('begins with the other side’s credit code and its consent; before that nothing is told but names', async () => {
    const { id } = must(await start(agency, enterprise.organisation.creditCode)).body;
    for (const side of [agency, enterprise]) expect(await show(side, id)).toMatchObject({ agreement: { status: 'proposed', enterpriseName: enterprise.organisation.name }, specialists: [], warnings: [] });
    expect((await show(agency, id)).actions).toEqual(['abandon']);
    expect((await show(enterprise, id)).actions).toEqual(['accept-talk', 'abandon']);
    await holds();
    const accept = (side: typeof agency) => world.call(side.member, r.acceptTalk, { params: { organisationId: side.organisationId, agreementId: id }, body: { rev: 1 } });
    expect(await accept(agency)).toMatchObject({ problem: { kind: 'status-conflict' } });
    must(await accept(enterprise));
    expect(await show(agency, id)).toMatchObject({ agreement: { status: 'draft', rev: 2 }, specialists: [{ personId: agency.member.personId }] });
    await holds();
  });

  it('is asked for once at a time, whoever asks; declined, only the other may ask at once, and whoever was declined after its rest', async () => {
    const { id } = must(await start(enterprise, agency.organisation.creditCode)).body;
    expect(await start(enterprise, agency.organisation.creditCode)).toMatchObject({ problem: { kind: 'already-exists' } });
    expect(await start(agency, enterprise.organisation.creditCode)).toMatchObject({ problem: { kind: 'already-exists' } });
    must(await giveUp(agency, id));
    expect(await start(enterprise, agency.organisation.creditCode)).toMatchObject({ problem: { kind: 'talk-declined', facts: { againFrom: '2026-06-03' } } });
    await holds();
    must(await giveUp(agency, must(await start(agency, enterprise.organisation.creditCode)).body.id));
    // Taken back by whoever asked: nobody was declined.
    must(await giveUp(agency, must(await start(agency, enterprise.organisation.creditCode)).body.id));
    world.now = '2026-06-02T15:59:00.000Z';
    expect(await start(enterprise, agency.organisation.creditCode)).toMatchObject({ problem: { kind: 'talk-declined' } });
    world.now = '2026-06-02T16:00:00.000Z';
    must(await giveUp(agency, must(await start(enterprise, agency.organisation.creditCode)).body.id));
    expect(await start(enterprise, agency.organisation.creditCode)).toMatchObject({ problem: { kind: 'talk-declined', facts: { againFrom: '2026-09-01' } } });
    await holds();
  });

  it('is asked for of no more at a time than the ruleset says, also in one moment; a place is free again with the answer', async () => {
    const most = SAMPLE_2026_1.talks.mostOpen;
    const others = await Promise.all(Array.from({ length: most + 2 }, (_, index) => givenRegistered(world, 'enterprise', 810 + index)));
    const answers = await Promise.all(others.map(({ organisation }) => start(agency, organisation.creditCode)));
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(most);
    for (const [index, answer] of answers.entries()) if (!answer.ok && index < others.length) await start(agency, others[index]?.organisation.creditCode ?? '');
    expect(await start(agency, enterprise.organisation.creditCode)).toMatchObject({ problem: { kind: 'questions-full', facts: { limit: most } } });
    await holds();
    const [first] = answers.flatMap((answer, index) => (answer.ok ? [{ id: answer.body.id, by: others[index] }] : []));
    if (!first?.by) throw new Error('none was asked');
    must(await world.call(first.by.member, r.acceptTalk, { params: { organisationId: first.by.organisationId, agreementId: first.id }, body: { rev: 1 } }));
    must(await start(agency, enterprise.organisation.creditCode));
    await holds();
  });

  it('is not begun with one’s own side, oneself or nobody: the answer is the same, and tells nothing', async () => {
    const other = await givenRegistered(world, 'agency', 803);
    for (const code of [other.organisation.creditCode, agency.organisation.creditCode, '91320402MA9KM001XT']) {
      expect(await start(agency, code)).toMatchObject({ status: 400, problem: { kind: 'invalid-request', errors: [{ pointer: '/creditCode', kind: 'not-found' }] } });
    }
  });
});
