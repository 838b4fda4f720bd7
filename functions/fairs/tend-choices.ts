import type { Choice, LapseCause } from '../../shared/domain/choice.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import { isGuest, type SeatWatch } from '../../shared/domain/sign-up.ts';
import type { Side } from '../../shared/domain/who.ts';
import { reply } from '../http/use-case.ts';
import { systemActor } from '../system-actor.ts';
import { release, replace } from '../table/change.ts';
import { guardsIn } from '../table/guards-in.ts';
import { choicePrefix, keys, leaverOf, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { endChoice } from './end-choice.ts';
import { standingChoices } from './fair-guards.ts';
import { mySignUp } from './my-sign-up.ts';

/** Choices ended at a time. */
const TOGETHER = 10;
/** Longer than any request lives, in ms: a choice that was begun before somebody left, or the fair was called off, is in the table by then. */
const GRACE_MS = 60_000;

/** Whether no request is under way any more that began before this moment. */
const isSettled = (at: string, now: string): boolean => Date.parse(now) - Date.parse(at) >= GRACE_MS;

/** The choices of a fair that nobody has answered yet. */
const openChoices = async (table: Table, fairId: string, prefix: string): Promise<Choice[]> => (await standingChoices(table, fairId, prefix)).filter(({ status }) => status === 'proposed');

/** A choice lapses, in a transaction of its own. Whoever answers at the same moment is either before it, and heard, or after. */
export const lapse = (table: Table, choice: Choice, cause: LapseCause, now: string) => endChoice(table, choice, 'lapse', { lapsedFor: cause }, systemActor(`lapse|${choice.id}|${choice.rev}`, now));

/** Whether all are ended now. */
const lapseAll = async (table: Table, choices: readonly Choice[], cause: LapseCause, now: string): Promise<boolean> => {
  let whole = true;
  for (let from = 0; from < choices.length; from += TOGETHER) {
    const done = await Promise.all(choices.slice(from, from + TOGETHER).map((choice) => lapse(table, choice, cause, now)));
    // Answered meanwhile is ended as well; what was too busy comes again.
    if (done.some((result) => !result.ok && result.problem.kind === 'busy')) whole = false;
  }
  return whole;
};

const isAtFair = async (table: Table, fairId: string, side: Side, organisationId: string): Promise<boolean> => {
  if (side === 'agency') return (await table.get('booth', keys.booth(fairId, organisationId)))?.status === 'placed';
  const signUp = await mySignUp(table, fairId, organisationId);
  return signUp !== undefined && isGuest(signUp);
};

/** Ends the open choices of those who gave up their seat or booth, unless they came back: their choices then hold. */
const endLeavers = async (table: Table, fairId: string, now: string): Promise<void> => {
  for (const { key, owner } of await guardsIn(table, keys.fair(fairId).pk, sortPrefixes.leavers)) {
    const leaver = leaverOf(key.sk);
    // First what is open, then whether they came back: a choice made after that is not among those that end.
    const open = await openChoices(table, fairId, leaver.side === 'enterprise' ? choicePrefix(leaver.organisationId) : sortPrefixes.choices);
    const theirs = open.filter((choice) => (leaver.side === 'enterprise' ? choice.enterpriseId : choice.agencyId) === leaver.organisationId);
    const back = await isAtFair(table, fairId, leaver.side, leaver.organisationId);
    const ended = back || (await lapseAll(table, theirs, `${leaver.side}-left`, now));
    if (ended && (back || isSettled(owner, now))) await table.commit(systemActor(`left|${key.pk}|${key.sk}`, now), { action: 'end-choices', subject: { type: 'seat-watch', id: fairId }, writes: [release(key, owner)], reply: reply(200, null) });
  }
};

/**
 * Ends what no answer can bring to a match any more: the open choices of those who left, and all of them once the fair is
 * called off. Like everything that tends a fair it can run at any time, any number of times, and be killed anywhere.
 */
export const tendChoices = async (table: Table, fair: Fair, watch: SeatWatch, now: string): Promise<SeatWatch> => {
  await endLeavers(table, fair.id, now);
  if (fair.status !== 'cancelled' || watch.choicesEnded) return watch;
  const whole = await lapseAll(table, await openChoices(table, fair.id, sortPrefixes.choices), 'fair-cancelled', now);
  if (!whole || !isSettled(fair.ended?.at ?? now, now)) return watch;
  const done = revise(watch, { choicesEnded: true }, now);
  const saved = await table.commit(systemActor(`choices-ended|${fair.id}|${done.rev}`, now), { action: 'end-choices', subject: { type: 'seat-watch', id: fair.id }, writes: [replace(watch, done)], reply: reply(200, null) });
  return saved.ok ? done : watch;
};
