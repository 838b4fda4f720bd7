import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail } from '../../shared/domain/result.ts';
import { isGuest } from '../../shared/domain/sign-up.ts';
import type { Talk } from '../../shared/domain/talk.ts';
import { checkHeld } from '../../shared/domain/selection-rules.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { mySignUp } from './my-sign-up.ts';

/** An agency with a booth writes down a talk with an enterprise that is at the fair. */
export const noteTalk =
  ({ table, random }: Ports): UseCase<typeof fairRoutes.noteTalk> =>
  async ({ params: { fairId, organisationId }, body, caller, now, actor }) => {
    const [booth, signUp] = await Promise.all([table.get('booth', keys.booth(fairId, organisationId)), mySignUp(table, fairId, body.enterpriseId)]);
    if (booth?.status !== 'placed' || !signUp || !isGuest(signUp)) return fail('not-found');
    const held = checkHeld(body, now);
    if (!held.ok) return held;
    const talk: Talk = { type: 'talk', id: random.id('talk', now), rev: 1, createdAt: now, updatedAt: now, fairId, agencyId: organisationId, ...body, noted: { at: now, by: caller.personId, name: caller.name } };
    return table.commit(actor, { action: 'note-talk', subject: { type: 'talk', id: talk.id }, writes: [create(talk)], reply: reply(201, { id: talk.id, rev: talk.rev, status: talk.outcome }) });
  };
