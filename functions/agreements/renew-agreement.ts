import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { draftRenewal } from '../../shared/domain/renewal-rules.ts';
import { revise } from '../../shared/domain/entity.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace } from '../table/change.ts';
import { lastTerms } from './amended-terms.ts';
import { loadOwnInForce } from './load-agreement.ts';

/** A renewal begins as a draft with the text that holds last, from the day after the last one on; one at a time. */
export const renewAgreement =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.renewAgreement> =>
  async ({ params, body, member, now, actor }) => {
    const loaded = await loadOwnInForce(table, params, body.rev, 'renew');
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    if (before.renewal) return fail(before.renewal.signed ? 'renewed-already' : 'already-exists');
    const draft = draftRenewal(before, await lastTerms(table, before), random.id('agreement', now), member.side, now);
    const agreement = revise(before, { renewal: { agreementId: draft.id, signed: false } }, now);
    return table.commit(actor, {
      action: 'renew', subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status,
      writes: [replace(before, agreement), create(draft)],
      reply: reply(201, { id: draft.id, rev: draft.rev, status: draft.status }),
    });
  };
