/**
 * Beside a term: what the policy asks, what people usually write, what to watch; and a sample that is put in by a press.
 *   <Guidance about="liability" />
 *   <SampleText into="terms/liability" text={t.sample.liability} />
 */
import { useId, useRef, useState } from 'preact/hooks';
import { useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';

export const Guidance = ({ about }: { readonly about: 'items' | 'fee' | 'liability' | 'period' | 'personalData' }) => {
  const { guidance: t } = useText('agreementTerms');
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.title(t.names[about])}</span></summary>
      <div class="govuk-details__text"><SummaryList rows={[{ name: t.asks, value: t[about].asks }, { name: t.usual, value: t[about].usual }, { name: t.watch, value: t[about].watch }]} /></div>
    </details>
  );
};

/** Puts the sample behind whatever is typed already, as if typed: nothing is overwritten. */
const putInto = (form: HTMLFormElement, name: string, text: string): void => {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = field.value.trim() === '' ? text : `${field.value}\n${text}`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
};

export const SampleText = ({ into, text }: { readonly into: string; readonly text: string }) => {
  const { sample: t } = useText('agreementTerms');
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const mark = useId();
  return (
    <p>
      <button
        ref={button} type="button" class="app-link-button" aria-describedby={mark}
        onClick={() => {
          const form = button.current?.form;
          if (form) putInto(form, into, text);
          setSaid(t.added);
        }}
      >{t.put}</button>{' '}
      <span class="app-quiet" id={mark}>{t.mark}</span> <span role="status">{said}</span>
    </p>
  );
};
