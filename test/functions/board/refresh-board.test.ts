import { beforeEach, describe, expect, it } from 'vitest';
import { recountBoards, refreshBoard, type BoardPorts } from '../../../functions/board/refresh-board.ts';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { fairRoutes as r } from '../../../shared/contract/fairs.ts';
import { Board, type HallChange } from '../../../shared/domain/board.ts';
import { fairForm, givenOrganisation } from '../../support/builders.ts';
import { seeded } from '../../support/faults.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

const hall = officer('fair');
const OPENING = '2026-03-20T01:00:00.000Z';
const needs = { needs: ['contracts' as const], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };
const noodles = { figures: { year: 2025, industryCode: 'H6210' }, result: { status: 'ok', class: 'catering', grade: 'micro' as const, smallOrMicro: true, tableVersion: '1' }, given: { at: OPENING, by: 'test', name: 'test' } };
let world: World;
let fairId: string;
let agency: Awaited<ReturnType<typeof givenOrganisation>>;

/** A store that keeps what it is given and counts how often each object was written. */
const memory = () => {
  const kept = new Map<string, string>();
  const writes = new Map<string, number>();
  return {
    kept, writes,
    put: async (key: string, body: string) => {
      if (kept.get(key) !== body) writes.set(key, (writes.get(key) ?? 0) + 1);
      kept.set(key, body);
    },
    read: async (key: string) => kept.get(key),
  };
};
let store: ReturnType<typeof memory>;
let ports: BoardPorts;

beforeEach(async () => {
  world = await createWorld('2026-03-02T01:00:00.000Z');
  world.add(r, fairBindings(world.ports));
  const { body } = must(await world.call(hall, r.draftFair, { body: { ...fairForm, signUpClosesOn: '2026-03-20', seats: 20, agenda: '09:00 政策说明\n10:30 双向选择' } }));
  fairId = must(await world.call(hall, r.publishFair, { params: { fairId: body.id }, body: { rev: body.rev } })).body.id;
  agency = await givenOrganisation(world, 'agency', { name: '示例同心人力' });
  const applied = must(await world.call(agency.member, r.applyForBooth, { params: { organisationId: agency.organisationId, fairId }, body: { offer: { lines: [{ item: 'contracts', manner: 'phone', timesPerYear: 12, fee: 30000 }] } } }));
  must(await world.call(hall, r.placeBooth, { params: { fairId, agencyId: agency.organisationId }, body: { rev: applied.body.rev, number: 'A1' } }));
  store = memory();
  ports = { table: world.table, store };
});

const change = (more: Partial<HallChange> = {}): HallChange => ({ fairId, at: world.now, hall: false, tickets: [], choices: [], ...more });
const board = (from = store) => Board.parse(JSON.parse(from.kept.get(`data/fairs/${fairId}/board.json`) ?? '{}'));
const writes = () => store.writes.get(`data/fairs/${fairId}/board.json`) ?? 0;
const signUp = async () => {
  const enterprise = await givenOrganisation(world, 'enterprise', { name: '张小三面馆', size: noodles });
  const { body } = must(await world.call(enterprise.member, r.signUp, { params: { organisationId: enterprise.organisationId, fairId }, body: needs }));
  return { ...enterprise, code: body.code ?? '', ticket: body.ticket };
};
type Guest = Awaited<ReturnType<typeof signUp>>;
const checkIn = async ({ code }: Guest) => must(await world.call(hall, r.checkIn, { params: { fairId }, body: { code, licenceSeen: true } }));
const matchWith = async ({ member, organisationId }: Guest): Promise<string> => {
  const { body } = must(await world.call(member, r.propose, { params: { organisationId, fairId }, body: { otherId: agency.organisationId } }));
  must(await world.call(agency.member, r.answerChoice, { params: { organisationId: agency.organisationId, choiceId: body.id }, body: { rev: body.rev, action: 'accept' } }));
  return body.id;
};

