/**
 * What is wrong with a submission, above the form; takes focus whenever `turn` changes, and marks the page's title.
 *   <ErrorSummary turn={attempts} items={[{ text: '请填写联系人', href: '#form-contactName' }]} />
 */
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../text.tsx';

export interface ErrorItem {
  readonly text: string;
  /** The field concerned. */
  readonly href?: string;
}

const goTo = (event: MouseEvent, href: string): void => {
  const field = document.getElementById(href.slice(1));
  if (!field) return;
  event.preventDefault();
  // The label, too, should be in view: a field at the very top of the screen says nothing.
  (field.closest('.govuk-form-group') ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
};

export const ErrorSummary = ({ title, items, turn = 0 }: { readonly title?: string; readonly items: readonly ErrorItem[]; readonly turn?: number }) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [turn]);
  useEffect(() => {
    // A page of several forms may have several summaries.
    if (!document.title.startsWith(t.site.errorTitle)) document.title = t.site.errorTitle + document.title;
    return () => {
      document.title = document.title.replace(t.site.errorTitle, '');
    };
  }, [t]);
  return (
    <div class="govuk-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2 class="govuk-error-summary__title">{title ?? t.form.summary}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {items.map(({ text, href }) => <li key={text + (href ?? '')}>{href ? <a href={href} onClick={(event) => goTo(event, href)}>{text}</a> : text}</li>)}
        </ul>
      </div>
    </div>
  );
};
