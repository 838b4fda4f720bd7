import { readText } from '../../../shared/domain/agreement-text.ts';
import { fail, failField, ok, type Result } from '../../../shared/domain/result.ts';
import type { Signature } from '../../../shared/domain/signature.ts';
import { methodsThatCount, signatureStatement } from '../../../shared/domain/signing-rules.ts';
import type { Caller } from '../../../shared/domain/who.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import type { Ruleset } from '../../../shared/rules/rulesets/ruleset.ts';
import { currentRuleset } from '../../../shared/rules/rulesets/rulesets.ts';
import type { SignatureForm } from '../../../shared/contract/agreements.ts';
import type { Ports } from '../../container.ts';
import type { Write } from '../../table/change.ts';
import { claimUploads, readyUploads } from '../../table/claim-uploads.ts';
import type { UploadClaim } from '../../table/file-relation.ts';
import type { SignatureProvider } from './provider.ts';
import { proofHolds } from './verify-proof.ts';

/** What signing needs besides the table: the connected service, and other rulesets than those shipped where a test says so. */
export interface SigningPorts extends Ports {
  readonly signatures?: SignatureProvider;
  readonly rulesets?: readonly Ruleset[];
}

/** The ports for one signature that may take several tries to be written: a service is asked once, it may charge for each. */
export const askedOnce = (ports: SigningPorts): SigningPorts => {
  const { signatures } = ports;
  if (!signatures) return ports;
  let proof: ReturnType<SignatureProvider['sign']> | undefined;
  return { ...ports, signatures: { sign: (request) => (proof ??= signatures.sign(request)) } };
};

/** What a side signs: which text, and in whose name. */
export interface ToSign {
  /** What the scan belongs to: the agreement, or what else is signed. */
  readonly subject: UploadClaim;
  readonly text: number;
  readonly canonical: string;
  readonly organisation: { readonly id: string; readonly name: string };
}

export const methodsOn = ({ signatures, rulesets }: Pick<SigningPorts, 'signatures' | 'rulesets'>, now: string) => methodsThatCount(currentRuleset(localDateOf(now), rulesets), signatures !== undefined);

const onPaper = async ({ table }: SigningPorts, what: ToSign, body: SignatureForm, caller: Caller, now: string) => {
  const ids = body.scanUploadIds ?? [];
  if (ids.length === 0) return failField('/scanUploadIds', 'required');
  const uploads = await readyUploads(table, ids, caller, now, '/scanUploadIds');
  if (!uploads.ok) return uploads;
  const [scan] = uploads.value;
  return scan ? ok({ scan: { uploadId: scan.id, sha256: scan.sha256, name: scan.name }, writes: claimUploads([scan], what.subject, now) }) : failField('/scanUploadIds', 'required');
};

const electronic = async ({ signatures }: SigningPorts, what: ToSign, textHash: string, signer: { at: string; by: string; name: string }) => {
  if (!signatures) return fail('signature-method-refused');
  const statement = signatureStatement({ textHash, organisation: what.organisation, signer });
  const proof = await signatures.sign({ statement, canonical: what.canonical, content: readText(what.canonical) });
  // What a service answers is verified before anything rests on it.
  return proofHolds(proof, statement) ? ok(proof) : fail('unavailable');
};

/** One side's signature by the method it chose, and what else the same commit writes. A method that the ruleset does not take is refused. */
export const makeSignature = async (ports: SigningPorts, what: ToSign, body: SignatureForm, caller: Caller, now: string): Promise<Result<{ readonly signature: Signature; readonly writes: readonly Write[] }>> => {
  const method = body.method ?? 'confirmation-by-both';
  if (!methodsOn(ports, now).includes(method)) return fail('signature-method-refused');
  const signer = { at: now, by: caller.personId, name: caller.name };
  const signed = { ...signer, textHash: body.textHash, text: what.text };
  switch (method) {
    case 'confirmation-by-both':
      return ok({ signature: { ...signed, method }, writes: [] });
    case 'stamped-scan': {
      const paper = await onPaper(ports, what, body, caller, now);
      return paper.ok ? ok({ signature: { ...signed, method, scan: paper.value.scan }, writes: paper.value.writes }) : paper;
    }
    case 'electronic-signature': {
      const proof = await electronic(ports, what, body.textHash, signer);
      return proof.ok ? ok({ signature: { ...signed, method, proof: proof.value }, writes: [] }) : proof;
    }
  }
};
