import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { fail } from '../../shared/domain/result.ts';
import { checkHeld } from '../../shared/domain/selection-rules.ts';
import type { Talk } from '../../shared/domain/talk.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** Any member of the agency corrects what was written down of a talk; a note left empty is taken away. */
export const changeTalk =
  ({ table }: Ports): UseCase<typeof fairRoutes.changeTalk> =>
  async ({ params: { fairId, organisationId, talkId }, body: { rev, ...body }, caller, now, actor }) => {
    const before = await table.get('talk', keys.talk(organisationId, fairId, talkId));
    if (!before) return fail('not-found');
    if (before.rev !== rev) return fail('edited-elsewhere');
    const held = checkHeld(body, now);
    if (!held.ok) return held;
    const { note: _, ...rest } = before;
    const talk: Talk = revise(rest, { ...body, noted: { at: now, by: caller.personId, name: caller.name } }, now);
    return table.commit(actor, { action: 'change-talk', subject: { type: 'talk', id: talkId }, writes: [replace(before, talk)], reply: reply(200, { id: talkId, rev: talk.rev, status: talk.outcome }) });
  };
