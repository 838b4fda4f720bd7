import { beforeAll, describe, expect, it } from 'vitest';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import { isAllowed, type ActingMember, type Caller, type Side } from '../../shared/domain/who.ts';
import { CIRCLES_LOOK, givenCircle, givenFund, suspend, type Circle } from '../support/relations/circle.ts';
import { classified, refusedToTheOneWhoBegan, refusedWhileSuspended, type Relation } from '../support/relations/classified.ts';
import { ask, idsIn, idsOf, officerFor, othersIn, sidesOf, withIds, type Ids } from '../support/relations/ask.ts';
import { anyStore, addWholeService } from '../support/whole-service.ts';
import { createWorld, officer, type World } from '../support/world.ts';

const relations: Readonly<Record<string, Relation | undefined>> = classified;
const acting = withIds.filter(({ path }) => path.includes('{organisationId}'));
const office = withIds.filter(({ path }) => !path.includes('{organisationId}'));

let world: World;
let ours: Circle;
let theirs: Circle;
let suspended: Circle;

beforeAll(async () => {
  world = addWholeService(await createWorld(), anyStore);
  ours = await givenCircle(world, '东字号', '320402');
  theirs = await givenCircle(world, '西字号', '320412');
  suspended = await givenCircle(world, '南字号', '320402');
  await suspend(world, suspended);
  await givenFund(world);
  world.now = CIRCLES_LOOK;
});

/** Asks, and holds what must hold whoever asks for whatever: no breakdown, and nothing of the other circle. */
const answerTo = async (route: RouteDefinition, caller: Caller, ids: Ids, title: string): Promise<number> => {
  const { status, text } = await ask(world, route, caller, ids);
  expect(status, `${route.id}: ${title} breaks it: ${text}`).toBeLessThan(500);
  expect(othersIn(text, theirs, ids), `${route.id}: ${title} is shown what is another's`).toEqual([]);
  return status;
};
const verifiedAs = (side: Side): ActingMember => ({ organisationId: '', side, role: 'manager', verified: true });
const isIn = (status: number): boolean => ![401, 403, 404].includes(status);

describe('what a path names', () => {
  it('is classified for every route: whose it is', () => {
    const missing = withIds.filter(({ id }) => relations[id] === undefined).map(({ id, path }) => `${id} (${path})`);
    expect(missing, `say whose the ids in these paths are, one line each in test/support/relations/classified.ts, such as \`${missing[0]?.split(' ')[0] ?? ''}: 'ours'\``).toEqual([]);
    expect(Object.keys(relations).filter((id) => !withIds.some((route) => route.id === id)), 'classified, but no such route has an id in its path').toEqual([]);
  });

  it.each(withIds.map((route) => [route.id, route] as const))('%s has a subject for every parameter', (_, route) => {
    expect(idsIn(route).filter((name) => !['organisationId', ...Object.keys(idsOf(ours, 'officer')), ...Object.keys(idsOf(ours, 'agency'))].includes(name)), 'give it a subject in test/support/relations/circle.ts').toEqual([]);
  });
});

describe('every route of an organisation × every relation', () => {
  it.each(acting.map((route) => [route.id, route] as const))('%s lets nobody at what is another’s', async (id, route) => {
    for (const side of sidesOf(route)) {
      const own = idsOf(ours, side);
      const other = idsOf(theirs, side);
      const member = ours[side].member;
      expect(await answerTo(route, member, { ...other }, `a member of another ${side}`), id).toBe(404);
      for (const status of ['left', 'refused'] as const) expect(await answerTo(route, ours.member(side, status), own, `somebody whose membership is ${status}`), `${id} ${status}`).toBe(404);
      const unverified = await answerTo(route, ours.member(side, 'claimed'), own, 'an unverified member');
      if (!isAllowed(route.access, { ...member, member: { ...verifiedAs(side), verified: false } })) expect(unverified, `${id} unverified`).toBe(403);
      if (relations[id] !== 'ours') continue;
      for (const name of idsIn(route).filter((each) => each !== 'organisationId')) expect(await answerTo(route, member, { ...own, [name]: other[name] ?? '' }, `{${name}} of another`), `${id}: {${name}} of another`).toBe(404);
      expect(isIn(await answerTo(route, ours.member(side, 'claimed'), { ...other, organisationId: own.organisationId ?? '' }, 'an unverified member for another’s')), `${id} unverified for another’s`).toBe(false);
      expect(await answerTo(route, suspended[side].member, { ...own, organisationId: suspended[side].organisationId }, 'a suspended organisation for another’s'), `${id} suspended for another’s`).toBe(404);
    }
  });

  it.each(acting.map((route) => [route.id, route] as const))('%s goes on, or not, while the organisation is suspended', async (id, route) => {
    for (const side of sidesOf(route)) {
      const status = await answerTo(route, suspended[side].member, idsOf(suspended, side), 'a suspended organisation');
      if (route.method === 'GET' || refusedWhileSuspended.has(id)) expect(isIn(status), `${id} of a suspended ${side}: ${status}`).toBe(!refusedWhileSuspended.has(id));
    }
  });
});

