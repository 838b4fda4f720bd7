import type { agreementRoutes, SignatureForm } from '../../shared/contract/agreements.ts';
import { checkSignature } from '../../shared/domain/agreement-rules.ts';
import { filingDue } from '../../shared/domain/filing-rules.ts';
import { agreementLifecycle, type Agreement, type SignedAgreement } from '../../shared/domain/agreement.ts';
import { openArchive } from '../../shared/domain/archive-chain.ts';
import { basicInformation } from '../../shared/domain/basic-information.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import type { Stamp } from '../../shared/domain/entity.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import { otherSide, signedForOther, uncheckedScan, withScanChecked } from '../../shared/domain/signing-rules.ts';
import type { Side } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { archiveOpenedWith, entriesOnto, sha256, withRetry, type Draft } from '../table/archive.ts';
import { check, create, replace, type Actor, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { countServed, trackRecordKeys } from '../table/track-record.ts';
import { beginInForce } from './begin-in-force.ts';
import { takePair } from './pair-guard.ts';
import { askedOnce, makeSignature, type SigningPorts } from './signatures/make-signature.ts';

type Offered = Extract<Agreement, { status: 'offered' }>;
type SignatureValue = SignedAgreement['agencySignature'];
type Signed = Result<{ status: 200; body: { id: string; rev: number; status: string } }>;

const ATTEMPTS = 8;

/** The other side's signature on paper counts for good once this side has seen the scan; it says so as it signs. */
const otherSeen = (before: Offered, side: Side, body: SignatureForm, by: Stamp): Result<Offered> => {
  const signer = otherSide(side);
  if (!uncheckedScan(signer, before)) return ok(before);
  return body.scanSeen ? ok(withScanChecked(signer, before, { ...by, as: side })) : failField('/scanSeen', 'required');
};

/**
 * One side signs the text it has read, by a method that the ruleset takes. The second signature puts the agreement in force
 * and, in the same commit, starts the ten-day filing clock, opens the enterprise's archive with its first entries and counts
 * in the agency's record. Two sides signing at the same moment both succeed: the later one reads again.
 */
export const signAgreement =
  (ports: SigningPorts): UseCase<typeof agreementRoutes.signAgreement> =>
  ({ params: { agreementId, organisationId }, body, member, caller, actor }) => {
    const once = askedOnce(ports);
    return withRetry(ATTEMPTS, async (): Promise<Signed> => {
      const { table, rulesets } = ports;
      const before = await table.get('agreement', keys.agreement(agreementId));
      if (!before || ![before.enterpriseId, before.agencyId].includes(organisationId)) return fail('not-found');
      const otherId = member.side === 'enterprise' ? before.agencyId : before.enterpriseId;
      const [elsewhere, text] = await Promise.all([table.get('membership', keys.membership(otherId, caller.personId)), table.get('agreement-text', keys.agreementText(agreementId, before.text))]);
      if (elsewhere && (elsewhere.status === 'claimed' || elsewhere.status === 'verified')) return fail('both-sides');
      const status = next(agreementLifecycle, 'sign', before.status);
      if (!status.ok) return status;
      if (before.status !== 'offered' || !text) return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'sign' } });
      const counts = checkSignature(before, member.side, body.textHash, actor.now, currentRuleset(localDateOf(actor.now), rulesets));
      if (!counts.ok) return counts;
      if (signedForOther(caller.personId, member.side, before)) return fail('both-sides');
      const seen = otherSeen(before, member.side, body, { at: actor.now, by: caller.personId, name: caller.name });
      if (!seen.ok) return seen;
      const organisation = { id: organisationId, name: member.side === 'enterprise' ? before.enterpriseName : before.agencyName };
      const made = await makeSignature(once, { subject: { type: 'agreement', id: agreementId }, text: before.text, canonical: text.canonical, organisation }, body, caller, actor.now);
      if (!made.ok) return made;
      const { signature, writes } = made.value;
      const signed: Offered = { ...seen.value, rev: before.rev + 1, updatedAt: actor.now, ...(member.side === 'enterprise' ? { enterpriseSignature: signature } : { agencySignature: signature }) };
      const { enterpriseSignature, agencySignature } = signed;
      return enterpriseSignature && agencySignature ? putInForce(ports, before, { ...signed, enterpriseSignature, agencySignature }, writes, actor) : keepSignature(ports, before, signed, writes, actor);
    });
  };

