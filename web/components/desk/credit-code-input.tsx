/**
 * The credit code on the licence, checked by its check character before anybody is asked.
 *   <CreditCodeInput onCode={setCreditCode} />
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { checkCreditCode } from '../../../shared/rules/identifiers/credit-code.ts';
import { normaliseGrouped } from '../../../shared/rules/identifiers/normalise.ts';
import { useWording } from '../../form/context.ts';
import { loadFailureWords, useFailureWords } from '../../failure-words.ts';
import { useLanguage, useText } from '../../text.tsx';

interface CreditCodeInputProps {
  /** In the one form that codes are compared in; undefined while it is being changed. */
  readonly onCode: (creditCode: string | undefined) => void;
}

export const CreditCodeInput = ({ onCode }: CreditCodeInputProps) => {
  const { field } = useText('parties');
  const { code: t } = useText('desk');
  const { site } = useText();
  const language = useLanguage();
  useFailureWords(true);
  const word = useWording();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState('');
  useEffect(() => input.current?.focus(), []);
  const look = async (): Promise<void> => {
    const typed = input.current?.value ?? '';
    if (checkCreditCode(typed).valid) return onCode(normaliseGrouped(typed));
    await loadFailureWords(language);
    setWrong(word({ pointer: '/creditCode', kind: typed.trim() === '' ? 'required' : 'credit-code-check' }, { label: field.creditCode, choice: false }));
    input.current?.focus();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void look(); }}>
      <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label govuk-label--s" for="walk-in-credit-code">{field.creditCode}</label>
        <div class="govuk-hint" id="walk-in-credit-code-hint">{field.creditCodeHint}</div>
        {wrong && <p class="govuk-error-message" id="walk-in-credit-code-error" role="alert"><span class="govuk-visually-hidden">{site.errorTitle}</span>{wrong}</p>}
        <input
          ref={input}
          class={`govuk-input govuk-input--width-20${wrong ? ' govuk-input--error' : ''}`}
          id="walk-in-credit-code"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={40}
          aria-describedby={`walk-in-credit-code-hint${wrong ? ' walk-in-credit-code-error' : ''}`}
          aria-invalid={wrong ? 'true' : undefined}
          onInput={() => { setWrong(''); onCode(undefined); }}
        />
      </div>
      <button class="govuk-button govuk-button--secondary" type="submit">{t.find}</button>
    </form>
  );
};
