/**
 * Who has signed, and for a side that has not: read, tick, sign, in one of the ways that count.
 *   <SignSection file={file} side="enterprise" organisationId={…} verified onSigned={…} onChecked={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { otherSide, uncheckedScan } from '../../../shared/domain/signing-rules.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { Form } from '../form.tsx';
import { SummaryList } from '../summary-list.tsx';
import { MethodFields, onlyMethod } from './method-fields.tsx';
import { SignatureFacts } from './signature-facts.tsx';
import { useTermNames } from './term-value.tsx';

interface SignSectionProps {
  readonly file: AgreementFile;
  readonly organisationId: string;
  readonly side: Side;
  readonly verified: boolean;
  readonly onSigned: () => void;
  readonly onChecked: () => void;
}

const SignForm = ({ file, organisationId, side, onSigned }: Omit<SignSectionProps, 'verified' | 'onChecked'>) => {
  const { sign } = useText('agreements');
  const t = useText('signing');
  const names = useTermNames();
  const { agreement, methods, textHash } = file;
  const paper = 'textHash' in agreement && uncheckedScan(otherSide(side), agreement);
  const draft = `sign-${agreement.id}-${agreement.text}`;
  return (
    <Form route={agreementRoutes.signAgreement} params={{ organisationId, agreementId: agreement.id }} fixed={{ textHash, ...onlyMethod(methods) }} draft={draft} submit={sign.submit} elsewhere={{ ...names, textHash: { label: t.hash } }} onDone={onSigned}>
      <p>{sign.lead}</p>
      <MethodFields methods={methods} organisationId={organisationId} kept={draft} />
      {paper && <CheckField name="scanSeen" label={t.scanSeen} />}
      <CheckField name="agreed" label={sign.agreed} />
    </Form>
  );
};

export const SignSection = ({ file, organisationId, side, verified, onSigned, onChecked }: SignSectionProps) => {
  const { sign, enterprise, agency } = useText('agreements');
  const t = useText('signing');
  const { agreement, actions } = file;
  if (!('textHash' in agreement)) return null;
  const mine = side === 'enterprise' ? agreement.enterpriseSignature : agreement.agencySignature;
  const toCheck = mine && agreement.status !== 'ended' && uncheckedScan(otherSide(side), agreement);
  return (
    <section aria-labelledby="sign">
      <h2 class="govuk-heading-m" id="sign">{agreement.status === 'offered' ? sign.title : t.signatures}</h2>
      <SummaryList
        rows={[
          { name: enterprise, value: <SignatureFacts signature={agreement.enterpriseSignature} verified={file.verified.includes('enterprise')} organisationId={organisationId} /> },
          { name: agency, value: <SignatureFacts signature={agreement.agencySignature} verified={file.verified.includes('agency')} organisationId={organisationId} /> },
        ]}
      />
      {agreement.status === 'offered' && mine && <p>{sign.done}，{sign.waiting}。</p>}
      {agreement.status === 'offered' && !mine && !verified && <p class="govuk-inset-text">{sign.unverified}</p>}
      {actions.includes('sign') && <SignForm file={file} organisationId={organisationId} side={side} onSigned={onSigned} />}
      {toCheck && verified && (
        <Form route={agreementRoutes.checkScan} params={{ organisationId, agreementId: agreement.id }} fixed={{ rev: agreement.rev }} submit={t.checkScan} onDone={onChecked}>
          <CheckField name="scanSeen" label={t.scanSeen} />
        </Form>
      )}
    </section>
  );
};
