/**
 * One of a list that would be long as radios.
 *   <SelectField name="district" label="所在地" options={optionsOf(terms.districts)} value={saved.district} />
 */
import { useText } from '../text.tsx';
import type { ChoiceProps } from './choice-fields.tsx';
import { FieldFrame } from './field-frame.tsx';

export const SelectField = ({ options, value, onChange, ...field }: ChoiceProps) => {
  const { action } = useText();
  return (
    <FieldFrame {...field} choice>
      {({ id, describedBy, message }) => (
        <select
          class={`govuk-select${message ? ' govuk-select--error' : ''}`}
          id={id}
          name={field.name}
          data-kind="text"
          aria-describedby={describedBy}
          aria-invalid={message ? 'true' : undefined}
          aria-required={field.optional ? undefined : 'true'}
          onChange={onChange && ((event) => onChange(event.currentTarget.value))}
        >
          <option value="">{action.choose}</option>
          {options.map((option) => <option key={option.value} value={option.value} selected={option.value === value}>{option.label}</option>)}
        </select>
      )}
    </FieldFrame>
  );
};
