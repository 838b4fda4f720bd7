import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { amendedBy, amendmentClock, amendmentText, checkFirstDay } from '../../shared/domain/amendment-rules.ts';
import { amendmentLifecycle, type Amendment, type SignedAmendment } from '../../shared/domain/amendment.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { otherSide, signedForOther, uncheckedScan, withScanChecked } from '../../shared/domain/signing-rules.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { changedAmendment, loadOwnAmendment } from './load-amendment.ts';
import { askedOnce, makeSignature, type SigningPorts } from './signatures/make-signature.ts';

type Offered = Extract<Amendment, { status: 'offered' }>;
const ATTEMPTS = 8;

/**
 * One side signs the change it has read. With the second signature the agreement has the new terms from their day on, the
 * archive says so, and the days for filing begin; two sides at the same moment both succeed.
 */
export const signAmendment =
  (ports: SigningPorts): UseCase<typeof agreementRoutes.signAmendment> =>
  ({ params, body, member, caller, now, actor }) => {
    const once = askedOnce(ports);
    return withRetry(ATTEMPTS, async () => {
      const { table, random } = ports;
      const loaded = await loadOwnAmendment(table, params);
      if (!loaded.ok) return loaded;
      const { amendment: before, agreement } = loaded.value;
      const status = next(amendmentLifecycle, 'sign', before.status);
      if (!status.ok) return status;
      if (agreement.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'sign' } });
      if (before.status !== 'offered') return fail('status-conflict', { facts: { entity: 'amendment', status: before.status, action: 'sign' } });
      const otherId = member.side === 'enterprise' ? before.agencyId : before.enterpriseId;
      const elsewhere = await table.get('membership', keys.membership(otherId, caller.personId));
      if (elsewhere && (elsewhere.status === 'claimed' || elsewhere.status === 'verified')) return fail('both-sides');
      if (before.textHash !== body.textHash) return fail('text-changed');
      if (member.side === 'enterprise' ? before.enterpriseSignature : before.agencySignature) return fail('already-signed');
      if (signedForOther(caller.personId, member.side, before)) return fail('both-sides');
      const today = localDateOf(now);
      if (before.from < today) return fail('amendment-late', { facts: { from: before.from } });
      // An end may have been agreed on since the text was made final.
      const within = checkFirstDay(agreement, before.from);
      if (!within.ok) return within;
      const signer = otherSide(member.side);
      const unseen = uncheckedScan(signer, before);
      if (unseen && !body.scanSeen) return failField('/scanSeen', 'required');
      const seen = unseen ? withScanChecked(signer, before, { at: now, by: caller.personId, name: caller.name, as: member.side }) : before;
      const organisation = { id: params.organisationId, name: member.side === 'enterprise' ? before.enterpriseName : before.agencyName };
      const made = await makeSignature(once, { subject: { type: 'agreement', id: before.agreementId }, text: before.text, canonical: amendmentText(before), organisation }, body, caller, now);
      if (!made.ok) return made;
      const { signature, writes } = made.value;
      const signed: Offered = { ...seen, rev: before.rev + 1, updatedAt: now, ...(member.side === 'enterprise' ? { enterpriseSignature: signature } : { agencySignature: signature }) };
      const subject = { type: 'amendment', id: `${before.agreementId}.${before.n}` };
      const { enterpriseSignature, agencySignature } = signed;
      if (!enterpriseSignature || !agencySignature)
        return table.commit(actor, { action: 'sign', subject, from: before.status, to: signed.status, writes: [replace(before, signed, 'busy'), ...writes], reply: reply(200, changedAmendment(signed)) });
      const clock = amendmentClock(today);
      const amendment: SignedAmendment = { ...signed, status: 'signed', enterpriseSignature, agencySignature, signedOn: today, ...(clock && { clock }) };
      const content = { n: before.n, from: before.from, textHash: before.textHash, reason: before.reason };
      const entries = await appendEntries(table, before.enterpriseId, [{ kind: 'agreement-amended', at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId: before.agreementId, subject, content }], random);
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: 'sign', subject, from: before.status, to: amendment.status,
        writes: [replace(before, amendment, 'busy'), replace(agreement, revise(amendedBy(agreement, before), {}, now), 'busy'), ...writes, ...entries.value],
        reply: reply(200, changedAmendment(amendment)),
      });
    });
  };
