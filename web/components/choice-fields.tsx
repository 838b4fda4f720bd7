/**
 * Radios and checkboxes. Options come from texts: `optionsOf(terms.serviceItems)`.
 *   <RadiosField name="action" label="您的答复" options={[{ value: 'accept', label: '接受' }, …]} />
 *   <YesNoField name="fullTime" label="是否专职" />                    // sent as true or false
 *   <CheckboxesField name="needs" label="需要的服务" options={…} values={saved.needs} />   // sent as a list
 */
import type { ComponentChildren } from 'preact';
import type { FieldKind } from '../form/body.ts';
import { useText } from '../text.tsx';
import { ChoiceFrame, type FieldProps } from './field-frame.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
}

/** Options from a table of labels, in its order or in that of `only`. */
export const optionsOf = (labels: Readonly<Record<string, string>>, only: readonly string[] = Object.keys(labels)): Option[] =>
  only.map((value) => ({ value, label: labels[value] ?? value }));

export interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

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
