/**
 * The rules of two-way selection in an officer's form: how many, from when, until when.
 *   <SelectionFields rules={fair.selection} />
 */
import { USUAL_SELECTION } from '../../../shared/domain/fair-rules.ts';
import type { SelectionForm } from '../../../shared/domain/fair.ts';
import { useText } from '../../text.tsx';
import { DateField, NumberField } from '../text-fields.tsx';

export const SelectionFields = ({ rules }: { readonly rules?: SelectionForm | undefined }) => {
  const { form: t } = useText('fairs');
  const { choices, invitations, answerWorkingDays, opensOn, closesOn } = rules ?? { ...USUAL_SELECTION, opensOn: undefined, closesOn: undefined };
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{t.selection}</legend>
      <p class="govuk-hint">{t.selectionHint}</p>
      <NumberField name="selection/choices" label={t.choices} suffix={t.choicesUnit} value={choices} />
      <NumberField name="selection/invitations" label={t.invitations} suffix={t.invitationsUnit} value={invitations} />
      <DateField name="selection/opensOn" label={t.selectionOpens} hint={t.selectionOpensHint} optional value={opensOn} />
      <DateField name="selection/closesOn" label={t.selectionCloses} hint={t.selectionClosesHint} optional value={closesOn} />
      <NumberField name="selection/answerWorkingDays" label={t.answerDays} hint={t.answerDaysHint} suffix={t.daysUnit} value={answerWorkingDays} />
    </fieldset>
  );
};
