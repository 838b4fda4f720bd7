import { beforeEach, describe, expect, it } from 'vitest';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { tendSeats } from '../../../functions/fairs/tend-seats.ts';
import { keys } from '../../../functions/table/keys.ts';
import { sampleCreditCode } from '../../../infra/local/samples/data.ts';
import { fairRoutes as r, type SignUpForm } from '../../../shared/contract/fairs.ts';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import type { Body } from '../../../shared/contract/route.ts';
import { fairForm, organisation } from '../../support/builders.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

const desk = officer('fair');
const district = '320402';
const codeOf = (index: number): string => sampleCreditCode(district, index);
const needs: SignUpForm = { needs: ['contracts', 'payroll'], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };
const walkIn = (index: number): Body<typeof r.registerWalkIn> => ({ ...needs, creditCode: codeOf(index), name: `走进来的面馆${index}`, district, licenceSeen: true });
const newcomer = (index: number): Body<typeof r.registerAndSignUp> => ({ organisation: { creditCode: codeOf(index), name: `新开的面馆${index}`, district, address: '常州市天宁区示例路1号' }, signUp: needs });

let world: World;
beforeEach(async () => {
  // Ten in the morning on the day of the fair, whose sign-up closed the day before.
  world = await createWorld('2026-03-20T02:00:00.000Z');
  world.add(r, fairBindings(world.ports)).add(partyRoutes, partyBindings(world.ports));
});
const fairOf = async (more: Partial<typeof fairForm> = {}) => {
  const { now } = world;
  world.now = '2026-03-02T01:00:00.000Z';
  const { body } = must(await world.call(desk, r.draftFair, { body: { ...fairForm, ...more } }));
  must(await world.call(desk, r.publishFair, { params: { fairId: body.id }, body: { rev: body.rev } }));
  world.now = now;
  return { fairId: body.id };
};
const openAllDay = { signUpClosesOn: '2026-03-20' };
const enter = (params: { fairId: string }, index: number, more: Partial<ReturnType<typeof walkIn>> = {}, idempotencyKey?: string) => world.call(desk, r.registerWalkIn, { params, body: { ...walkIn(index), ...more }, ...(idempotencyKey && { idempotencyKey }) });
const checkIn = (params: { fairId: string }, code: string, more: object = {}) => world.call(desk, r.checkIn, { params, body: { code, licenceSeen: false, ...more } });
const holds = async () => expect(allBreaches(await everyItem(world))).toEqual([]);
const later = (seconds: number): void => void (world.now = new Date(Date.parse(world.now) + seconds * 1000).toISOString());

describe('an enterprise that is new here', () => {
  it('registers and signs up in one, and is found by its code like any other', async () => {
    const params = await fairOf(openAllDay);
    const owner = person('new-owner');
    const { body } = must(await world.call(owner, r.registerAndSignUp, { params, body: newcomer(1) }));
    expect(body).toMatchObject({ status: 'seated', ticket: 1, code: expect.stringMatching(/^\d{6}$/) });
    expect(must(await world.call(desk, r.findSignUp, { params: { ...params, code: body.code } })).body).toMatchObject({ enterpriseName: '新开的面馆1', membershipStatus: 'claimed' });
    must(await checkIn(params, body.code, { licenceSeen: true }));
    const organisationId = body.id.split('.')[1] ?? '';
    expect((await world.table.get('membership', keys.membership(organisationId, owner.personId)))?.status).toBe('verified');
    expect(must(await world.call(owner, r.showSignUp, { params: { ...params, organisationId } })).body.signUp).toMatchObject({ status: 'checked-in', contactPhone: '138****5678' });
    await holds();
  });

  it('is registered once, however often it tries at once; the others are told that it is, and no seat is lost', async () => {
    const params = await fairOf(openAllDay);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => world.call(person(`p${index}`), r.registerAndSignUp, { params, body: newcomer(1) })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.problem.kind).toBe('organisation-registered');
    for (const seconds of [61, 61]) {
      later(seconds);
      await tendSeats(world.table, params.fairId, world.now);
    }
    await holds();
  });

  it('that is registered after all can be joined and signed up with the same answers', async () => {
    const params = await fairOf(openAllDay);
    must(await world.call(person('first'), partyRoutes.registerOrganisation, { body: { ...newcomer(1).organisation, side: 'enterprise', contactName: '张小三', contactPhone: '13812345678' } }));
    const owner = person('second');
    expect(await world.call(owner, r.registerAndSignUp, { params, body: newcomer(1) })).toMatchObject({ status: 409, problem: { kind: 'organisation-registered' } });
    const { body } = must(await world.call(owner, partyRoutes.claimMembership, { body: { creditCode: codeOf(1), role: 'manager' } }));
    expect(must(await world.call(owner, r.signUp, { params: { ...params, organisationId: body.id }, body: needs })).body.status).toBe('seated');
    await holds();
  });

  it('gets the recorded answer on a repeat under the same key, and no second sign-up', async () => {
    const params = await fairOf(openAllDay);
    const once = () => world.call(person('owner'), r.registerAndSignUp, { params, body: newcomer(1), idempotencyKey: 'one' });
    expect(must(await once()).body).toEqual(must(await once()).body);
    await holds();
  });

  it('is refused before anything is written where sign-up is closed', async () => {
    const params = await fairOf();
    expect(await world.call(person('owner'), r.registerAndSignUp, { params, body: newcomer(1) })).toMatchObject({ problem: { kind: 'sign-up-closed' } });
    expect(must(await world.call(desk, r.findEnterprise, { params, query: { creditCode: codeOf(1) } })).body).toEqual({});
  });
});

