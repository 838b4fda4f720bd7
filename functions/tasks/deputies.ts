import type { taskRoutes } from '../../shared/contract/tasks.ts';
import { actionsOnDeputyship, deputyshipLifecycle, isFit, type Deputyship } from '../../shared/domain/deputyship.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { check, create, replace, type Actor, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { personOf, whileMember } from './standing-in.ts';

/** Nobody is on leave for longer than this without asking again. */
const LONGEST_DAYS = 366;

type Place = Pick<Deputyship, 'organisation' | 'office'>;

/** A colleague of one's own organisation, by name; the write holds only while both are its verified members. */
const inOrganisation = async (table: Table, { id, deputyId }: { id: string; deputyId: string }, caller: Caller): Promise<Result<{ place: Place; writes: Write[] }>> => {
  const ids = [caller.personId, deputyId];
  if (deputyId === caller.personId) return fail('deputy-unfit');
  const found = (await table.getMany(ids.map((personId) => keys.membership(id, personId)))).filter((item) => item.type === 'membership');
  const verified = (personId: string) => found.find((membership) => membership.personId === personId && membership.status === 'verified');
  const [own, deputy] = [verified(caller.personId), verified(deputyId)];
  if (!own) return fail('not-found');
  if (!deputy) return fail('deputy-unfit');
  const place = { organisation: { id, name: own.organisationName, deputyId, deputyName: deputy.claimed.name } };
  return ok({ place, writes: ids.map((personId) => check(keys.membership(id, personId), { status: 'verified' }, 'deputy-unfit')) });
};

/** Asks for a deputy: in an organisation a colleague by name; at an office any colleague with the same duties. */
export const askDeputy =
  ({ table, random }: Ports): UseCase<typeof taskRoutes.askDeputy> =>
  async ({ body: { from, to, organisation, duties }, caller, now, actor }) => {
    const today = localDateOf(now);
    if (from < today) return failField('/from', 'date-past');
    if (to < from) return failField('/to', 'ends-before-start');
    if (to > addDays(today, LONGEST_DAYS)) return failField('/to', 'beyond-a-year');
    const placed = organisation ? await inOrganisation(table, organisation, caller) : duties?.every((duty) => caller.duties.includes(duty)) && caller.offices.length ? ok({ place: { office: { duties, offices: [...caller.offices] } }, writes: [] }) : fail('deputy-unfit');
    if (!placed.ok) return placed;
    const deputyship: Deputyship = { type: 'deputyship', id: random.id('deputyship', now), rev: 1, createdAt: now, updatedAt: now, status: 'asked', asked: { at: now, by: caller.personId, name: caller.name }, from, to, ...placed.value.place };
    return table.commit(actor, { action: 'ask-deputy', subject: { type: 'deputyship', id: deputyship.id }, to: 'asked', writes: [create(deputyship), ...placed.value.writes], reply: reply(201, { id: deputyship.id, rev: 1, status: deputyship.status }) });
  };

/** Those that concern the person and are not over. */
export const listDeputyships =
  ({ table }: Ports): UseCase<typeof taskRoutes.listDeputyships> =>
  async ({ caller }) => {
    const { asked, standsIn, verifiedIn } = await personOf(table, caller.personId);
    return ok(reply(200, { items: [...asked, ...standsIn].map((deputyship) => ({ deputyship, actions: actionsOnDeputyship(deputyship, caller, verifiedIn) })) }));
  };

/** One of them, for the two whom it concerns and for whoever could agree to it; another's is not found. */
const load = async (table: Table, deputyshipId: string, caller: Caller): Promise<Result<{ deputyship: Deputyship; verifiedIn: readonly string[] }>> => {
  const [deputyship, { verifiedIn }] = await Promise.all([table.get('deputyship', keys.deputyship(deputyshipId)), personOf(table, caller.personId)]);
  if (!deputyship) return fail('not-found');
  const concerned = [deputyship.asked.by, deputyship.agreed?.by].includes(caller.personId) || (deputyship.status === 'asked' && isFit(deputyship, caller, verifiedIn));
  return concerned ? ok({ deputyship, verifiedIn }) : fail('not-found');
};

export const showDeputyship =
  ({ table }: Ports): UseCase<typeof taskRoutes.showDeputyship> =>
  async ({ params, caller }) => {
    const loaded = await load(table, params.deputyshipId, caller);
    return loaded.ok ? ok(reply(200, { deputyship: loaded.value.deputyship, actions: actionsOnDeputyship(loaded.value.deputyship, caller, loaded.value.verifiedIn) })) : loaded;
  };

const move = async (table: Table, before: Deputyship, action: 'agree' | 'decline' | 'end' | 'lapse', actor: Actor, writes: readonly Write[] = []) => {
  const status = next(deputyshipLifecycle, action, before.status);
  if (!status.ok) return status;
  const stamp = { at: actor.now, by: actor.by, name: actor.byName };
  const deputyship: Deputyship = revise(before, { status: status.value, ...(action === 'agree' ? { agreed: stamp } : { ended: stamp }) }, actor.now);
  return table.commit(actor, {
    action: `${action}-deputyship`, subject: { type: 'deputyship', id: before.id }, from: before.status, to: deputyship.status,
    writes: [replace(before, deputyship), ...writes],
    reply: reply(200, { id: before.id, rev: deputyship.rev, status: deputyship.status }),
  });
};

/** Agreeing proves the duties by one's own token, or both memberships in the write itself; either side ends it at any time. */
export const answerDeputyship =
  ({ table }: Ports): UseCase<typeof taskRoutes.answerDeputyship> =>
  async ({ params, body: { rev, action }, caller, actor }) => {
    const loaded = await load(table, params.deputyshipId, caller);
    if (!loaded.ok) return loaded;
    const { deputyship: before, verifiedIn } = loaded.value;
    if (!actionsOnDeputyship(before, caller, verifiedIn).includes(action)) return before.status === 'asked' && action === 'agree' ? fail('deputy-unfit') : fail('status-conflict', { facts: { entity: 'deputyship', status: before.status, action } });
    if (before.rev !== rev) return fail('edited-elsewhere');
    return move(table, before, action, actor, action === 'agree' && before.organisation ? [check(keys.membership(before.organisation.id, caller.personId), { status: 'verified' }, 'deputy-unfit'), ...whileMember(before, 'deputy-unfit')] : []);
  };

/** Once its last day is over, it is over. */
export const taskSystemTasks = ({ table }: Ports) => ({
  'lapse-deputyship': async (deputyshipId: string, actor: Actor): Promise<Result<unknown>> => {
    const before = await table.get('deputyship', keys.deputyship(deputyshipId));
    return before ? move(table, before, 'lapse', actor) : fail('not-found');
  },
});
