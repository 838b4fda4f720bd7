/**
 * The five terms, to be completed by either side.
 *   <TermsForm file={file} organisationId={…} onSaved={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { dataEndings } from '../../../shared/domain/terms.ts';
import { useText } from '../../text.tsx';
import { optionsOf } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { SelectField } from '../select-field.tsx';
import { DateField, TextArea } from '../text-fields.tsx';
import { FeeFields } from './fee-fields.tsx';
import { ItemsField } from './items-field.tsx';
import { typedTerms } from './typed-terms.ts';

interface TermsFormProps {
  readonly file: AgreementFile;
  readonly organisationId: string;
  readonly onSaved: () => void;
}

export const TermsForm = ({ file, organisationId, onSaved }: TermsFormProps) => {
  const t = useText('agreementTerms');
  const { agreement, specialists } = file;
  const { terms, specialist } = agreement;
  return (
    <Form
      route={agreementRoutes.editAgreement}
      params={{ organisationId, agreementId: agreement.id }}
      fixed={(body) => ({ rev: agreement.rev, terms: typedTerms(body) })}
      draft={`terms-${agreement.id}-${agreement.text}`}
      submit={t.submit}
      onDone={onSaved}
    >
      {agreement.status === 'offered' && <p class="govuk-inset-text">{t.changed}</p>}
      <ItemsField items={terms.items} />
      <TextArea name="terms/mannerNote" label={t.mannerNote} optional rows={3} maxLength={500} value={terms.mannerNote} />
      <FeeFields fee={terms.fee} />
      <TextArea name="terms/liability" label={t.liability} optional rows={5} maxLength={2000} value={terms.liability} />
      <DateField name="terms/startsOn" label={t.startsOn} value={terms.startsOn} />
      <DateField name="terms/endsOn" label={t.endsOn} value={terms.endsOn} />
      <SelectField name="terms/personalData/atEnd" label={t.personalData} optional options={optionsOf(t.dataEndings, dataEndings)} value={terms.personalData?.atEnd} />
      <TextArea name="terms/personalData/note" label={t.personalDataNote} optional rows={2} maxLength={300} value={terms.personalData?.note} />
      <SelectField name="specialistId" label={t.specialist} hint={t.specialistHint} optional options={specialists.map(({ personId, name }) => ({ value: personId, label: name }))} value={specialist?.personId} />
    </Form>
  );
};
