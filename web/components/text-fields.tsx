/**
 * Fields that are typed into. Values are the ones of the request: fen, whole numbers, 'YYYY-MM-DD'.
 *   <TextField name="contactName" label="联系人" value={saved.contactName} />
 *   <PhoneField name="contactPhone" label="手机号码" />
 *   <TextArea name="note" label="需求说明" optional maxLength={300} />
 *   <NumberField name="seats" label="企业名额" suffix="家" />
 *   <YuanField name="monthlyFeeFen" label="每月费用" value={120_000} />   // shown as 1,200.00, sent as fen
 *   <DateField name="date" label="举办日期" min={today()} />
 */
import type { ComponentChildren } from 'preact';
import { fen, formatFen } from '../../shared/rules/money.ts';
import type { FieldKind } from '../form/body.ts';
import { useText } from '../text.tsx';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

export type FieldWidth = 4 | 5 | 10 | 20;

interface InputProps extends FieldProps {
  readonly value?: string;
  readonly kind?: FieldKind;
  readonly type?: InputType;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel';
  readonly autoComplete?: 'off' | 'name' | 'tel' | 'organization' | 'street-address';
  readonly maxLength?: number;
  readonly width?: FieldWidth;
  readonly suffix?: ComponentChildren;
  readonly min?: string;
  readonly max?: string;
  readonly onInput?: (value: string) => void;
}

type InputType = 'text' | 'tel' | 'date' | 'time';

const inputOf = (type: InputType, props: object) => {
  switch (type) {
    case 'text':
      return <input {...props} type="text" />;
    case 'tel':
      return <input {...props} type="tel" />;
    case 'date':
      return <input {...props} type="date" />;
    case 'time':
      return <input {...props} type="time" />;
  }
};

export const TextField = ({ value, kind = 'text', type = 'text', inputMode, autoComplete = 'off', maxLength, width, suffix, min, max, onInput, ...field }: InputProps) => (
  <FieldFrame {...field}>
    {({ id, describedBy, message }) => {
      const props = {
        class: `govuk-input${width ? ` govuk-input--width-${width}` : ''}${message ? ' govuk-input--error' : ''}`,
        id, name: field.name, 'data-kind': kind, inputMode, autoComplete, maxLength, min, max, defaultValue: value,
        'aria-describedby': describedBy,
        'aria-invalid': message ? ('true' as const) : undefined,
        'aria-required': field.optional ? undefined : ('true' as const),
        onInput: onInput && ((event: { readonly currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value)),
      };
      const input = inputOf(type, props);
      return suffix ? <div class="govuk-input__wrapper">{input}<div class="govuk-input__suffix" aria-hidden="true">{suffix}</div></div> : input;
    }}
  </FieldFrame>
);

type Without<K extends keyof InputProps> = Omit<InputProps, 'kind' | 'type' | 'inputMode' | K>;

export const PhoneField = (props: Without<'autoComplete'>) => <TextField {...props} type="tel" inputMode="tel" autoComplete="tel" width={props.width ?? 20} formatKind="not-a-phone" />;

export const NumberField = ({ value, decimal = false, ...props }: Without<'value'> & { readonly value?: number; readonly decimal?: boolean }) => (
  <TextField {...props} kind="number" inputMode={decimal ? 'decimal' : 'numeric'} width={props.width ?? 5} value={value?.toString()} />
);

export const YuanField = ({ value, ...props }: Without<'value' | 'suffix'> & { /** Fen. */ readonly value?: number }) => {
  const unit = useText().form.fen;
  return <TextField {...props} kind="yuan" inputMode="decimal" width={props.width ?? 10} suffix={unit} value={value === undefined ? undefined : formatFen(fen(value))} />;
};

export const DateField = (props: Without<'suffix' | 'maxLength'>) => <TextField {...props} kind="date" type="date" width={10} />;

export const TimeField = (props: Without<'suffix' | 'maxLength'>) => <TextField {...props} type="time" width={5} />;

export const TextArea = ({ value, rows = 5, maxLength, ...field }: FieldProps & { readonly value?: string; readonly rows?: number; readonly maxLength?: number }) => (
  <FieldFrame {...field}>
    {({ id, describedBy, message }) => (
      <textarea
        class={`govuk-textarea${message ? ' govuk-textarea--error' : ''}`}
        id={id}
        name={field.name}
        data-kind="text"
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-describedby={describedBy}
        aria-invalid={message ? 'true' : undefined}
        aria-required={field.optional ? undefined : 'true'}
      />
    )}
  </FieldFrame>
);
