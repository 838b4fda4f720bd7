import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { choiceLifecycle, type Choice } from '../../shared/domain/choice.ts';
import { draftAgreementFrom } from '../../shared/domain/draft-agreement.ts';
import { revise, type Stamp } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import { checkAnswer } from '../../shared/domain/selection-rules.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { endChoice } from './end-choice.ts';

/** Acceptance is a match: the draft agreement comes with it, in the same commit. */
const match = async ({ table, random }: Ports, before: Choice, answered: Stamp, actor: Actor) => {
  const status = next(choiceLifecycle, 'accept', before.status);
  if (!status.ok) return status;
  const enterprise = await table.get('organisation', keys.organisation(before.enterpriseId));
  if (!enterprise) return fail('not-found');
  const agreement = draftAgreementFrom({ choice: before, enterprise, id: random.id('agreement', actor.now), now: actor.now });
  const choice: Choice = revise(before, { status: status.value, answered, agreementId: agreement.id }, actor.now);
  return table.commit(actor, {
    action: 'accept',
    subject: { type: 'choice', id: choice.id },
    from: before.status,
    to: choice.status,
    writes: [replace(before, choice), create(agreement)],
    reply: reply(200, { id: choice.id, rev: choice.rev, status: choice.status, agreementId: agreement.id }),
  });
};

/** Accepts, declines or withdraws a choice. */
export const answerChoice =
  (ports: Ports): UseCase<typeof fairRoutes.answerChoice> =>
  async ({ params: { organisationId, choiceId }, body: { rev, action, reason }, member, caller, now, actor }) => {
    const before = await ports.table.get('choice', keys.choice(choiceId));
    if (!before || ![before.enterpriseId, before.agencyId].includes(organisationId)) return fail('not-found');
    const allowed = checkAnswer(before, member.side, action, now);
    const possible = next(choiceLifecycle, action, before.status);
    if (!allowed.ok && (allowed.problem.kind === 'forbidden' || possible.ok)) return allowed;
    if (!possible.ok) return possible;
    if (before.rev !== rev) return fail('edited-elsewhere');
    const answered = { at: now, by: caller.personId, name: caller.name };
    return action === 'accept' ? match(ports, before, answered, actor) : endChoice(ports.table, before, action, { answered, ...(reason && { reason }) }, actor);
  };
