import { examples, type Example } from '../../../shared/contract/examples.ts';
import { routes } from '../../../shared/contract/index.ts';
import { fillPath, type RouteDefinition } from '../../../shared/contract/route.ts';
import { duties, isAllowed, sides, type Caller, type Duty, type Side } from '../../../shared/domain/who.ts';
import { officer, person, type World } from '../world.ts';
import type { Circle } from './circle.ts';

/** Values of a path's parameters and of a body's ids, by name. */
export type Ids = Readonly<Record<string, string>>;

/** Parameters that name nothing by themselves: a service year or a change of an agreement, a code within a fair, a kind of document. */
const notIds = new Set(['year', 'code', 'n', 'document', 'calendarYear', 'condition', 'text']);
const paramsOf = ({ path }: RouteDefinition): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The ids in a route's path, by name. */
export const idsIn = (route: RouteDefinition): string[] => paramsOf(route).filter((name) => !notIds.has(name));
/** The routes that the relation matrix walks. */
export const withIds: readonly RouteDefinition[] = Object.values<RouteDefinition>(routes).filter((route) => paramsOf(route).length > 0 && !route.access.includes('public'));

/** What paths and bodies name, as it is of this circle for one side or for officers. */
export const idsOf = (circle: Circle, as: Side | 'officer'): Ids => ({ ...circle.ids, ...circle.bySide[as] });

/** The sides whose verified managers may come in. */
export const sidesOf = (route: RouteDefinition): Side[] => sides.filter((side) => isAllowed(route.access, person('somebody', { member: { organisationId: '', side, role: 'manager', verified: true } })));

/** Somebody at an office who may come in; a person without a duty where anybody may. */
export const officerFor = ({ access }: RouteDefinition, office: string): Caller => {
  const isDuty = (duty: Duty) => access.includes(`duty:${duty}`);
  if (access.includes('person')) return person('somebody');
  return officer(duties.find(isDuty) ?? 'evaluation', office);
};

/** No item was changed so often: a change that expects it is refused after everything else was checked, and leaves things as they are. */
const NEVER_REV = 999;

/** A value with the ids of `ids` in place of its own, however deep they stand. */
const named = (value: unknown, ids: Ids): unknown => {
  if (Array.isArray(value)) return value.map((one) => named(one, ids));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'rev' ? NEVER_REV : (typeof inner === 'string' && name !== 'code' ? ids[name] : undefined) ?? named(inner, ids)]));
};
const bodyOf = (route: RouteDefinition, ids: Ids): unknown => named((examples as Readonly<Record<string, Example | undefined>>)[route.id]?.body, ids);

export const ask = async (world: World, route: RouteDefinition, as: Caller, ids: Ids): Promise<{ status: number; text: string }> => {
  const query = new URLSearchParams((examples as Readonly<Record<string, Example | undefined>>)[route.id]?.query);
  const path = fillPath(route.path, { ...ids, ...(route.path.includes('/funds/') && { year: '2027' }) }) + (query.size ? `?${query}` : '');
  const answer = await world.send(route.method, path, { as, headers: { 'content-type': 'application/json' }, ...(route.body && { body: JSON.stringify(bodyOf(route, ids)) }) });
  return { status: answer.status, text: await answer.text() };
};

/** What of the other circle stands in an answer, but for what was named in the question. */
export const othersIn = (text: string, { mark, ids, bySide }: Circle, asked: Ids): string[] => {
  const known = new Set(Object.values(asked));
  const named = [ids, bySide.enterprise, bySide.agency, bySide.officer].flatMap((each) => Object.entries(each)).filter(([name, value]) => !notIds.has(name) && !known.has(value)).map(([, value]) => value);
  return [mark, ...named].filter((other) => text.includes(other));
};
