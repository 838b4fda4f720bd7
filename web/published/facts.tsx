import type { ComponentChildren } from 'preact';

/** Labelled facts of a fair or agency. Rows without a value are left out. */
export const Facts = ({ rows }: { readonly rows: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl class="govuk-summary-list">
    {rows.flatMap(([label, value]) =>
      value === undefined || value === '' || value === null
        ? []
        : [
            <div class="govuk-summary-list__row" key={label}>
              <dt class="govuk-summary-list__key">{label}</dt>
              <dd class="govuk-summary-list__value">{value}</dd>
            </div>,
          ],
    )}
  </dl>
);
