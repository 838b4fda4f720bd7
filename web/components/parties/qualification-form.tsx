/**
 * What an agency says of itself, with its papers: the first file, or an update of the one in force.
 *   <QualificationForm organisationId={…} saved={file.update ?? file.qualification} rev={…} returned={…} onSaved={…} />
 */
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { MOST_FILES, type QualificationPapers } from '../../../shared/domain/qualification-papers.ts';
import { useText } from '../../text.tsx';
import { CheckboxesField, optionsOf } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { SelectField } from '../select-field.tsx';
import { DateField, NumberField, TextArea, TextField } from '../text-fields.tsx';
import { FilesField } from './files-field.tsx';

interface QualificationFormProps {
  readonly organisationId: string;
  readonly saved?: QualificationPapers;
  /** Of what is being written; none where it begins. */
  readonly rev?: number;
  readonly returned?: readonly { readonly pointer: string; readonly reason: string }[];
  readonly onSaved: () => void;
}

export const QualificationForm = ({ organisationId, saved, rev, returned, onSaved }: QualificationFormProps) => {
  const t = useText('qualification');
  const { field, hint, sections } = t;
  const draft = `qualification-${organisationId}-${rev ?? 0}`;
  const files = { organisationId, kept: draft };
  return (
    <Form key={draft} route={partyRoutes.saveQualification} params={{ organisationId }} fixed={rev === undefined ? {} : { rev }} draft={draft} returned={returned} submit={t.save} onDone={onSaved}>
      <h2 class="govuk-heading-m">{sections.licence}</h2>
      <SelectField name="licenceKind" label={field.licenceKind} options={optionsOf(t.licenceKinds)} value={saved?.licenceKind} />
      <TextField name="registeringAuthority" label={field.registeringAuthority} value={saved?.registeringAuthority} maxLength={60} />
      <TextArea name="businessScope" label={field.businessScope} hint={hint.businessScope} value={saved?.businessScope} rows={3} maxLength={1000} />
      <CheckboxesField name="scopes" label={field.scopes} options={optionsOf(t.scope)} values={saved?.scopes} />
      <FilesField {...files} name="licenceFiles" label={field.licenceFiles} files={saved?.licenceFiles} max={MOST_FILES.licence} />
      <h2 class="govuk-heading-m">{sections.premises}</h2>
      <TextField name="premisesAddress" label={field.premisesAddress} value={saved?.premisesAddress} maxLength={120} />
      <NumberField name="premisesAreaSquareMetres" label={field.premisesAreaSquareMetres} suffix={t.area} value={saved?.premisesAreaSquareMetres} />
      <SelectField name="tenure" label={field.tenure} options={optionsOf(t.tenures)} value={saved?.tenure} />
      <DateField name="tenureUntil" label={field.tenureUntil} hint={hint.tenureUntil} optional value={saved?.tenureUntil} />
      <FilesField {...files} name="premisesFiles" label={field.premisesFiles} files={saved?.premisesFiles} max={MOST_FILES.premises} />
      <h2 class="govuk-heading-m">{sections.office}</h2>
      <TextArea name="officeConditions" label={field.officeConditions} hint={hint.officeConditions} value={saved?.officeConditions} rows={3} maxLength={500} />
      <NumberField name="staffTotal" label={field.staffTotal} hint={hint.staffTotal} suffix={t.people} value={saved?.staffTotal} />
      <FilesField {...files} name="officeFiles" label={field.officeFiles} files={saved?.officeFiles} max={MOST_FILES.office} />
      <CheckboxesField name="onPaper" label={field.onPaper} hint={hint.onPaper} optional options={optionsOf(t.paperKinds)} values={saved?.onPaper} />
    </Form>
  );
};
