/**
 * One signature: by which method, who, when, on which text.
 *   <SignatureFacts signature={agreement.agencySignature} verified organisationId={…} />
 */
import type { Signature } from '../../../shared/domain/signature.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { FileList } from '../file-list.tsx';

interface SignatureFactsProps {
  readonly signature: Signature | undefined;
  /** An electronic one was verified just now. */
  readonly verified: boolean;
  /** The acting organisation; officers pass none. */
  readonly organisationId?: string;
}

const Paper = ({ signature: { scan, checked }, organisationId }: { readonly signature: Extract<Signature, { method: 'stamped-scan' }>; readonly organisationId: string | undefined }) => {
  const t = useText('signing');
  const { moment } = useFormat();
  return (
    <>
      <FileList files={[{ id: scan.uploadId, name: scan.name }]} organisationId={organisationId} />
      <div>{t.scanHash} <code class="app-hash">{scan.sha256}</code></div>
      <div>{checked ? t.scanChecked(t.checkers[checked.as], checked.name, moment(checked.at)) : t.scanUnchecked}</div>
    </>
  );
};

export const SignatureFacts = ({ signature, verified, organisationId }: SignatureFactsProps) => {
  const t = useText('signing');
  const { sign } = useText('agreements');
  const { moment } = useFormat();
  if (!signature) return <>{sign.notYet}</>;
  return (
    <>
      <div>{sign.signedBy(signature.name, moment(signature.at))} · {t.methods[signature.method]}</div>
      <div>{t.hash} <code class="app-hash">{signature.textHash}</code></div>
      {signature.method === 'stamped-scan' && <Paper signature={signature} organisationId={organisationId} />}
      {signature.method === 'electronic-signature' && <div>{t.provider} {signature.proof.provider} · {signature.proof.algorithm} · {verified ? t.verified : t.unverified}</div>}
    </>
  );
};
