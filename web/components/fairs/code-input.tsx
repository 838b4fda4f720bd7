/**
 * Six digits, large; spaces and full-width digits are taken, too.
 *   <CodeInput onCode={setCode} />
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../text.tsx';

const LENGTH = 6;
const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, LENGTH);

export const CodeInput = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const { desk: t } = useText('fairs');
  const { site } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => input.current?.focus(), []);
  const look = (): void => {
    const digits = digitsOf(input.current?.value ?? '');
    if (digits.length === LENGTH) onCode(digits);
    else {
      setWrong(true);
      input.current?.focus();
    }
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); look(); }}>
      <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label govuk-label--l" for="check-in-code">{t.codeLabel}</label>
        <div class="govuk-hint" id="check-in-code-hint">{t.codeHint}</div>
        {wrong && <p class="govuk-error-message" id="check-in-code-error" role="alert"><span class="govuk-visually-hidden">{site.errorTitle}</span>{t.wrongLength}</p>}
        <input
          ref={input}
          class={`govuk-input${wrong ? ' govuk-input--error' : ''}`}
          id="check-in-code"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={`check-in-code-hint${wrong ? ' check-in-code-error' : ''}`}
          aria-invalid={wrong ? 'true' : undefined}
          onInput={() => setWrong(false)}
        />
      </div>
      <button class="govuk-button" type="submit">{t.find}</button>
    </form>
  );
};
