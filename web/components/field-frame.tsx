/**
 * Label, hint and error around a control, and the same as fieldset and legend around choices. Fields use these; a page
 * needs them only for a control of its own.
 */
import type { ComponentChildren } from 'preact';
import { useField, type FieldState, type Says } from '../form/context.ts';
import { useText } from '../text.tsx';

/** What every field takes. */
export interface FieldProps {
  /** Pointer into the request body without the first slash: `contactName`, `terms/startsOn`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly optional?: boolean;
  /** What a wrong format is called here, where there is a better word. */
  readonly formatKind?: string;
  /** Own words for kinds of error. */
  readonly says?: Says;
}

const ErrorMessage = ({ id, children }: { readonly id?: string; readonly children?: string }) => {
  const { site } = useText();
  return children ? <p class="govuk-error-message" id={id}><span class="govuk-visually-hidden">{site.errorTitle}</span>{children}</p> : null;
};

const groupClass = (message: string | undefined): string => `govuk-form-group${message ? ' govuk-form-group--error' : ''}`;

interface FrameProps extends FieldProps {
  /** Chosen, not typed: a missing one is worded so. */
  readonly choice?: boolean;
  readonly children: (state: FieldState) => ComponentChildren;
}

export const FieldFrame = ({ name, label, hint, optional, formatKind, says, choice = false, children }: FrameProps) => {
  const state = useField(name, { label, choice, formatKind, says }, hint);
  const t = useText().state;
  return (
    <div class={groupClass(state.message)}>
      <label class="govuk-label govuk-label--s" for={state.id}>{label}{optional && <span class="app-optional">{t.optional}</span>}</label>
      {hint && <div class="govuk-hint" id={state.hintId}>{hint}</div>}
      <ErrorMessage id={state.errorId}>{state.message}</ErrorMessage>
      {children(state)}
    </div>
  );
};

export const ChoiceFrame = ({ name, label, hint, optional, says, children }: FrameProps) => {
  const state = useField(name, { label, choice: true, says }, hint);
  const t = useText().state;
  return (
    <div class={groupClass(state.message)}>
      <fieldset class="govuk-fieldset" aria-describedby={state.describedBy}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}{optional && <span class="app-optional">{t.optional}</span>}</legend>
        {hint && <div class="govuk-hint" id={state.hintId}>{hint}</div>}
        <ErrorMessage id={state.errorId}>{state.message}</ErrorMessage>
        {children(state)}
      </fieldset>
    </div>
  );
};
