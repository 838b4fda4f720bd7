import type { AgreementFile, agreementRoutes } from '../../shared/contract/agreements.ts';
import { filingClock } from '../../shared/domain/filing-rules.ts';
import { agreementLifecycle, type Agreement } from '../../shared/domain/agreement.ts';
import { filingLifecycle, type Filing } from '../../shared/domain/filing.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { signatureOf, signatureStatement } from '../../shared/domain/signing-rules.ts';
import { servesDistrict, sides, type Caller, type Side } from '../../shared/domain/who.ts';
import { subsidyWarnings } from '../../shared/domain/subsidy-warnings.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { conditionKeys, conditionsIn } from '../table/conditions.ts';
import { historyOf } from '../table/history.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { knownContact, maskedContact } from './known-contact.ts';
import { loadForOfficer, loadSides, loadWithFiling, type WithFiling } from './load-agreement.ts';
import { methodsOn, type SigningPorts } from './signatures/make-signature.ts';
import { proofHolds } from './signatures/verify-proof.ts';

/** What the caller may do: a side that has signed is not asked again. */
const actionsOn = (agreement: Agreement, caller: Caller): string[] =>
  actionsFor(agreementLifecycle, agreement.status, caller).filter((action) => {
    if (action === 'accept-talk') return agreement.draftedBy !== caller.member?.side;
    return action !== 'sign' || agreement.status !== 'offered' || !caller.member || !signatureOf(caller.member.side, agreement);
  });

/** To whoever may file now: what the form holds already. The contact stays masked: it is kept by not typing another. */
const prefillOf = async (table: Table, filing: Filing | undefined, caller: Caller): Promise<Pick<NonNullable<AgreementFile['prefill']>, 'contactName' | 'contactPhone' | 'from'> | undefined> => {
  if (!filing || !actionsFor(filingLifecycle, filing.status, caller).includes('file')) return undefined;
  const known = await knownContact(table, filing);
  if (!known.ok) return undefined;
  const { contactName, contactPhone } = maskedContact(known.value);
  return { contactName, contactPhone, from: known.value.from };
};

/** Sides whose electronic signature is one of this very text. */
const verifiedSides = (agreement: Agreement): Side[] =>
  sides.filter((side) => {
    const signature = 'textHash' in agreement ? signatureOf(side, agreement) : undefined;
    if (signature?.method !== 'electronic-signature' || !('textHash' in agreement)) return false;
    const { at, by, name, textHash, proof } = signature;
    const organisation = side === 'enterprise' ? { id: agreement.enterpriseId, name: agreement.enterpriseName } : { id: agreement.agencyId, name: agreement.agencyName };
    return textHash === agreement.textHash && proofHolds(proof, signatureStatement({ textHash, organisation, signer: { at, by, name } }));
  });

/** Before the other side has agreed to talk, nothing is told of it but its name. */
const proposedFile = async (table: Table, agreement: Agreement, caller: Caller): Promise<AgreementFile> => ({
  agreement, voided: [], warnings: [], methods: [], verified: [], specialists: [], history: await historyOf(table, 'agreement', agreement.id), actions: actionsOn(agreement, caller), filingActions: [],
});

const fileOf = async (ports: SigningPorts, { agreement, filing }: WithFiling, caller: Caller, now: string): Promise<AgreementFile> => {
  const { table } = ports;
  const today = localDateOf(now);
  if (agreement.status === 'proposed') return proposedFile(table, agreement, caller);
  const [{ enterprise, agency, colleagues }, ofAgreement, ofFiling, text, voided, contact, conditions] = await Promise.all([
    loadSides(table, agreement), historyOf(table, 'agreement', agreement.id), historyOf(table, 'filing', agreement.id),
    table.get('agreement-text', keys.agreementText(agreement.id, agreement.text)),
    table.partition(keys.agreement(agreement.id).pk, { prefix: sortPrefixes.voidedTexts }),
    prefillOf(table, filing, caller),
    table.getMany(conditionKeys(agreement.enterpriseId, { from: today, to: today })),
  ]);
  return {
    agreement,
    ...('textHash' in agreement && { textHash: agreement.textHash }),
    ...(text && { text: { canonical: text.canonical, hash: text.hash, at: text.at } }),
    voided: voided.filter((item) => item.type === 'voided-text'),
    ...(filing && { filing, clock: filingClock(filing, localDateOf(now)) }),
    methods: agreement.status === 'offered' ? methodsOn(ports, now) : [],
    verified: verifiedSides(agreement),
    ...(contact && { prefill: { ...contact, ...(filing && filing.status !== 'due' ? { serviceAddress: filing.particulars.serviceAddress, remarks: filing.particulars.remarks } : { serviceAddress: enterprise?.address ?? '' }) } }),
    warnings: subsidyWarnings(agreement, { enterprise, agency, ...conditionsIn(conditions) }, now),
    specialists: colleagues.map(({ personId, claimed }) => ({ personId, name: claimed.name })),
    history: [...ofAgreement, ...ofFiling].sort((a, b) => b.at.localeCompare(a.at)),
    actions: actionsOn(agreement, caller),
    filingActions: filing && (caller.member || servesDistrict(caller, filing.district)) ? actionsFor(filingLifecycle, filing.status, caller) : [],
  };
};

/** The agreement to its two sides. */
export const showAgreement =
  (ports: SigningPorts): UseCase<typeof agreementRoutes.showAgreement> =>
  async ({ params, caller, now }) => {
    const loaded = await loadWithFiling(ports.table, params.agreementId);
    if (!loaded.ok) return loaded;
    const { enterpriseId, agencyId } = loaded.value.agreement;
    if (![enterpriseId, agencyId].includes(params.organisationId)) return fail('not-found');
    return ok(reply(200, await fileOf(ports, loaded.value, caller, now)));
  };

/** The agreement and its filing to an officer of the district. */
export const showFiling =
  (ports: SigningPorts): UseCase<typeof agreementRoutes.showFiling> =>
  async ({ params, caller, now }) => {
    const loaded = await loadForOfficer(ports.table, params.agreementId, caller);
    return loaded.ok ? ok(reply(200, await fileOf(ports, loaded.value, caller, now))) : loaded;
  };
