/**
 * Fields that are chosen from. Options come from texts: `optionsOf(terms.districts)`.
 *   <SelectField name="district" label="所在地" options={optionsOf(terms.districts)} value={saved.district} />
 *   <RadiosField name="action" label="您的答复" options={[{ value: 'accept', label: '接受' }, …]} />
 *   <YesNoField name="fullTime" label="是否专职" />                    // sent as true or false
 *   <CheckboxesField name="needs" label="需要的服务" options={…} values={saved.needs} />   // sent as a list
 *   <CheckField name="licenceSeen" label="已查看营业执照原件" />        // sent as true or false
 */
import type { ComponentChildren } from 'preact';
import { useField } from '../form/context.ts';
import type { FieldKind } from '../form/body.ts';
import { useText } from '../text.tsx';
import { ChoiceFrame, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
}

/** Options from a table of labels, in its order or in that of `only`. */
export const optionsOf = (labels: Readonly<Record<string, string>>, only: readonly string[] = Object.keys(labels)): Option[] =>
  only.map((value) => ({ value, label: labels[value] ?? value }));

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

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

interface ChoicesProps extends FieldProps {
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly type: 'radio' | 'checkbox';
  readonly kind: FieldKind;
  readonly inline?: boolean;
  readonly onChange?: (value: string) => void;
}

const Choices = ({ options, values, type, kind, inline, onChange, ...field }: ChoicesProps) => {
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <ChoiceFrame {...field}>
      {({ id, message }) => (
        <div class={`${block} ${block}--small${inline ? ` ${block}--inline` : ''}`}>
          {options.map((option, index) => {
            // The first choice carries the field's id: the error summary leads there.
            const optionId = index === 0 ? id : `${id}-${option.value}`;
            return (
              <div class={`${block}__item`} key={option.value}>
                <input class={`${block}__input`} id={optionId} name={field.name} type={type} value={option.value} data-kind={kind} defaultChecked={values.includes(option.value)} aria-invalid={message ? 'true' : undefined} aria-describedby={option.hint ? `${optionId}-hint` : undefined} onChange={onChange && (() => onChange(option.value))} />
                <label class={`govuk-label ${block}__label`} for={optionId}>{option.label}</label>
                {option.hint && <div class={`govuk-hint ${block}__hint`} id={`${optionId}-hint`}>{option.hint}</div>}
              </div>
            );
          })}
        </div>
      )}
    </ChoiceFrame>
  );
};

export const RadiosField = ({ value, ...props }: ChoiceProps & { readonly inline?: boolean }) => <Choices {...props} type="radio" kind="text" values={value === undefined ? [] : [value]} />;

export const YesNoField = ({ value, yes, no, ...props }: Omit<ChoiceProps, 'options' | 'value'> & { readonly value?: boolean; /** Better words than yes and no. */ readonly yes?: string; readonly no?: string }) => {
  const { state } = useText();
  return <Choices {...props} type="radio" kind="yes-no" inline options={[{ value: 'yes', label: yes ?? state.yes }, { value: 'no', label: no ?? state.no }]} values={value === undefined ? [] : [value ? 'yes' : 'no']} />;
};

export const CheckboxesField = ({ values = [], ...props }: Omit<ChoiceProps, 'value'> & { readonly values?: readonly string[] }) => <Choices {...props} type="checkbox" kind="list" values={values} />;

export const CheckField = ({ name, label, hint, says, value = false, onChange }: Omit<FieldProps, 'optional'> & { readonly value?: boolean; readonly onChange?: (checked: boolean) => void }) => {
  const { form, site } = useText();
  const { id, hintId, errorId, message, describedBy } = useField(name, { label, choice: true, says: { required: form.tick(label), 'invalid-choice': form.tick(label), ...says } }, hint);
  return (
    <div class={`govuk-form-group${message ? ' govuk-form-group--error' : ''}`}>
      {message && <p class="govuk-error-message" id={errorId}><span class="govuk-visually-hidden">{site.errorTitle}</span>{message}</p>}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id={id} name={name} type="checkbox" value="yes" data-kind="flag" defaultChecked={value} aria-describedby={describedBy} aria-invalid={message ? 'true' : undefined} onChange={onChange && ((event) => onChange(event.currentTarget.checked))} />
          <label class="govuk-label govuk-checkboxes__label" for={id}>{label}</label>
          {hint && <div class="govuk-hint govuk-checkboxes__hint" id={hintId}>{hint}</div>}
        </div>
      </div>
    </div>
  );
};

