import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { amendedBy, amendmentClock } from '../../shared/domain/amendment-rules.ts';
import { amendmentLifecycle, type Amendment, type SignedAmendment } from '../../shared/domain/amendment.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Signature } from '../../shared/domain/signature.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { changedAmendment, loadOwnAmendment } from './load-amendment.ts';

type Offered = Extract<Amendment, { status: 'offered' }>;
const ATTEMPTS = 8;

/**
 * One side signs the change it has read. With the second signature the agreement has the new terms from their day on, the
 * archive says so, and the days for filing begin; two sides at the same moment both succeed.
 */
export const signAmendment =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.signAmendment> =>
  ({ params, body, member, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadOwnAmendment(table, params);
      if (!loaded.ok) return loaded;
      const { amendment: before, agreement } = loaded.value;
      const status = next(amendmentLifecycle, 'sign', before.status);
      if (!status.ok) return status;
      if (before.status !== 'offered' || agreement.status !== 'in-force') return fail('status-conflict');
      const otherId = member.side === 'enterprise' ? before.agencyId : before.enterpriseId;
      const elsewhere = await table.get('membership', keys.membership(otherId, caller.personId));
      if (elsewhere && (elsewhere.status === 'claimed' || elsewhere.status === 'verified')) return fail('both-sides');
      if (before.textHash !== body.textHash) return fail('text-changed');
      if (member.side === 'enterprise' ? before.enterpriseSignature : before.agencySignature) return fail('already-signed');
      const today = localDateOf(now);
      if (before.from < today) return fail('amendment-late', { facts: { from: before.from } });
      const signature: Signature = { at: now, by: caller.personId, name: caller.name, textHash: body.textHash, text: before.text, method: 'confirmation-by-both' };
      const signed: Offered = { ...before, rev: before.rev + 1, updatedAt: now, ...(member.side === 'enterprise' ? { enterpriseSignature: signature } : { agencySignature: signature }) };
      const subject = { type: 'amendment', id: `${before.agreementId}.${before.n}` };
      const { enterpriseSignature, agencySignature } = signed;
      if (!enterpriseSignature || !agencySignature)
        return table.commit(actor, { action: 'sign', subject, from: before.status, to: signed.status, writes: [replace(before, signed, 'busy')], reply: reply(200, changedAmendment(signed)) });
      const clock = amendmentClock(today);
      const amendment: SignedAmendment = { ...signed, status: 'signed', enterpriseSignature, agencySignature, signedOn: today, ...(clock && { clock }) };
      const content = { n: before.n, from: before.from, textHash: before.textHash, reason: before.reason };
      const entries = await appendEntries(table, before.enterpriseId, [{ kind: 'agreement-amended', at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId: before.agreementId, subject, content }], random);
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: 'sign', subject, from: before.status, to: amendment.status,
        writes: [replace(before, amendment, 'busy'), replace(agreement, revise(amendedBy(agreement, before), {}, now), 'busy'), ...entries.value],
        reply: reply(200, changedAmendment(amendment)),
      });
    });
