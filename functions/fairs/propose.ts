import type { fairRoutes } from '../../shared/contract/fairs.ts';
import type { Choice } from '../../shared/domain/choice.ts';
import type { Booth, Fair } from '../../shared/domain/fair.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { answerBy, checkSelectionOpen, mostOf } from '../../shared/domain/selection-rules.ts';
import { isGuest, type SignUp } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, guard } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { pause } from '../table/retry.ts';
import type { Table } from '../table/table.ts';
import { ROOM_ATTEMPTS, roomFor } from './choice-room.ts';
import { mySignUp } from './my-sign-up.ts';

interface Pair {
  readonly fairId: string;
  readonly enterpriseId: string;
  readonly agencyId: string;
}

/** Both are at the fair, the enterprise with a seat, the agency with a placed booth; and no choice between them stands. */
const loadPair = async (table: Table, { fairId, enterpriseId, agencyId }: Pair): Promise<Result<{ fair: Fair; signUp: SignUp; booth: Booth }>> => {
  const [{ found, owner }, signUp] = await Promise.all([
    table.getManyAndOwner([keys.fair(fairId), keys.booth(fairId, agencyId)], guards.choice(fairId, enterpriseId, agencyId)),
    mySignUp(table, fairId, enterpriseId),
  ]);
  const fair = found.find((item) => item.type === 'fair');
  const booth = found.find((item) => item.type === 'booth');
  if (!fair || fair.status === 'draft' || !signUp || !isGuest(signUp) || booth?.status !== 'placed') return fail('not-found');
  return owner === undefined ? ok({ fair, signUp, booth }) : fail('already-chosen');
};

/** One side chooses the other at a fair, within the fair's days and limits; a pair has one choice that stands per fair, whoever begins. */
export const propose =
  ({ table, random }: Ports): UseCase<typeof fairRoutes.propose> =>
  async ({ params: { fairId, organisationId }, body, member, caller, now, actor }) => {
    const { side } = member;
    const [enterpriseId, agencyId] = side === 'enterprise' ? [organisationId, body.otherId] : [body.otherId, organisationId];
    const pair = await loadPair(table, { fairId, enterpriseId, agencyId });
    if (!pair.ok) return pair;
    const { fair, signUp, booth } = pair.value;
    const rules = checkSelectionOpen(fair, now);
    if (!rules.ok) return rules;
    const choice: Choice = {
      type: 'choice', id: random.id('choice', now), rev: 1, createdAt: now, updatedAt: now, status: 'proposed',
      fairId, fairTitle: fair.title, enterpriseId, enterpriseName: signUp.organisationName ?? '', agencyId, agencyName: booth.organisationName,
      begunBy: side, proposed: { at: now, by: caller.personId, name: caller.name }, offer: booth.offer, needs: signUp.needs ?? [], answerBy: answerBy(rules.value, now),
    };
    for (let attempt = 1; attempt <= ROOM_ATTEMPTS; attempt += 1) {
      const room = roomFor(await table.get('standing', keys.standing(fairId, organisationId)), choice, mostOf(rules.value, side));
      if (!room.ok) return room;
      const done = await table.commit(actor, {
        action: 'propose',
        subject: { type: 'choice', id: choice.id },
        to: choice.status,
        writes: [guard(guards.choice(fairId, enterpriseId, agencyId), choice.id, 'already-chosen'), create(choice), room.value],
        reply: reply(201, { id: choice.id, rev: choice.rev, status: choice.status }),
      });
      if (done.ok || done.problem.kind !== 'busy') return done;
      await pause(5);
    }
    return fail('busy');
  };