const keepSignature = ({ table }: Ports, before: Offered, signed: Offered, more: readonly Write[], actor: Actor): Promise<Signed> =>
  table.commit(actor, {
    action: 'sign',
    subject: { type: 'agreement', id: before.id },
    from: before.status,
    to: signed.status,
    writes: [replace(before, signed, 'busy'), ...more],
    reply: reply(200, { id: before.id, rev: signed.rev, status: signed.status }),
  });

const putInForce = async ({ table, random, rulesets }: SigningPorts, before: Offered, signed: Offered & { enterpriseSignature: SignatureValue; agencySignature: SignatureValue }, more: readonly Write[], actor: Actor): Promise<Signed> => {
  const { enterpriseId, enterpriseName, agencyId } = signed;
  const found = await table.getMany([keys.archive(enterpriseId), keys.organisation(enterpriseId), keys.organisation(agencyId), ...trackRecordKeys(agencyId, enterpriseId), ...(signed.renews ? [keys.agreement(signed.renews), keys.handOver(signed.renews)] : [])]);
  const begun = beginInForce(found, signed, actor.now);
  if (!begun.ok) return begun;
  const { renewed } = begun.value;
  const head = found.find((item) => item.type === 'archive');
  const organisations = found.filter((item) => item.type === 'organisation');
  const enterprise = organisations.find(({ id }) => id === enterpriseId);
  const agency = organisations.find(({ id }) => id === agencyId);
  if (!enterprise || !agency) return fail('not-found');
  // Where the enterprise is now: its office has the agreement from here to its end, also when the enterprise moves.
  const { district } = enterprise;
  const placed: SignedAgreement = { ...begun.value.agreement, district };
  const filing = filingDue(placed, agency.district, actor.now, rulesets);
  const agreement: SignedAgreement = { ...placed, ...(filing.district !== district && { office: filing.district }) };
  const by = { at: actor.now, by: actor.by, byName: actor.byName };
  const basics: Draft = { ...basicInformation(enterprise, { sizeGrade: enterprise.size?.result.grade ?? null }), ...by };
  const entry: Draft = {
    kind: 'agreement-signed', ...by, agencyId: agreement.agencyId, agreementId: agreement.id, subject: { type: 'agreement', id: agreement.id },
    content: { agency: agreement.agencyName, textHash: agreement.textHash, signedOn: agreement.signedOn, startsOn: agreement.terms.startsOn, endsOn: agreement.terms.endsOn },
  };
  const opened = { enterpriseId, enterpriseName, district, opened: { at: actor.now, by: actor.by, name: actor.byName } };
  const archive: Write[] = head ? entriesOnto(head, [basics, entry], random) : archiveOpenedWith(openArchive(opened, sha256), [basics, entry], random);
  // Whoever moves adds to the archive, so that the two cannot pass each other unseen; where there is none yet, the place itself is held.
  const place = head ? [] : [check(keys.organisation(enterpriseId), { district }, 'busy')];
  return table.commit(actor, {
    action: 'sign',
    subject: { type: 'agreement', id: agreement.id },
    from: before.status,
    to: agreement.status,
    writes: [replace(before, agreement, 'busy'), ...more, create(filing), ...place, ...archive, ...(await takePair(table, agreement)), ...renewed, ...countServed(found, agreement, enterprise, actor.now)],
    reply: reply(200, { id: agreement.id, rev: agreement.rev, status: agreement.status }),
  });
};
