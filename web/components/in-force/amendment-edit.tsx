/**
 * A change of terms is written: from which day, why, and the terms themselves as they are to be.
 *   <AmendmentEdit file={file} params={…} onDone={…} />
 */
import { agreementRoutes, type AmendmentFile } from '../../../shared/contract/agreements.ts';
import { MINIMUM_LIABILITY } from '../../../shared/domain/agreement-rules.ts';
import { useText } from '../../text.tsx';
import { FeeFields } from '../agreements/fee-fields.tsx';
import { ItemsField } from '../agreements/items-field.tsx';
import { typedTerms } from '../agreements/typed-terms.ts';
import { Form } from '../form.tsx';
import { DateField, TextArea } from '../text-fields.tsx';

interface AmendmentEditProps {
  readonly file: AmendmentFile;
  readonly params: { readonly organisationId: string; readonly agreementId: string; readonly n: string };
  readonly onDone: (said: string) => void;
}

export const AmendmentEdit = ({ file: { amendment, agreement }, params, onDone }: AmendmentEditProps) => {
  const { amendment: t } = useText('inForce');
  const terms = useText('agreementTerms');
  const { startsOn, endsOn, items, mannerNote, fee, liability, personalData } = amendment.terms;
  const fixed = (body: Readonly<Record<string, unknown>>) => ({ rev: amendment.rev, reason: body.reason ?? '', terms: { ...typedTerms(body), startsOn, endsOn, ...(personalData && { personalData }) } });
  return (
    <details class="govuk-details app-no-print" open={amendment.status === 'draft'}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.edit}</span></summary>
      <div class="govuk-details__text">
        <Form route={agreementRoutes.editAmendment} params={params} fixed={fixed} draft={`amendment-${amendment.agreementId}-${amendment.n}-${amendment.text}`} submit={t.save} onDone={() => onDone(t.saved)}>
          {amendment.status === 'offered' && <p class="govuk-inset-text">{terms.changed}</p>}
          <DateField name="from" label={t.from} hint={t.fromHint} value={amendment.from} max={agreement.lastDay} />
          <TextArea name="reason" label={t.reason} rows={2} maxLength={500} value={amendment.reason} />
          <ItemsField items={items} />
          <TextArea name="terms/mannerNote" label={terms.mannerNote} optional rows={3} maxLength={500} value={mannerNote} />
          <FeeFields fee={fee} />
          <TextArea name="terms/liability" label={terms.liability} hint={terms.liabilityHint(MINIMUM_LIABILITY)} rows={5} maxLength={2000} value={liability} />
        </Form>
      </div>
    </details>
  );
};
