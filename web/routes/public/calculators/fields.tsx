/**
 * The fields of calculators; each shows what the address or the person gave. Names and texts go together:
 *   <Money name="wage" {...t.fields.wage} />   <Day name="start" {...t.fields.start} optional />
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { CheckField } from '../../../components/check-field.tsx';
import { FieldFrame, type FieldProps } from '../../../components/field-frame.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TextArea, TextField } from '../../../components/text-fields.tsx';
import type { Option } from '../../../components/choice-fields.tsx';
import { useText } from '../../../text.tsx';
import type { Typed } from './typed.ts';

/** What is typed so far. */
export const TypedContext = createContext<Typed>({});

/** `otherwise` stands in the field from the start. */
type Props = FieldProps & { readonly otherwise?: string };
const useTyped = (name: string, otherwise?: string): string | undefined => useContext(TypedContext)[name] ?? otherwise;

/** An amount in yuan. */
export const Money = ({ otherwise, ...field }: Props) => <TextField {...field} inputMode="decimal" width={10} suffix={useText().form.fen} value={useTyped(field.name, otherwise)} />;

/** A number with its unit. */
export const Figure = ({ otherwise, unit, whole = false, ...field }: Props & { readonly unit?: string; readonly whole?: boolean }) => (
  <TextField {...field} inputMode={whole ? 'numeric' : 'decimal'} width={5} suffix={unit} value={useTyped(field.name, otherwise)} />
);

export const Day = ({ otherwise, ...field }: Props) => <TextField {...field} type="date" width={10} value={useTyped(field.name, otherwise)} />;

export const Line = ({ otherwise, ...field }: Props) => <TextField {...field} width={20} value={useTyped(field.name, otherwise)} />;

export const Lines = ({ otherwise, rows, ...field }: Props & { readonly rows?: number }) => <TextArea {...field} rows={rows} value={useTyped(field.name, otherwise)} />;

export const Choice = ({ otherwise, options, ...field }: Props & { readonly options: readonly Option[] }) => <SelectField {...field} options={options} value={useTyped(field.name, otherwise)} />;

/** One of many, under headings. */
export const GroupedChoice = ({ groups, labels, ...field }: FieldProps & { readonly groups: readonly (readonly [string, readonly string[]])[]; readonly labels: Readonly<Record<string, string>> }) => {
  const chosen = useTyped(field.name);
  const { action } = useText();
  return (
    <FieldFrame {...field} choice>
      {({ id, describedBy, message }) => (
        <select class={`govuk-select${message ? ' govuk-select--error' : ''}`} id={id} name={field.name} aria-describedby={describedBy} aria-invalid={message ? 'true' : undefined} aria-required={field.optional ? undefined : 'true'}>
          <option value="">{action.choose}</option>
          {groups.map(([heading, values]) => (
            <optgroup key={heading} label={heading}>
              {values.map((value) => <option key={value} value={value} selected={value === chosen}>{labels[value]}</option>)}
            </optgroup>
          ))}
        </select>
      )}
    </FieldFrame>
  );
};

export const Tick = (field: Omit<FieldProps, 'optional'>) => <CheckField {...field} value={useTyped(field.name) === 'yes'} />;