describe('the board of a fair', () => {
  it('stands before its day with booths and agenda, and is not written for sign-ups then', async () => {
    await refreshBoard(ports, change({ hall: true }));
    expect(board()).toMatchObject({ status: 'published', booths: [{ number: 'A1', name: '示例同心人力' }], agenda: [{ time: '09:00', what: '政策说明' }, { time: '10:30', what: '双向选择' }], matches: [] });
    expect(board().figures).toBeUndefined();
    const { ticket } = await signUp();
    await refreshBoard(ports, change({ tickets: [ticket] }));
    expect(writes()).toBe(1);
  });

  it('counts everything when the day begins, and adds what changes; a repeat writes nothing', async () => {
    const guests = [];
    for (let n = 0; n < 6; n += 1) guests.push(await signUp());
    await refreshBoard(ports, change({ hall: true }));
    world.now = OPENING;
    await recountBoards(ports, world.now);
    expect(board().figures).toEqual({ signedUp: 6, waiting: 0, came: 0, matched: 0 });
    const [first, second] = guests;
    if (!first || !second) throw new Error('no guests');
    await checkIn(first);
    await refreshBoard(ports, change({ tickets: [first.ticket] }));
    expect(board().figures?.came).toBe(1);
    const choice = await matchWith(first);
    await refreshBoard(ports, change({ choices: [choice] }));
    expect(board()).toMatchObject({ figures: { matched: 1 }, matches: [{ n: 1, time: '09:00', agency: '示例同心人力', number: 'A1', trade: '住宿和餐饮业', district: '320402' }] });
    const [before, revision] = [writes(), board().revision];
    await refreshBoard(ports, change({ tickets: [first.ticket], choices: [choice] }));
    await recountBoards(ports, world.now);
    expect(writes()).toBe(before);
    expect(board().revision).toBe(revision);
    must(await world.call(hall, r.undoCheckIn, { params: { fairId }, body: { code: first.code } }));
    await refreshBoard(ports, change({ tickets: [first.ticket] }));
    expect(board()).toMatchObject({ revision: revision + 1, figures: { came: 0 } });
    expect(store.kept.get(`data/fairs/${fairId}/board.json`)).not.toMatch(/张小三|面馆|138/);
    expect(store.kept.get(`tallies/${fairId}.json`)).not.toMatch(/张小三|面馆|138/);
  });

  it('is the same as one counted anew, in whatever order and however often the changes are told', async () => {
    world.now = OPENING;
    const draw = seeded(7);
    const told: Partial<HallChange>[] = [];
    for (let n = 0; n < 8; n += 1) {
      const guest = await signUp();
      told.push({ tickets: [guest.ticket] });
      if (draw() < 0.7) await checkIn(guest);
      if (draw() < 0.5) told.push({ choices: [await matchWith(guest)] });
      // Of those that came nobody can withdraw: refused, and nothing changes.
      else await world.call(guest.member, r.cancelSignUp, { params: { organisationId: guest.organisationId, fairId } });
      const shuffled = told.filter(() => draw() < 0.4).sort(() => draw() - 0.5);
      for (const one of shuffled) await refreshBoard(ports, change(one));
    }
    for (const one of told.sort(() => draw() - 0.5)) await refreshBoard(ports, change(one));
    const anew = memory();
    await refreshBoard({ table: world.table, store: anew }, change({ hall: true }));
    const { revision: _, ...words } = board();
    const { revision: __, ...counted } = board(anew);
    expect({ ...words, booths: counted.booths }).toEqual(counted);
  });

  it('begins again when the fair is moved, and says so when it is called off', async () => {
    await signUp();
    world.now = OPENING;
    await refreshBoard(ports, change({ hall: true }));
    expect(board().figures?.signedUp).toBe(1);
    must(await world.call(hall, r.rescheduleFair, { params: { fairId }, body: { rev: 2, date: '2026-03-27', startTime: '09:00', endTime: '12:00', signUpClosesOn: '2026-03-26', venue: '另一个会堂', address: '示例路2号', reason: '场地另有安排' } }));
    await refreshBoard(ports, change({ hall: true }));
    expect(board()).toMatchObject({ date: '2026-03-27', venue: '另一个会堂', revision: 2 });
    expect(board().figures).toBeUndefined();
    must(await world.call(hall, r.cancelFair, { params: { fairId }, body: { rev: 3, reason: '示例原因' } }));
    await refreshBoard(ports, change({ hall: true }));
    expect(board()).toMatchObject({ status: 'cancelled', reason: '示例原因', matches: [] });
  });

  it('is nobody’s before it is published', async () => {
    const { body } = must(await world.call(hall, r.draftFair, { body: fairForm }));
    await refreshBoard(ports, change({ fairId: body.id, hall: true }));
    expect([...store.kept.keys()]).toEqual([]);
  });
});
