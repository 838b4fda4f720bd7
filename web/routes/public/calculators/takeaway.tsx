import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FieldFacts } from '../../../form/context.ts';
import { useText } from '../../../text.tsx';
import type { Typed } from './typed.ts';
import { useCopy } from './use-copy.ts';

interface TakeawayProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly labels: ReadonlyMap<string, FieldFacts>;
  readonly names: readonly string[];
  /** What the form holds: with it the lines are read anew. */
  readonly typed: Typed;
}

const shown = (control: Element | RadioNodeList | null): string => {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.value ? (control.selectedOptions[0].textContent ?? '') : '';
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked ? '✓' : '';
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : '';
};

/** Ways to take a result along: on paper, with what was filled in, or as an address. */
export const Takeaway = ({ form, labels, names, typed }: TakeawayProps) => {
  const t = useText('calculation');
  const { action } = useText();
  const { copied, copy } = useCopy();
  const [lines, setLines] = useState<readonly { readonly name: string; readonly label: string; readonly value: string }[]>([]);
  // Only now is the form there that an address filled in.
  useEffect(() => {
    setLines(names.flatMap((name) => {
      const value = shown(form.current?.elements.namedItem(name) ?? null);
      return value === '' ? [] : [{ name, label: labels.get(name)?.label ?? name, value }];
    }));
  }, [typed]);
  const inAddress = location.hash.includes('=');
  return (
    <>
      <div class="app-print-only">
        <h2 class="govuk-heading-m">{t.filledIn}</h2>
        <ul class="govuk-list">{lines.map(({ name, label, value }) => <li key={name} class="app-lines">{label}：{value}</li>)}</ul>
      </div>
      <p class="app-quiet">{t.caution}</p>
      <p class="app-takeaway app-no-print">
        {inAddress && <button type="button" class="app-link-button" onClick={() => copy(location.href)}>{t.copyLink}</button>}
        <button type="button" class="app-link-button" onClick={() => print()}>{action.print}</button>
        <a class="govuk-link" href={location.pathname}>{t.clear}</a>
      </p>
      {!inAddress && <p class="app-quiet app-no-print">{t.tooLongToShare}</p>}
      <p role="status" class="app-quiet app-no-print">{copied === 'done' && t.copied}</p>
      {copied === 'by-hand' && <input class="govuk-input app-no-print" readOnly value={location.href} aria-label={t.copyByHand} onFocus={(event) => event.currentTarget.select()} />}
    </>
  );
};
