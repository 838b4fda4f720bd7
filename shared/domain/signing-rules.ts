import { canonicalJson } from '../rules/json/canonical.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { Agreement } from './agreement.ts';
import type { Stamp } from './entity.ts';
import { signatureMethods, type Signature, type SignatureMethod } from './signature.ts';
import { sides, type Side } from './who.ts';

type Signatures = { readonly enterpriseSignature?: Signature | undefined; readonly agencySignature?: Signature | undefined };
export type StampedSignature = Extract<Signature, { method: 'stamped-scan' }>;

/** The methods by which a signature counts: those of the ruleset; an electronic one only where a service is connected. */
export const methodsThatCount = ({ switches }: Pick<Ruleset, 'switches'>, connected: boolean): SignatureMethod[] =>
  signatureMethods.filter((method) => switches.signature.includes(method) && (method !== 'electronic-signature' || connected));

export const signatureOf = (side: Side, { enterpriseSignature, agencySignature }: Signatures): Signature | undefined => (side === 'enterprise' ? enterpriseSignature : agencySignature);

export const otherSide = (side: Side): Side => (side === 'enterprise' ? 'agency' : 'enterprise');

/** Whether a person has signed for the other side already, whatever they belong to by now: nobody agrees with themselves. */
export const signedForOther = (personId: string, side: Side, signatures: Signatures): boolean => signatureOf(otherSide(side), signatures)?.by === personId;

/** The side's signature on paper, while nobody else has looked at the scan. */
export const uncheckedScan = (side: Side, signatures: Signatures): StampedSignature | undefined => {
  const signature = signatureOf(side, signatures);
  return signature?.method === 'stamped-scan' && !signature.checked ? signature : undefined;
};

/** What carries the signatures, with a side's scan looked at by somebody else. */
export const withScanChecked = <S extends Signatures>(side: Side, signed: S, checked: NonNullable<StampedSignature['checked']>): S => {
  const signature = uncheckedScan(side, signed);
  if (!signature) return signed;
  return side === 'enterprise' ? { ...signed, enterpriseSignature: { ...signature, checked } } : { ...signed, agencySignature: { ...signature, checked } };
};

/** Sides whose scan nobody else has looked at: the officer does, at the latest with the filing. */
export const sidesWithUncheckedScan = (agreement: Agreement): Side[] => ('textHash' in agreement ? sides.filter((side) => uncheckedScan(side, agreement)) : []);

/** The bytes that a signature service signs: which text, who for whom, when. The text's hash stands for the text. */
export const signatureStatement = (given: { readonly textHash: string; readonly organisation: { readonly id: string; readonly name: string }; readonly signer: Stamp }): string =>
  canonicalJson({ form: 'agreement-signature-1', textHash: given.textHash, organisation: given.organisation, signer: given.signer });
