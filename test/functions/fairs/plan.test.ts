import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { fairSystemTasks } from '../../../functions/fairs/system.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { guardBreaches } from '../../../functions/table/invariants/guards.ts';
import { planBreaches } from '../../../functions/table/invariants/plans.ts';
import { taskBreaches } from '../../../functions/table/invariants/tasks.ts';
import { keys } from '../../../functions/table/keys.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Plan } from '../../../shared/domain/fair.ts';
import { fairForm, givenOrganisation } from '../../support/builders.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

const r = fairRoutes;
const hall = officer('fair');
const offer = { lines: [{ item: 'contracts' as const, manner: 'phone' as const, timesPerYear: 12, fee: 30000 }] };
const plan: Plan = [['A1', 'A2', 'A3'], ['', '', ''], ['exit', 'desk', 'entrance']];
let world: World;
let fairId: string;

beforeEach(async () => {
  world = await createWorld();
  world.add(r, fairBindings(world.ports));
  fairId = must(await world.call(hall, r.draftFair, { body: { ...fairForm, booths: 4 } })).body.id;
});
const stored = async () => {
  const fair = await world.table.get('fair', keys.fair(fairId));
  if (!fair) throw new Error('no fair');
  return fair;
};
const save = async (to: Plan | undefined, rev?: number) => world.call(hall, r.savePlan, { params: { fairId }, body: { rev: rev ?? (await stored()).rev, ...(to && { plan: to }) } });
const publish = async () => void must(await world.call(hall, r.publishFair, { params: { fairId }, body: { rev: (await stored()).rev } }));
const applied = async () => {
  const agency = await givenOrganisation(world, 'agency');
  must(await world.call(agency.member, r.applyForBooth, { params: { organisationId: agency.organisationId, fairId }, body: { offer } }));
  return agency.organisationId;
};
const place = (agencyId: string, number: string, rev = 1) => world.call(hall, r.placeBooth, { params: { fairId, agencyId }, body: { rev, number } });
const move = (agencyId: string, number: string, rev = 2) => world.call(hall, r.moveBooth, { params: { fairId, agencyId }, body: { rev, number } });
const holds = async () => {
  const facts = factsOf(await everyItem(world));
  expect([...planBreaches(facts), ...taskBreaches(facts), ...guardBreaches(facts).filter(({ where }) => !where.includes('credit-code'))]).toEqual([]);
};

describe('the plan of the hall', () => {
  it('is saved for a draft and for a published fair, and can be taken away', async () => {
    must(await save(plan));
    await publish();
    must(await save([['1', '2']]));
    expect((await stored()).plan).toEqual([['1', '2']]);
    must(await save(undefined));
    expect((await stored()).plan).toBeUndefined();
  });

  it('is refused when it cannot stand, or when somebody else changed the fair', async () => {
    expect(await save([['A1', 'A2'], ['A3']])).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/plan', kind: 'rows-uneven' }] } });
    expect(await save([['A1', 'A2', 'A3', 'A4', 'A5']])).toMatchObject({ problem: { errors: [{ kind: 'booths-beyond', facts: { limit: 4, count: 5 } }] } });
    expect(await save(plan, 7)).toMatchObject({ status: 409, problem: { kind: 'edited-elsewhere' } });
  });

  it('of a fair that is called off stays as it was', async () => {
    must(await world.call(hall, r.cancelFair, { params: { fairId }, body: { rev: 1, reason: '天气原因' } }));
    expect(await save(plan)).toMatchObject({ problem: { kind: 'status-conflict' } });
  });

  it('is not for officers of another district', async () => {
    expect(await world.call(officer('fair', '320481'), r.savePlan, { params: { fairId }, body: { rev: 1, plan } })).toMatchObject({ status: 404 });
  });

  it('holds the booths of the fair to at least its own', async () => {
    must(await save(plan));
    expect(await world.call(hall, r.editFair, { params: { fairId }, body: { ...fairForm, booths: 2, rev: 2 } })).toMatchObject({ problem: { errors: [{ pointer: '/booths', kind: 'below-plan', facts: { limit: 3 } }] } });
  });

  it('goes over to the next fair at the same place', async () => {
    must(await save(plan));
    const again = (more: object) => world.call(hall, r.draftFair, { body: { ...fairForm, booths: 4, planOf: fairId, ...more } });
    const { id } = must(await again({})).body;
    expect((await world.table.get('fair', keys.fair(id)))?.plan).toEqual(plan);
    expect(await again({ booths: 2 })).toMatchObject({ problem: { errors: [{ pointer: '/booths', kind: 'below-plan' }] } });
    expect(await again({ planOf: `fair_${'0'.repeat(32)}` })).toMatchObject({ problem: { errors: [{ pointer: '/planOf', kind: 'not-found' }] } });
  });
});

describe('booths on the plan', () => {
  it('are given numbers of the plan only, and keep their cells', async () => {
    must(await save(plan));
    await publish();
    const agency = await applied();
    expect(await place(agency, 'A4')).toMatchObject({ problem: { errors: [{ pointer: '/number', kind: 'not-on-plan' }] } });
    must(await place(agency, 'A2'));
    expect(await save([['A1', 'A3']])).toMatchObject({ status: 409, problem: { kind: 'booths-off-plan', facts: { numbers: 'A2' } } });
    must(await save([['', 'A2'], ['entrance', '']]));
    await holds();
  });

  it('never lose their cell to a plan that is saved at the same moment', async () => {
    must(await save(plan));
    await publish();
    for (const number of ['A1', 'A2']) {
      const agency = await applied();
      const [placed, saved] = await Promise.all([place(agency, number), save(number === 'A1' ? [['A2', 'A3']] : [['A3']])]);
      expect([placed.ok, saved.ok].filter(Boolean).length).toBeGreaterThanOrEqual(1);
      await holds();
      if (placed.ok) must(await world.call(hall, r.refuseBooth, { params: { fairId, agencyId: agency }, body: { rev: 2, reason: '展位调整' } }));
    }
  });
});

