import { beforeEach, describe, expect, it } from 'vitest';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { allocateSeats } from '../../../functions/fairs/allocate-seats.ts';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { fairSystemTasks } from '../../../functions/fairs/system.ts';
import { tendSeats } from '../../../functions/fairs/tend-seats.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { factsOf, ofType } from '../../../functions/table/invariants/facts.ts';
import { keys } from '../../../functions/table/keys.ts';
import { fairRoutes as r } from '../../../shared/contract/fairs.ts';
import { fail } from '../../../shared/domain/result.ts';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import { fairForm, givenOrganisation } from '../../support/builders.ts';
import { injectFaults, seeded } from '../../support/faults.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

const needs = { needs: ['contracts' as const], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };
let world: World;
beforeEach(async () => {
  world = await createWorld();
  world.add(r, fairBindings(world.ports));
});

interface Guest {
  readonly organisationId: string;
  readonly member: Awaited<ReturnType<typeof givenOrganisation>>['member'];
}

const publishedFair = async (seats: number, date: string = fairForm.date) => {
  const { body } = must(await world.call(officer('fair'), r.draftFair, { body: { ...fairForm, seats, date, signUpClosesOn: date } }));
  return must(await world.call(officer('fair'), r.publishFair, { params: { fairId: body.id }, body: { rev: body.rev } })).body.id;
};
const enterprises = (count: number): Promise<Guest[]> => Promise.all(Array.from({ length: count }, () => givenOrganisation(world, 'enterprise')));
const enter = ({ organisationId, member }: Guest, fairId: string, idempotencyKey?: string) => world.call(member, r.signUp, { params: { organisationId, fairId }, body: needs, ...(idempotencyKey && { idempotencyKey }) });
const withdraw = ({ organisationId, member }: Guest, fairId: string) => world.call(member, r.cancelSignUp, { params: { organisationId, fairId } });
const look = async ({ organisationId, member }: Guest, fairId: string) => must(await world.call(member, r.showSignUp, { params: { organisationId, fairId } })).body;
const keep = ({ organisationId, member }: Guest, fairId: string) => world.call(member, r.keepSeat, { params: { organisationId, fairId } });
const facts = async () => factsOf(await everyItem(world));
/** Given organisations come without the guard of their credit code. */
const breaches = async () => allBreaches(await everyItem(world)).filter(({ where }) => !where.startsWith('GUARD#credit-code'));
const tasksOf = async ({ organisationId }: Guest) => (await facts()).tasks.filter(({ waiter }) => waiter === `org:${organisationId}`).map(({ kind, due }) => ({ kind, due }));
/** In their order, without who is in between. */
const inTurn = async <T, U>(list: readonly T[], step: (item: T) => Promise<U>): Promise<U[]> => {
  const done: U[] = [];
  for (const item of list) done.push(await step(item));
  return done;
};

