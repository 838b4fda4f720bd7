import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { checkOffer } from '../../shared/domain/agreement-rules.ts';
import { agreementText, type AgreementText } from '../../shared/domain/agreement-text.ts';
import { agreementLifecycle, type Agreement } from '../../shared/domain/agreement.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { sha256 } from '../table/archive.ts';
import { create, replace } from '../table/change.ts';
import { loadOwnAgreement } from './load-agreement.ts';
import { claimPair } from './pair-guard.ts';
import { partiesOf } from './parties-of.ts';
import type { SigningPorts } from './signatures/make-signature.ts';

/** The text is final and goes to both sides for signing; it is kept with its hash. A pair has one agreement on offer or in force. */
export const offerAgreement =
  ({ table, rulesets }: SigningPorts): UseCase<typeof agreementRoutes.offerAgreement> =>
  async ({ params, body, now, actor }) => {
    const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const status = next(agreementLifecycle, 'offer', before.status);
    if (!status.ok) return status;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    if (before.status !== 'draft') return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'offer' } });
    const complete = checkOffer(before, now, currentRuleset(localDateOf(now), rulesets));
    if (!complete.ok) return complete;
    const parties = await partiesOf(table, before);
    if (!parties.ok) return parties;
    const canonical = agreementText(before, parties.value);
    const hash = sha256(canonical);
    const { enterprise, agency } = parties.value;
    const agreement: Agreement = revise(before, { status: 'offered' as const, textHash: hash, enterpriseName: enterprise.name, agencyName: agency.name }, now);
    const text: AgreementText = { type: 'agreement-text', agreementId: before.id, text: before.text, canonical, hash, at: now };
    return table.commit(actor, {
      action: 'offer',
      subject: { type: 'agreement', id: before.id },
      from: before.status,
      to: 'offered',
      writes: [replace(before, agreement), create(text), ...(await claimPair(table, before))],
      reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
    });
  };
