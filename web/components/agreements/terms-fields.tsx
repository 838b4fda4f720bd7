/**
 * The fields of the five terms, each with its guidance.
 *   <TermsFields draft={{ terms, specialistId }} specialists={file.specialists} />
 */
import { MINIMUM_LIABILITY } from '../../../shared/domain/agreement-rules.ts';
import { dataEndings } from '../../../shared/domain/terms.ts';
import type { DraftTerms } from '../../../shared/domain/terms-changes.ts';
import { useText } from '../../text.tsx';
import { optionsOf } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { DateField, TextArea } from '../text-fields.tsx';
import { FeeFields } from './fee-fields.tsx';
import { Guidance, SampleText } from './guidance.tsx';
import { ItemsField } from './items-field.tsx';

interface TermsFieldsProps {
  readonly draft: DraftTerms;
  readonly specialists: readonly { readonly personId: string; readonly name: string }[];
}

export const TermsFields = ({ draft: { terms, specialistId }, specialists }: TermsFieldsProps) => {
  const t = useText('agreementTerms');
  return (
    <>
      <Guidance about="items" />
      <ItemsField items={terms.items} />
      <TextArea name="terms/mannerNote" label={t.mannerNote} optional rows={3} maxLength={500} value={terms.mannerNote} />
      <Guidance about="fee" />
      <FeeFields fee={terms.fee} />
      <Guidance about="liability" />
      <TextArea name="terms/liability" label={t.liability} hint={t.liabilityHint(MINIMUM_LIABILITY)} rows={5} maxLength={2000} value={terms.liability} />
      <SampleText into="terms/liability" text={t.sample.liability} />
      <Guidance about="period" />
      <div class="app-pair">
        <DateField name="terms/startsOn" label={t.startsOn} value={terms.startsOn} />
        <DateField name="terms/endsOn" label={t.endsOn} value={terms.endsOn} />
      </div>
      <Guidance about="personalData" />
      <SelectField name="terms/personalData/atEnd" label={t.personalData} optional options={optionsOf(t.dataEndings, dataEndings)} value={terms.personalData?.atEnd} />
      <TextArea name="terms/personalData/note" label={t.personalDataNote} optional rows={2} maxLength={300} value={terms.personalData?.note} />
      <SampleText into="terms/personalData/note" text={t.sample.personalData} />
      <SelectField name="specialistId" label={t.specialist} hint={t.specialistHint} options={specialists.map(({ personId, name }) => ({ value: personId, label: name }))} value={specialistId} />
    </>
  );
};