describe('the waiting list of a fair', () => {
  it('says how many are ahead, and moves the first up by itself when a seat frees', async () => {
    const fairId = await publishedFair(1);
    const [first, second, third] = (await enterprises(3)) as [Guest, Guest, Guest];
    expect((await inTurn([first, second, third], (guest) => enter(guest, fairId))).map((answer) => must(answer).body.status)).toEqual(['seated', 'waiting', 'waiting']);
    expect((await look(third, fairId)).ahead).toEqual({ count: 1, more: false });
    must(await withdraw(first, fairId));
    expect((await look(second, fairId)).signUp?.status).toBe('seated');
    expect((await look(third, fairId)).ahead).toEqual({ count: 0, more: false });
    expect(await tasksOf(second)).toEqual([{ kind: 'seat-promoted', due: fairForm.date }]);
    expect(await breaches()).toEqual([]);
  });

  it('lets nobody in out of turn: a newcomer waits behind those who wait, and takes a free seat only when nobody does', async () => {
    const fairId = await publishedFair(1);
    const [first, second, third] = (await enterprises(3)) as [Guest, Guest, Guest];
    await inTurn([first, second], (guest) => enter(guest, fairId));
    must(await withdraw(second, fairId));
    must(await withdraw(first, fairId));
    expect(must(await enter(third, fairId)).body.status).toBe('seated');
    expect(must(await enter(first, fairId)).body).toMatchObject({ status: 'waiting', ticket: 4 });
    expect(await breaches()).toEqual([]);
  });

  it('frees nothing when somebody leaves the list, and nothing twice when a person withdraws twice', async () => {
    const fairId = await publishedFair(1);
    const [first, second, third] = (await enterprises(3)) as [Guest, Guest, Guest];
    await inTurn([first, second, third], (guest) => enter(guest, fairId));
    must(await withdraw(second, fairId));
    expect(await withdraw(second, fairId)).toMatchObject({ ok: false, status: 404 });
    expect((await look(third, fairId)).ahead?.count).toBe(0);
    const twice = await Promise.all([withdraw(first, fairId), withdraw(first, fairId)]);
    expect(twice.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    expect((await look(third, fairId)).signUp?.status).toBe('seated');
    expect(await breaches()).toEqual([]);
  });

  it('repairs a withdrawal whose promotion was cut off, however often it is run', async () => {
    const fairId = await publishedFair(2);
    const guests = await enterprises(4);
    await inTurn(guests, (guest) => enter(guest, fairId));
    const [one, two] = guests as [Guest, Guest];
    // The withdrawals' own promotions do not get through.
    const commit = world.table.commit;
    world.table.commit = (actor, change) => (change.action === 'promote' ? Promise.reject(new Error('killed')) : commit(actor, change));
    await withdraw(one, fairId);
    await withdraw(two, fairId);
    world.table.commit = commit;
    expect(ofType(await facts(), 'sign-up').filter(({ status }) => status === 'waiting')).toHaveLength(2);
    await Promise.all(Array.from({ length: 5 }, () => allocateSeats(world.table, fairId, world.now)));
    expect(ofType(await facts(), 'sign-up').filter(({ status }) => status === 'seated').map(({ ticket }) => ticket).sort()).toEqual([3, 4]);
    expect(ofType(await facts(), 'event').filter(({ action }) => action === 'promote')).toHaveLength(2);
    expect(await breaches()).toEqual([]);
  });

  it('gives the seat of a ticket that was issued and never used to the first that waits, once no request can still use it', async () => {
    const fairId = await publishedFair(2);
    const guests = await enterprises(3);
    await enter(guests[0] as Guest, fairId);
    await world.table.takeNumber(keys.seats(fairId), 'issued');
    await inTurn(guests.slice(1), (guest) => enter(guest, fairId));
    const at = (seconds: number) => new Date(Date.parse(world.now) + seconds * 1000).toISOString();
    for (const seconds of [61, 90]) await tendSeats(world.table, fairId, at(seconds));
    expect((await look(guests[1] as Guest, fairId)).signUp?.status).toBe('waiting');
    await tendSeats(world.table, fairId, at(125));
    expect((await look(guests[1] as Guest, fairId)).signUp).toMatchObject({ status: 'seated', ticket: 3 });
    expect((await look(guests[2] as Guest, fairId)).signUp?.status).toBe('waiting');
    expect(await breaches()).toEqual([]);
  });

  it('writes nothing about a fair where nothing was issued since the last look', async () => {
    const fairId = await publishedFair(2);
    await enter((await enterprises(1))[0] as Guest, fairId);
    const at = (seconds: number) => new Date(Date.parse(world.now) + seconds * 1000).toISOString();
    for (const seconds of [61, 125]) await tendSeats(world.table, fairId, at(seconds));
    const before = await everyItem(world);
    for (const seconds of [190, 260]) await tendSeats(world.table, fairId, at(seconds));
    expect(await everyItem(world)).toEqual(before);
  });

  it('comes back to a dead ticket that could not be made void, until its seat is given on', async () => {
    const fairId = await publishedFair(2);
    const guests = await enterprises(2);
    await world.table.takeNumber(keys.seats(fairId), 'issued');
    await inTurn(guests, (guest) => enter(guest, fairId));
    const at = (seconds: number) => new Date(Date.parse(world.now) + seconds * 1000).toISOString();
    const busy = { ...world.table, commit: async (...[actor, change]: Parameters<typeof world.table.commit>) => (change.action === 'void' ? fail('busy') : world.table.commit(actor, change)) };
    await tendSeats(world.table, fairId, at(61));
    await tendSeats(busy as typeof world.table, fairId, at(125));
    await tendSeats(world.table, fairId, at(190));
    expect((await look(guests[1] as Guest, fairId)).signUp).toMatchObject({ status: 'seated', ticket: 3 });
    expect(await breaches()).toEqual([]);
  });

  it('asks for a confirmation when the fair is near, and passes the seat on when none comes', async () => {
    const day = addDays(localDate('2026-03-02'), 2);
    const fairId = await publishedFair(1, day);
    const [first, second, third] = (await enterprises(3)) as [Guest, Guest, Guest];
    await inTurn([first, second, third], (guest) => enter(guest, fairId));
    must(await withdraw(first, fairId));
    expect((await look(second, fairId)).signUp?.notice).toMatchObject({ kind: 'promoted', lapses: true, by: '2026-03-03' });
    await runDueTasks(world.table, fairSystemTasks(world.ports), '2026-03-04T01:00:00.000Z');
    world.now = '2026-03-04T01:00:00.000Z';
    expect((await look(second, fairId)).signUp).toBeUndefined();
    const { signUp } = await look(third, fairId);
    expect(signUp).toMatchObject({ status: 'seated', notice: { lapses: false, by: day } });
    expect(await breaches()).toEqual([]);
  });

  it('leaves the seat with whoever confirms it in one tap', async () => {
    const day = addDays(localDate('2026-03-02'), 2);
    const fairId = await publishedFair(1, day);
    const [first, second] = (await enterprises(2)) as [Guest, Guest];
    await inTurn([first, second], (guest) => enter(guest, fairId));
    must(await withdraw(first, fairId));
    must(await keep(second, fairId));
    expect(await tasksOf(second)).toEqual([]);
    await runDueTasks(world.table, fairSystemTasks(world.ports), '2026-03-04T01:00:00.000Z');
    expect((await look(second, fairId)).signUp?.status).toBe('seated');
    expect(await breaches()).toEqual([]);
  });
});

describe('a fair that is moved or called off', () => {
  it('tells everybody who signed up or waits exactly once, who keep their place with one tap or give it up', async () => {
    const fairId = await publishedFair(2);
    const guests = await enterprises(3);
    await inTurn(guests, (guest) => enter(guest, fairId));
    const { date, startTime, endTime, signUpClosesOn, venue, address } = fairForm;
    must(await world.call(officer('fair'), r.rescheduleFair, { params: { fairId }, body: { rev: 2, date: addDays(localDate(date), 7), startTime, endTime, signUpClosesOn, venue, address, reason: '场地维修' } }));
    await Promise.all([1, 2, 3].map(() => tendSeats(world.table, fairId, world.now)));
    await tendSeats(world.table, fairId, world.now);
    for (const guest of guests) expect(await tasksOf(guest)).toEqual([{ kind: 'seat-rescheduled', due: addDays(localDate(date), 7) }]);
    expect(ofType(await facts(), 'event').filter(({ action }) => action === 'tell')).toHaveLength(3);
    const [first, second, third] = guests as [Guest, Guest, Guest];
    must(await keep(first, fairId));
    must(await withdraw(second, fairId));
    expect((await look(third, fairId)).signUp?.status).toBe('seated');
    must(await world.call(officer('fair'), r.cancelFair, { params: { fairId }, body: { rev: 3, reason: '天气原因' } }));
    await tendSeats(world.table, fairId, world.now);
    await tendSeats(world.table, fairId, world.now);
    expect(await tasksOf(first)).toEqual([{ kind: 'seat-fair-cancelled', due: addDays(localDate(date), 7) }]);
    must(await keep(first, fairId));
    await tendSeats(world.table, fairId, world.now);
    expect(await tasksOf(first)).toEqual([]);
    expect(await breaches()).toEqual([]);
  });
});

describe('a storm of sign-ups and withdrawals', () => {
  it('leaves every seat taken, those who wait in order and every promotion told once, with conflicts, throttles and lost answers', async () => {
    const fairId = await publishedFair(20);
    const guests = await enterprises(60);
    injectFaults(world.client, { rate: 0.05, draw: seeded(11) });
    await Promise.all(guests.slice(0, 45).map((guest) => enter(guest, fairId, guest.organisationId)));
    await Promise.all([
      ...guests.slice(0, 12).map((guest) => withdraw(guest, fairId)),
      ...guests.slice(45).map((guest) => enter(guest, fairId, guest.organisationId)),
    ]);
    injectFaults(world.client, { rate: 0, draw: seeded(1) });
    for (const seconds of [70, 140]) await tendSeats(world.table, fairId, new Date(Date.parse(world.now) + seconds * 1000).toISOString());
    const all = await facts();
    const signUps = ofType(all, 'sign-up');
    const seated = signUps.filter(({ status }) => status === 'seated');
    const waiting = signUps.filter(({ status }) => status === 'waiting');
    expect(seated).toHaveLength(20);
    // Whoever moved up had waited before all who still wait.
    const moved = seated.filter(({ promotedAt }) => promotedAt !== undefined).map(({ ticket }) => ticket);
    expect(Math.max(...moved)).toBeLessThan(Math.min(...waiting.map(({ ticket }) => ticket)));
    const told = ofType(all, 'event').filter(({ action }) => action === 'promote').map(({ subject }) => subject.id);
    expect(new Set(told).size).toBe(told.length);
    expect(await breaches()).toEqual([]);
  }, 60_000);
});
