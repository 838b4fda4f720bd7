/**
 * Names and values, one below the other on a phone; rows without a value say so, rows set to `false` are left out.
 *   <SummaryList rows={[{ name: '联系人', value: saved.contactName, action: <a href="…">修改</a> }, wanted && { … }]} />
 */
import type { ComponentChildren } from 'preact';
import { useText } from '../text.tsx';

export interface SummaryRow {
  readonly name: string;
  readonly value: ComponentChildren;
  readonly action?: ComponentChildren;
}

export const SummaryList = ({ rows }: { readonly rows: readonly (SummaryRow | false | undefined)[] }) => {
  const { state } = useText();
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) => row && (
        <div class="govuk-summary-list__row" key={row.name}>
          <dt class="govuk-summary-list__key">{row.name}</dt>
          <dd class="govuk-summary-list__value">{row.value === undefined || row.value === '' || row.value === null ? <span class="app-quiet">{state.notKnown}</span> : row.value}</dd>
          {row.action && <dd class="govuk-summary-list__actions">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
};