describe('a walk-in', () => {
  it('new or known gets a seat and is checked in with it; its owner finds it after claiming the enterprise', async () => {
    const params = await fairOf();
    const { body } = must(await enter(params, 1));
    expect(body).toMatchObject({ status: 'checked-in', ticket: 1 });
    expect(must(await world.call(desk, r.findEnterprise, { params, query: { creditCode: codeOf(1) } })).body).toEqual({ found: { side: 'enterprise', name: '走进来的面馆1', ticket: 1 } });
    expect(must(await world.call(desk, r.findSignUp, { params: { ...params, code: body.code } })).body).toMatchObject({ enterpriseName: '走进来的面馆1', status: 'checked-in' });

    const owner = person('late-owner');
    const { body: joined } = must(await world.call(owner, partyRoutes.claimMembership, { body: { creditCode: codeOf(1), role: 'manager' } }));
    expect(must(await world.call(owner, r.showSignUp, { params: { ...params, organisationId: joined.id } })).body.signUp).toMatchObject({ code: body.code, origin: 'walk-in', status: 'checked-in' });

    const other = await fairOf();
    expect(must(await enter(other, 1, { name: undefined, district: undefined })).body.status).toBe('checked-in');
    const { report } = must(await world.call(desk, r.showFairReport, { params })).body;
    expect(report).toMatchObject({ signedUp: 1, came: 1, walkIns: 1 });
    await holds();
  });

  it('that is new tells name and district; an agency is told that it is none', async () => {
    const params = await fairOf();
    expect(await enter(params, 1, { name: undefined })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/name', kind: 'required' }] } });
    expect(await enter(params, 1, { district: undefined })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/district', kind: 'required' }] } });
    const agency = organisation(world.now, 'agency');
    must(await world.call(person('manager'), partyRoutes.registerOrganisation, { body: { side: 'agency', creditCode: codeOf(2), name: agency.name, district, address: agency.address, contactName: '张小三', contactPhone: '13812345678' } }));
    expect(await enter(params, 2)).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/creditCode', kind: 'not-an-enterprise' }] } });
    await holds();
  });

  it('never takes more than the seats: of 50 that come at once with enterprises that sign up, one gets the last seat', async () => {
    const params = await fairOf({ ...openAllDay, seats: 1 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? enter(params, index) : world.call(person(`p${index}`), r.registerAndSignUp, { params, body: newcomer(index) }))),
    );
    const statuses = answers.map((answer) => (answer.ok ? answer.body.status : answer.problem.kind));
    expect(statuses.filter((status) => status === 'waiting')).toHaveLength(49);
    expect(statuses.filter((status) => status === 'seated' || status === 'checked-in')).toHaveLength(1);
    await holds();
  }, 30_000);

  it('waits where all seats are taken, also those of enterprises that have not come, and says how many are before it', async () => {
    const params = await fairOf({ ...openAllDay, seats: 1 });
    const { body: seated } = must(await world.call(person('owner'), r.registerAndSignUp, { params, body: newcomer(1) }));
    expect(must(await enter(params, 2)).body).toMatchObject({ status: 'waiting', ahead: { count: 0, more: false } });
    const { body: third } = must(await enter(params, 3));
    expect(third).toMatchObject({ status: 'waiting', ahead: { count: 1, more: false } });
    expect(await checkIn(params, third.code)).toMatchObject({ problem: { kind: 'status-conflict', facts: { status: 'waiting' } } });
    must(await world.call(person('owner'), r.cancelSignUp, { params: { ...params, organisationId: seated.id.split('.')[1] ?? '' } }));
    const { items } = must(await world.call(desk, r.showRoster, { params, query: {} })).body;
    expect(items.map(({ ticket, status }) => [ticket, status])).toEqual([[1, 'cancelled'], [2, 'seated'], [3, 'waiting']]);
    await holds();
  });

  it('entered at two desks at once is one sign-up; the second desk is told so', async () => {
    const params = await fairOf();
    const answers = await Promise.all([enter(params, 1), enter(params, 1)]);
    expect(answers.map((answer) => (answer.ok ? answer.body.status : answer.problem.kind)).sort()).toEqual(['already-signed-up', 'checked-in']);
    for (const seconds of [61, 61]) {
      later(seconds);
      await tendSeats(world.table, params.fairId, world.now);
    }
    await holds();
  });

  it('gets the recorded answer on a repeat under the same key', async () => {
    const params = await fairOf();
    const first = must(await enter(params, 1, {}, 'one')).body;
    later(3600);
    expect(must(await enter(params, 1, {}, 'one')).body).toEqual(first);
    await holds();
  });

  it('is registered on the day of the fair until it ends; one noted before then may be sent after it', async () => {
    const params = await fairOf();
    world.now = '2026-03-19T04:00:00.000Z';
    expect(await enter(params, 1)).toMatchObject({ status: 409, problem: { kind: 'walk-in-closed', facts: { date: '2026-03-20', endTime: '12:00' } } });
    world.now = '2026-03-20T04:00:00.000Z';
    expect(await enter(params, 1)).toMatchObject({ problem: { kind: 'walk-in-closed' } });
    expect(must(await enter(params, 1, { at: '2026-03-20T03:59:00Z' })).body.status).toBe('checked-in');
    expect(await enter(params, 2, { at: '2026-03-20T05:59:00Z' })).toMatchObject({ problem: { kind: 'walk-in-closed' } });
    world.now = '2026-03-21T01:00:00.000Z';
    expect(await enter(params, 3, { at: '2026-03-20T03:59:00Z' })).toMatchObject({ problem: { kind: 'walk-in-closed' } });
    await holds();
  });

  it('taken back within a minute gives its seat to the first that waits, and can be entered again', async () => {
    const params = await fairOf({ seats: 1 });
    const { body } = must(await enter(params, 1));
    const { body: waiting } = must(await enter(params, 2));
    expect(must(await world.call(desk, r.undoCheckIn, { params, body: { code: body.code } })).body.status).toBe('cancelled');
    expect(must(await world.call(desk, r.findSignUp, { params: { ...params, code: waiting.code } })).body.status).toBe('seated');
    expect(must(await enter(params, 1)).body).toMatchObject({ status: 'waiting' });
    must(await checkIn(params, waiting.code));
    // This one waited and came by its code: it keeps the seat that it was given.
    expect(must(await world.call(desk, r.undoCheckIn, { params, body: { code: waiting.code } })).body.status).toBe('seated');
    await holds();
  });
});

describe('several desks', () => {
  it('check one enterprise in once; the other learns when it came', async () => {
    const params = await fairOf(openAllDay);
    const { body: { code } } = must(await world.call(person('owner'), r.registerAndSignUp, { params, body: newcomer(1) }));
    const answers = await Promise.all([checkIn(params, code), checkIn(params, code), checkIn(params, code)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.problem).toMatchObject({ kind: 'status-conflict', facts: { status: 'checked-in', at: world.now } });
    await holds();
  });

  it('keep the moment that was noted without a network, of the same day and not ahead', async () => {
    const params = await fairOf(openAllDay);
    const codes = await Promise.all([1, 2, 3].map(async (index) => must(await world.call(person(`p${index}`), r.registerAndSignUp, { params, body: newcomer(index) })).body.code));
    const noted = ['2026-03-20T01:12:00Z', '2026-03-19T01:12:00Z', '2026-03-20T06:12:00Z'];
    for (const [index, at] of noted.entries()) must(await checkIn(params, codes[index] ?? '', { at }));
    const { items } = must(await world.call(desk, r.showRoster, { params, query: {} })).body;
    expect(new Set(items.map(({ checkedInAt }) => checkedInAt))).toEqual(new Set(['2026-03-20T01:12:00.000Z', world.now]));
    expect(await world.call(desk, r.undoCheckIn, { params, body: { code: codes[0] ?? '' } })).toMatchObject({ problem: { kind: 'undo-expired' } });
  });

  it('read the whole roster page by page, then only what changed', async () => {
    const params = await fairOf({ ...openAllDay, seats: 500 });
    for (let from = 0; from < 310; from += 62) await Promise.all(Array.from({ length: 62 }, (_, index) => world.call(person(`p${from + index}`), r.registerAndSignUp, { params, body: newcomer(from + index + 1) })));
    const first = must(await world.call(desk, r.showRoster, { params, query: {} })).body;
    expect(first.items).toHaveLength(300);
    const second = must(await world.call(desk, r.showRoster, { params, query: { cursor: first.next ?? '' } })).body;
    expect(second.items).toHaveLength(10);
    expect(second.items[0]).toEqual({ ticket: 301, code: expect.any(String), name: expect.stringContaining('新开的面馆'), status: 'seated', membershipStatus: 'claimed' });
    later(120);
    const since = world.now;
    later(120);
    const code = second.items[0]?.code ?? '';
    must(await checkIn(params, code));
    const changes = async (cursor?: string) => must(await world.call(desk, r.showRoster, { params, query: { since, ...(cursor && { cursor }) } })).body;
    const changed = await changes();
    expect([...changed.items, ...(await changes(changed.next)).items].map((line) => [line.code, line.status])).toEqual([[code, 'checked-in']]);
    expect(await world.call(officer('fair', '320481'), r.showRoster, { params, query: {} })).toMatchObject({ status: 404 });
  }, 60_000);
});
