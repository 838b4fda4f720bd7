/**
 * One tick, sent as true or false.
 *   <CheckField name="licenceSeen" label="已查看营业执照原件" />
 */
import { useField } from '../form/context.ts';
import { useText } from '../text.tsx';
import type { FieldProps } from './field-frame.tsx';

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
