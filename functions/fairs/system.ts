import { revise } from '../../shared/domain/entity.ts';
import { boothSubject, fairLifecycle, type Booth, type Fair } from '../../shared/domain/fair.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { signUpSubject, withoutNotice } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { leaveFair } from './leave-fair.ts';
import { endMoveNotice } from './see-booth.ts';
import { lapse } from './tend-choices.ts';

/** A fair whose day is over closes by itself. */
const closeFair =
  ({ table }: Ports) =>
  async (fairId: string, actor: Actor, now: string): Promise<Result<unknown>> => {
    const before = await table.get('fair', keys.fair(fairId));
    if (!before) return fail('not-found');
    const status = next(fairLifecycle, 'close', before.status);
    if (!status.ok) return status;
    const fair: Fair = revise(before, { status: status.value, ended: { at: now, by: actor.by, name: actor.byName } }, now);
    return table.commit(actor, { action: 'close', subject: { type: 'fair', id: fairId }, from: before.status, to: fair.status, writes: [replace(before, fair)], reply: reply(200, null) });
  };

/** The day is over by which an enterprise had to say whether it keeps its seat: one that had to lapses, any other is kept. */
const endSeatNotice =
  ({ table }: Ports) =>
  async (subjectId: string, actor: Actor): Promise<Result<unknown>> => {
    const [fairId = '', ticket = ''] = subjectId.split('.');
    const before = await table.get('sign-up', keys.signUp(fairId, Number(ticket)));
    if (!before?.notice || !before.organisationId) return fail('not-found');
    if (before.notice.lapses) return leaveFair(table, before, 'lapse', actor);
    return table.commit(actor, { action: 'end-notice', subject: signUpSubject(fairId, before.organisationId), from: before.status, to: before.status, writes: [replace(before, revise(withoutNotice(before), {}, actor.now))], reply: reply(200, null) });
  };

/** The fair's day is over: nobody has to be told any more that a booth was moved. */
const endBoothNotice =
  ({ table }: Ports) =>
  (subjectId: string, actor: Actor): Promise<Result<unknown>> => {
    const [fairId = '', organisationId = ''] = subjectId.split('.');
    return endMoveNotice(table, fairId, organisationId, actor);
  };

/** The day is over until which the officers of a fair were asked about a held booth; a fair that was moved asks on. */
const endBoothHold =
  ({ table }: Ports) =>
  async (subjectId: string, actor: Actor, now: string): Promise<Result<unknown>> => {
    const [fairId = '', organisationId = ''] = subjectId.split('.');
    const found = await table.getMany([keys.booth(fairId, organisationId), keys.fair(fairId)]);
    const before = found.find((item) => item.type === 'booth');
    const fair = found.find((item) => item.type === 'fair');
    if (!before?.held) return fail('not-found');
    const goesOn = fair?.status === 'published' && fair.date > before.held.until && fair.date >= localDateOf(now);
    const booth: Booth = revise({ ...before, held: goesOn && fair ? { ...before.held, until: fair.date } : undefined }, {}, now);
    return table.commit(actor, { action: 'end-hold', subject: boothSubject(fairId, organisationId), from: before.status, to: booth.status, writes: [replace<Booth>(before, booth)], reply: reply(200, null) });
  };

/** The last day to answer a choice is over: it lapses. */
const lapseChoice =
  ({ table }: Ports) =>
  async (choiceId: string, _: Actor, now: string): Promise<Result<unknown>> => {
    const choice = await table.get('choice', keys.choice(choiceId));
    return choice ? lapse(table, choice, 'unanswered', now) : fail('not-found');
  };

export const fairSystemTasks = (ports: Ports) => ({ 'lapse-choice': lapseChoice(ports), 'close-fair': closeFair(ports), 'end-seat-notice': endSeatNotice(ports), 'end-booth-notice': endBoothNotice(ports), 'end-booth-hold': endBoothHold(ports) });
