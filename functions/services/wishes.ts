import type { serviceRoutes } from '../../shared/contract/services.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { wishLifecycle, type SpecialistWish } from '../../shared/domain/specialist-wish.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { appending, type NewEntry } from './append.ts';
import { loadToAct } from './load.ts';

const entryOf = ({ agreementId }: SpecialistWish, kind: NewEntry['kind'], content: NewEntry['content']): NewEntry => ({ kind, subject: { type: 'agreement', id: agreementId }, content, uploads: [] });

/** The enterprise asks for another specialist; it may ask again once the last wish has ended. */
export const askForSpecialist =
  (ports: Ports): UseCase<typeof serviceRoutes.askForSpecialist> =>
  async ({ params, body: { reason }, caller, now, actor }) => {
    const loaded = await loadToAct(ports.table, params.agreementId, caller, [keys.wish(params.agreementId)]);
    if (!loaded.ok) return loaded;
    const { agreement, found } = loaded.value;
    if (agreement.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'ask' } });
    const before = found.find((item) => item.type === 'wish');
    const possible: Result<unknown> = before ? next(wishLifecycle, 'ask', before.status) : ok(undefined);
    if (!possible.ok) return fail(possible.problem.kind, possible.problem);
    const { enterpriseId, enterpriseName, agencyId, agencyName, specialist } = agreement;
    const wish: SpecialistWish = {
      type: 'wish', agreementId: agreement.id, rev: (before?.rev ?? 0) + 1, createdAt: before?.createdAt ?? now, updatedAt: now, enterpriseId, enterpriseName, agencyId, agencyName, status: 'asked',
      ...(specialist && { specialistId: specialist.personId }), reason, asked: { at: now, by: actor.by, name: actor.byName },
      answerBy: addDays(localDateOf(now), currentRuleset(localDateOf(now)).service.answerWishDays),
    };
    return appending(ports, actor, wish, [entryOf(wish, 'wish-asked', { from: specialist?.name ?? null, reason })], () => ({
      action: 'wish-ask', subject: { type: 'agreement', id: wish.agreementId }, ...(before && { from: before.status }), to: 'asked', reason,
      writes: [before ? replace(before, wish) : create(wish, 'edited-elsewhere')],
      reply: reply(201, { id: wish.agreementId, rev: wish.rev, status: wish.status }),
    }));
  };

interface Moving {
  readonly params: { readonly agreementId: string };
  readonly body: { readonly rev: number };
  readonly caller: Caller;
  readonly actor: Actor;
}
interface Move {
  readonly action: Exclude<ActionOf<typeof wishLifecycle>, 'ask' | 'replace'>;
  readonly changes?: Partial<SpecialistWish>;
  readonly entry?: NewEntry['kind'];
  readonly content?: NewEntry['content'];
  readonly reason?: string;
}

const moved = (before: SpecialistWish, { action, changes = {} }: Move, now: string): Result<SpecialistWish> => {
  const status = next(wishLifecycle, action, before.status);
  if (!status.ok) return status;
  const { readBy: _, ...rest } = before;
  return ok(revise({ ...rest, ...changes }, { status: status.value }, now));
};

const commit = (ports: Ports, before: SpecialistWish, after: SpecialistWish, { action, entry, content = {}, reason }: Move, actor: Actor) => {
  const change = {
    action: `wish-${action}`, subject: { type: 'agreement', id: after.agreementId }, from: before.status, to: after.status, ...(reason && { reason }),
    writes: [replace(before, after)], reply: reply(200, { id: after.agreementId, rev: after.rev, status: after.status }),
  };
  return entry ? appending(ports, actor, after, [entryOf(after, entry, content)], () => change) : ports.table.commit(actor, change);
};

const move = async (ports: Ports, { params, body, caller, actor }: Moving, to: Move) => {
  const loaded = await loadToAct(ports.table, params.agreementId, caller, [keys.wish(params.agreementId)]);
  if (!loaded.ok) return loaded;
  const before = loaded.value.found.find((item) => item.type === 'wish');
  if (!before) return fail('not-found');
  const after = moved(before, to, actor.now);
  if (!after.ok) return after;
  return before.rev === body.rev ? commit(ports, before, after.value, to, actor) : fail('edited-elsewhere');
};

export const withdrawWish = (ports: Ports): UseCase<typeof serviceRoutes.withdrawWish> => (request) => move(ports, request, { action: 'withdraw', entry: 'wish-withdrawn' });

/** The agency keeps its specialist, and says why. (It grants the wish by replacing the specialist: that ends it by itself.) */
export const declineWish = (ports: Ports): UseCase<typeof serviceRoutes.declineWish> => (request) => {
  const { now, actor, body: { words } } = request;
  const readBy = addDays(localDateOf(now), currentRuleset(localDateOf(now)).service.readAnswerDays);
  return move(ports, request, { action: 'decline', entry: 'wish-declined', content: { reason: words }, reason: words, changes: { answer: { words, given: { at: now, by: actor.by, name: actor.byName } }, readBy } });
};

export const readWishAnswer = (ports: Ports): UseCase<typeof serviceRoutes.readWishAnswer> => (request) => move(ports, request, { action: 'read' });

/** After a while nobody is reminded any more of an answer that was not opened. */
export const closeWish =
  (ports: Ports) =>
  async (agreementId: string, actor: Actor): Promise<Result<unknown>> => {
    const before = await ports.table.get('wish', keys.wish(agreementId));
    if (!before) return fail('not-found');
    const after = moved(before, { action: 'read' }, actor.now);
    return after.ok ? commit(ports, before, after.value, { action: 'read' }, actor) : after;
  };
