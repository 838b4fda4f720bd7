import type { fairRoutes } from '../../shared/contract/fairs.ts';
import type { Choice } from '../../shared/domain/choice.ts';
import { answerChoiceBy } from '../../shared/domain/fair-rules.ts';
import type { Booth } from '../../shared/domain/fair.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { isGuest, type SignUp } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, guard } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadPublicFair } from './load-fair.ts';
import { mySignUp } from './my-sign-up.ts';

/** Both are at the fair: the enterprise signed up, the agency has a placed booth. */
const bothAtFair = async (table: Table, fairId: string, enterpriseId: string, agencyId: string): Promise<Result<{ signUp: SignUp; booth: Booth }>> => {
  const [signUp, booth] = await Promise.all([mySignUp(table, fairId, enterpriseId), table.get('booth', keys.booth(fairId, agencyId))]);
  return signUp && isGuest(signUp) && booth?.status === 'placed' ? ok({ signUp, booth }) : fail('not-found');
};

/** One side chooses the other at a fair; a pair has one open choice per fair, whoever begins. */
export const propose =
  ({ table, random }: Ports): UseCase<typeof fairRoutes.propose> =>
  async ({ params: { fairId, organisationId }, body, member, caller, now, actor }) => {
    const [enterpriseId, agencyId] = member.side === 'enterprise' ? [organisationId, body.otherId] : [body.otherId, organisationId];
    const [fair, pair] = await Promise.all([loadPublicFair(table, fairId), bothAtFair(table, fairId, enterpriseId, agencyId)]);
    if (!fair.ok) return fair;
    if (!pair.ok) return pair;
    if (fair.value.status === 'cancelled') return fail('status-conflict', { facts: { entity: 'fair', status: fair.value.status, action: 'propose' } });
    const { signUp, booth } = pair.value;
    const choice: Choice = {
      type: 'choice', id: random.id('choice', now), rev: 1, createdAt: now, updatedAt: now, status: 'proposed',
      fairId, fairTitle: fair.value.title, enterpriseId, enterpriseName: signUp.organisationName ?? '', agencyId, agencyName: booth.organisationName,
      begunBy: member.side, proposed: { at: now, by: caller.personId, name: caller.name }, offer: booth.offer, needs: signUp.needs ?? [], answerBy: answerChoiceBy(now),
    };
    return table.commit(actor, {
      action: 'propose',
      subject: { type: 'choice', id: choice.id },
      to: choice.status,
      writes: [guard(guards.choice(fairId, enterpriseId, agencyId), choice.id, 'already-chosen'), create(choice)],
      reply: reply(201, { id: choice.id, rev: choice.rev, status: choice.status }),
    });
  };
