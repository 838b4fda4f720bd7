import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { agreementLifecycle, type Agreement } from '../../shared/domain/agreement.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { changedFields, draftOf } from '../../shared/domain/terms-changes.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { loadOwnAgreement } from './load-agreement.ts';
import { leavePair } from './pair-guard.ts';
import { specialistOf } from './specialist.ts';
import { voidedSignatures } from './voided-signatures.ts';

/** Changed terms are a new text: it is a draft again, and signatures of the old one fall away with it. */
export const editAgreement =
  ({ table }: Ports): UseCase<typeof agreementRoutes.editAgreement> =>
  async ({ params, body, caller, now, actor }) => {
    const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const status = next(agreementLifecycle, 'edit', before.status);
    if (!status.ok) return status;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const named = body.specialistId === undefined ? undefined : await specialistOf(table, before.agencyId, body.specialistId, localDateOf(now));
    if (named && !named.ok) return named;
    const specialist = named?.value ?? before.specialist;
    const { id, enterpriseId, enterpriseName, agencyId, agencyName, district, choiceId, draftedBy, draftUntil, createdAt, renews } = before;
    const agreement: Agreement = {
      type: 'agreement', id, rev: before.rev + 1, createdAt, updatedAt: now, status: 'draft', enterpriseId, enterpriseName, agencyId, agencyName, district, draftedBy, draftUntil,
      ...(choiceId && { choiceId }), ...(renews && { renews }), terms: body.terms, ...(specialist && { specialist }), text: before.text + 1,
    };
    const changed = changedFields(draftOf(before), draftOf(agreement));
    // Nothing is changed: nothing is written, and no signature falls away for nothing.
    if (changed.length === 0) return ok(reply(200, { id, rev: before.rev, status: before.status }));
    return table.commit(actor, {
      action: 'edit',
      subject: { type: 'agreement', id },
      from: before.status,
      to: 'draft',
      writes: [replace(before, agreement), ...(before.status === 'offered' ? [...(await leavePair(table, before)), ...voidedSignatures({ ...before, agreementId: id }, { at: now, by: caller.personId, name: caller.name }, changed)] : [])],
      reply: reply(200, { id, rev: agreement.rev, status: agreement.status }),
    });
  };
