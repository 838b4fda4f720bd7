/**
 * Who has signed, and for a side that has not: read, tick, sign.
 *   <SignSection file={file} side="enterprise" organisationId={…} onSigned={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { Form } from '../form.tsx';
import { SummaryList } from '../summary-list.tsx';

interface SignSectionProps {
  readonly file: AgreementFile;
  readonly organisationId: string;
  readonly side: Side;
  readonly verified: boolean;
  readonly onSigned: () => void;
}

export const SignSection = ({ file, organisationId, side, verified, onSigned }: SignSectionProps) => {
  const t = useText('agreements');
  const { moment } = useFormat();
  const { agreement, actions } = file;
  if (!('textHash' in agreement)) return null;
  const signer = (signature: typeof agreement.enterpriseSignature) => (signature ? t.sign.signedBy(signature.name, moment(signature.at)) : t.sign.notYet);
  const mine = side === 'enterprise' ? agreement.enterpriseSignature : agreement.agencySignature;
  return (
    <section aria-labelledby="sign">
      <h2 class="govuk-heading-m" id="sign">{t.sign.title}</h2>
      <SummaryList
        rows={[
          { name: t.enterprise, value: signer(agreement.enterpriseSignature) },
          { name: t.agency, value: signer(agreement.agencySignature) },
          { name: t.sign.hash, value: <code class="app-hash">{agreement.textHash}</code> },
        ]}
      />
      {agreement.status === 'offered' && mine && <p>{t.sign.done}，{t.sign.waiting}。</p>}
      {agreement.status === 'offered' && !mine && !verified && <p class="govuk-inset-text">{t.sign.unverified}</p>}
      {actions.includes('sign') && (
        <Form route={agreementRoutes.signAgreement} params={{ organisationId, agreementId: agreement.id }} fixed={{ textHash: file.textHash }} submit={t.sign.submit} onDone={onSigned}>
          <p>{t.sign.lead}</p>
          <CheckField name="agreed" label={t.sign.agreed} />
        </Form>
      )}
    </section>
  );
};
