/**
 * Folded parts of a page of which one is open at a time, and only that one is there: forms of the same route have the same ids.
 *   const one = useOneOpen();
 *   <Folded one={one} id={kind} title={t[kind]}><Form …/></Folded>
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface OneOpen {
  readonly open: string | undefined;
  readonly toggle: (id: string, open: boolean) => void;
}

export const useOneOpen = (): OneOpen => {
  const [open, setOpen] = useState<string>();
  return { open, toggle: (id, opens) => setOpen((now) => (opens ? id : now === id ? undefined : now)) };
};

export const Folded = ({ one, id, title, children }: { readonly one: OneOpen; readonly id: string; readonly title: string; readonly children: ComponentChildren }) => (
  <details class="govuk-details app-no-print" open={one.open === id} onToggle={(event) => one.toggle(id, event.currentTarget.open)}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{title}</span></summary>
    {one.open === id && <div class="govuk-details__text">{children}</div>}
  </details>
);
