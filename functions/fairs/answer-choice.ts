import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { choiceLifecycle, type Choice } from '../../shared/domain/choice.ts';
import { draftAgreementFrom } from '../../shared/domain/draft-agreement.ts';
import { revise } from '../../shared/domain/entity.ts';
import { checkAnswer } from '../../shared/domain/fair-rules.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, release, replace, type Write } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';

/** Accepts, declines or withdraws a choice. Acceptance is a match: the draft agreement comes with it, in the same commit. */
export const answerChoice =
  ({ table, random }: Ports): UseCase<typeof fairRoutes.answerChoice> =>
  async ({ params: { organisationId, choiceId }, body, member, caller, now, actor }) => {
    const before = await table.get('choice', keys.choice(choiceId));
    if (!before || ![before.enterpriseId, before.agencyId].includes(organisationId)) return fail('not-found');
    const allowed = checkAnswer(before, member.side, body.action);
    if (!allowed.ok) return allowed;
    const status = next(choiceLifecycle, body.action, before.status);
    if (!status.ok) return status;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const enterprise = status.value === 'matched' ? await table.get('organisation', keys.organisation(before.enterpriseId)) : undefined;
    const agreement = enterprise && draftAgreementFrom({ choice: before, enterprise, id: random.id('agreement', now), now });
    const choice: Choice = revise(
      before,
      { status: status.value, answered: { at: now, by: caller.personId, name: caller.name }, ...(body.reason && { reason: body.reason }), ...(agreement && { agreementId: agreement.id }) },
      now,
    );
    // A declined or withdrawn pair may choose each other again.
    const guarded: Write[] = agreement ? [create(agreement)] : [release(guards.choice(before.fairId, before.enterpriseId, before.agencyId), before.id)];
    return table.commit(actor, {
      action: body.action,
      subject: { type: 'choice', id: choice.id },
      from: before.status,
      to: choice.status,
      ...(body.reason && { reason: body.reason }),
      writes: [replace(before, choice), ...guarded],
      reply: reply(200, { id: choice.id, rev: choice.rev, status: choice.status, ...(agreement && { agreementId: agreement.id }) }),
    });
  };
