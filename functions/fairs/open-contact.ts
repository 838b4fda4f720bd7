import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { agencyMayCall } from '../../shared/domain/selection-rules.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys } from '../table/keys.ts';
import { mySignUp } from './my-sign-up.ts';

/**
 * Shows an agency whom to call at an enterprise that chose it, or accepted its invitation, as the sign-up says. The access
 * is an audit entry first; its recorded reply holds nothing personal.
 */
export const openContact =
  ({ table }: Ports): UseCase<typeof fairRoutes.openContact> =>
  async ({ params: { organisationId, choiceId }, actor }) => {
    const choice = await table.get('choice', keys.choice(choiceId));
    if (choice?.agencyId !== organisationId || !agencyMayCall(choice)) return fail('not-found');
    const signUp = await mySignUp(table, choice.fairId, choice.enterpriseId);
    if (!signUp) return fail('contact-gone');
    const recorded = await table.commit(actor, { action: 'open-contact', subject: { type: 'choice', id: choiceId }, writes: [], reply: reply(200, null) });
    // The same press, sent again: it is in the audit already.
    if (!recorded.ok && recorded.problem.kind !== 'idempotency-key-reused') return recorded;
    const { contactName, contactPhone } = await table.open(signUp);
    return ok(reply(200, { ...(contactName && { contactName }), ...(contactPhone && { contactPhone }) }));
  };