describe('a plan saved while a booth is placed', () => {
  it('sees that booth when it was placed before the fair was read', async () => {
    must(await save(plan));
    await publish();
    const agency = await applied();
    const { rev } = await stored();
    const { get } = world.table;
    vi.spyOn(world.table, 'get').mockImplementationOnce(async (type, key) => {
      must(await place(agency, 'A2'));
      return get(type, key);
    });
    expect(await save([['A3']], rev)).toMatchObject({ status: 409, problem: { kind: 'booths-off-plan', facts: { numbers: 'A2' } } });
    await holds();
  });
});

describe('a placed booth', () => {
  it('moves to a free number; the old one is free from then on, and the agency sees both', async () => {
    await publish();
    const [first, second] = [await applied(), await applied()];
    must(await place(first, 'A1'));
    must(await place(second, 'A2'));
    expect(await move(first, 'A2')).toMatchObject({ status: 409, problem: { kind: 'booth-taken' } });
    expect(await move(first, 'A1')).toMatchObject({ problem: { errors: [{ pointer: '/number', kind: 'unchanged' }] } });
    expect(await move(first, 'A9')).toMatchObject({ problem: { errors: [{ pointer: '/number', kind: 'number-beyond' }] } });
    must(await move(first, 'A3'));
    must(await move(second, 'A1'));
    expect(await world.table.get('booth', keys.booth(fairId, first))).toMatchObject({ status: 'placed', number: 'A3', moved: { from: 'A1', at: world.now } });
    await holds();
  });

  it('that was moved is a task of the agency until it has seen it', async () => {
    await publish();
    const agency = await givenOrganisation(world, 'agency');
    const params = { organisationId: agency.organisationId, fairId };
    const see = () => world.call(agency.member, r.seeBooth, { params });
    must(await world.call(agency.member, r.applyForBooth, { params, body: { offer } }));
    must(await place(agency.organisationId, 'A1'));
    expect(await see()).toMatchObject({ problem: { kind: 'status-conflict' } });
    must(await move(agency.organisationId, 'A2'));
    const tasks = async () => factsOf(await everyItem(world)).tasks.filter(({ kind }) => /booth/.test(kind)).map(({ waiter, kind, due }) => [waiter, kind, due]);
    const [asked, ends] = [[`org:${agency.organisationId}`, 'booth-moved', fairForm.date], ['system', 'end-booth-notice', fairForm.date]];
    expect(await tasks()).toEqual(expect.arrayContaining([asked, ends]));
    must(await see());
    expect(await tasks()).toEqual([]);
    expect(await see()).toMatchObject({ problem: { kind: 'status-conflict' } });
    await holds();
    // One that nobody answers ends with the fair's day.
    must(await move(agency.organisationId, 'A1', 4));
    await runDueTasks(world.table, fairSystemTasks(world.ports), '2026-03-21T01:00:00.000Z');
    expect(await tasks()).toEqual([]);
    await holds();
  });

  it('cannot be moved before it is placed, nor at a fair that is over', async () => {
    await publish();
    const agency = await applied();
    expect(await move(agency, 'A2', 1)).toMatchObject({ problem: { kind: 'status-conflict' } });
    must(await place(agency, 'A1'));
    world.now = '2026-03-20T04:00:00.000Z';
    must(await world.call(hall, r.closeFair, { params: { fairId }, body: { rev: 2 } }));
    expect(await move(agency, 'A2')).toMatchObject({ problem: { kind: 'status-conflict' } });
  });
});

describe('closing a fair', () => {
  it('is possible once its hours are over', async () => {
    await publish();
    const close = () => world.call(hall, r.closeFair, { params: { fairId }, body: { rev: 2 } });
    world.now = '2026-03-20T03:59:59.999Z';
    expect(await close()).toMatchObject({ status: 409, problem: { kind: 'fair-not-over' } });
    world.now = '2026-03-20T04:00:00.000Z';
    expect(must(await close()).body.status).toBe('closed');
    expect(await close()).toMatchObject({ problem: { kind: 'status-conflict' } });
  });
});

describe('the figures of the day', () => {
  it('count what stands now, and are not there for a draft', async () => {
    expect(await world.call(hall, r.showFigures, { params: { fairId } })).toMatchObject({ status: 404 });
    await publish();
    const agency = await applied();
    must(await place(agency, 'A1'));
    for (let index = 0; index < 4; index += 1) {
      const enterprise = await givenOrganisation(world, 'enterprise');
      const { code } = must(await world.call(enterprise.member, r.signUp, { params: { organisationId: enterprise.organisationId, fairId }, body: { needs: ['contracts'], contactName: '张小三', contactPhone: '13812345678', attendees: 1 } })).body;
      if (index > 0) continue;
      must(await world.call(hall, r.checkIn, { params: { fairId }, body: { code, licenceSeen: false } }));
      must(await world.call(enterprise.member, r.propose, { params: { organisationId: enterprise.organisationId, fairId }, body: { otherId: agency } }));
    }
    expect(must(await world.call(hall, r.showFigures, { params: { fairId } })).body).toEqual({ at: world.now, signedUp: 3, waiting: 1, came: 1, choices: 1, matched: 0 });
  });
});
