import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { agreementText, checkTerms } from '../../shared/domain/agreement-rules.ts';
import { agreementLifecycle, type Agreement, type AgreementText } from '../../shared/domain/agreement.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { sha256 } from '../table/archive.ts';
import { create, guard, replace } from '../table/change.ts';
import { guards } from '../table/keys.ts';
import { loadOwnAgreement } from './load-agreement.ts';

/** The text is final and goes to both sides for signing; it is kept with its hash. A pair has one agreement on offer or in force. */
export const offerAgreement =
  ({ table }: Ports): UseCase<typeof agreementRoutes.offerAgreement> =>
  async ({ params, body, now, actor }) => {
    const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const status = next(agreementLifecycle, 'offer', before.status);
    if (!status.ok) return status;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const complete = checkTerms(before);
    if (!complete.ok) return complete;
    const canonical = agreementText(before);
    const hash = sha256(canonical);
    const agreement = { ...before, status: 'offered', textHash: hash, rev: before.rev + 1, updatedAt: now } as Extract<Agreement, { status: 'offered' }>;
    const text: AgreementText = { type: 'agreement-text', agreementId: before.id, text: before.text, canonical, hash, at: now };
    return table.commit(actor, {
      action: 'offer',
      subject: { type: 'agreement', id: before.id },
      from: before.status,
      to: 'offered',
      writes: [replace(before, agreement), create(text), guard(guards.pair(before.enterpriseId, before.agencyId), before.id, 'agreement-overlaps')],
      reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
    });
  };
