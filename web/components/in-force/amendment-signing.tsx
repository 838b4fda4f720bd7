/**
 * For a side that has not signed a change of terms: read, tick, sign.
 *   <AmendmentSigning file={file} params={…} side="enterprise" onDone={…} />
 */
import { agreementRoutes, type AmendmentFile } from '../../../shared/contract/agreements.ts';
import { otherSide, uncheckedScan } from '../../../shared/domain/signing-rules.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { MethodFields, onlyMethod } from '../agreements/method-fields.tsx';
import { CheckField } from '../check-field.tsx';
import { Form } from '../form.tsx';

interface AmendmentSigningProps {
  readonly file: AmendmentFile;
  readonly params: { readonly organisationId: string; readonly agreementId: string; readonly n: string };
  readonly side: Side;
  readonly onDone: (said: string) => void;
}

export const AmendmentSigning = ({ file: { amendment, actions, methods, textHash }, params, side, onDone }: AmendmentSigningProps) => {
  const { amendment: t } = useText('inForce');
  if (amendment.status !== 'offered') return null;
  const mine = side === 'enterprise' ? amendment.enterpriseSignature : amendment.agencySignature;
  if (mine) return <p class="govuk-inset-text">{t.waiting}</p>;
  if (!actions.includes('sign')) return null;
  const draft = `sign-${amendment.agreementId}-${amendment.n}-${amendment.text}`;
  return (
    <section aria-labelledby="sign">
      <h2 class="govuk-heading-m" id="sign">{t.sign}</h2>
      <Form route={agreementRoutes.signAmendment} params={params} fixed={{ textHash, ...onlyMethod(methods) }} draft={draft} submit={t.sign} elsewhere={{ from: { label: t.from } }} onDone={() => onDone(t.signed)}>
        <p>{t.signLead}</p>
        <MethodFields methods={methods} organisationId={params.organisationId} kept={draft} />
        {uncheckedScan(otherSide(side), amendment) && <CheckField name="scanSeen" label={t.scanSeen} />}
        <CheckField name="agreed" label={t.agreed} />
      </Form>
    </section>
  );
};
