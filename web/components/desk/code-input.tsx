/**
 * Six digits, large; spaces and full-width digits are taken, too. Ready for the next one whenever `turn` changes.
 *   <CodeInput turn={desk.turn} onCode={desk.typed} />
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { digitsIn } from '../../desk/scanned-code.ts';
import { useText } from '../../text.tsx';

export const CodeInput = ({ turn, onCode }: { readonly turn: number; readonly onCode: (code: string) => void }) => {
  const { code: t } = useText('desk');
  const { site } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    if (!input.current) return;
    input.current.value = '';
    setWrong(false);
    // On a phone its keyboard would cover what the camera shows.
    if (!matchMedia('(pointer: coarse)').matches) input.current.focus();
  }, [turn]);
  const look = (): void => {
    const digits = digitsIn(input.current?.value ?? '');
    setWrong(!digits);
    if (digits) onCode(digits);
    else input.current?.focus();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); look(); }}>
      <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label govuk-label--m" for="check-in-code">{t.label}</label>
        <div class="govuk-hint" id="check-in-code-hint">{t.hint}</div>
        {wrong && <p class="govuk-error-message" id="check-in-code-error" role="alert"><span class="govuk-visually-hidden">{site.errorTitle}</span>{t.wrongLength}</p>}
        <div class="app-desk__code">
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
          <button class="govuk-button" type="submit">{t.find}</button>
        </div>
      </div>
    </form>
  );
};