/** Whose things without an organisation in their path are in our circle: its officers', or those that the agency's manager has as a person. */
const keeperOf = (route: RouteDefinition): Caller => (relations[route.id] === 'mine' && route.access.includes('person') ? ours.agency.member : officerFor(route, ours.district));

describe('every route of an office × every relation', () => {
  it.each(office.map((route) => [route.id, route] as const))('%s lets nobody at what is another’s', async (id, route) => {
    const own = idsOf(ours, 'officer');
    const other = idsOf(theirs, 'officer');
    const here = keeperOf(route);
    const relation = relations[id];
    if (relation === 'mine') {
      expect(await answerTo(route, { ...here, personId: 'somebody-else' }, own, 'somebody else of the same office'), id).toBe(404);
      expect(await answerTo(route, here, { ...other }, 'something of somebody else'), id).toBe(404);
    }
    if (relation !== 'district') return;
    const elsewhere = await answerTo(route, officerFor(route, '320481'), own, 'an officer of another district’s office');
    expect(elsewhere, `${id} elsewhere`).toBe(404);
    for (const name of idsIn(route)) expect(await answerTo(route, here, { ...own, [name]: other[name] ?? '' }, `{${name}} of another district`), `${id}: {${name}} of another district`).toBe(404);
    for (const side of ['enterprise', 'agency'] as const) expect(await answerTo(route, ours[side].member, own, `a member of the ${side}`), id).toBe(403);
  });
});

/** Looking first, then what changes something, then what takes something away: so that each still finds its subject. */
const rank = ({ method, body }: RouteDefinition): number => (method === 'GET' ? 0 : body ? 1 : method === 'DELETE' ? 3 : 2);
const inOrder = (list: readonly RouteDefinition[]): (readonly [string, RouteDefinition])[] => [...list].sort((a, b) => rank(a) - rank(b)).map((route) => [route.id, route] as const);

describe('every route for those whose it is', () => {
  it.each(inOrder(acting))('%s lets them in', async (id, route) => {
    for (const side of sidesOf(route)) {
      const status = await answerTo(route, ours[side].member, idsOf(ours, side), `the ${side} itself`);
      expect(isIn(status) || (refusedToTheOneWhoBegan.has(id) && status === 403), `${id} of the ${side} itself: ${status}`).toBe(true);
    }
  });

  it.each(inOrder(office))('%s lets them in', async (id, route) => {
    const city = officer(officerFor(route, '').duties[0] ?? 'audit');
    const callers = relations[id] === 'city' ? [city] : [keeperOf(route), ...(route.method === 'GET' && relations[id] === 'district' ? [city] : [])];
    // What an office decides of an organisation is of an enterprise, of an agency, or of either.
    const targets = ['enterprise', 'agency'].flatMap((side) => (idsIn(route).includes('targetId') || side === 'enterprise' ? [{ ...idsOf(ours, 'officer'), targetId: ours.ids[side === 'agency' ? 'agencyId' : 'enterpriseId'] }] : []));
    for (const caller of callers) {
      const answers: number[] = [];
      for (const own of targets) answers.push(await answerTo(route, caller, own, 'an officer of the office'));
      expect(answers.some((status) => isIn(status) || (refusedToTheOneWhoBegan.has(id) && status === 403)), `${id} at the office: ${answers.join()}`).toBe(true);
    }
  });
});
