/**
 * Why this amount: step by step, each with its basis, and the total.
 *   <MoneyBreakdown caption="补贴金额怎样得出" steps={[{ label: '第一年上限', basis: '二（一）', fen: 2_000_000 }, …]} totalFen={1_800_000} note="规则版本 …（示例）" />
 */
import type { ComponentChildren } from 'preact';
import { useFormat } from '../format.ts';
import { useText } from '../text.tsx';

export interface MoneyStep {
  readonly label: string;
  readonly basis?: ComponentChildren;
  /** The amount after or of this step; a step may also be a factor in words. */
  readonly fen?: number;
  readonly text?: string;
}

export const MoneyBreakdown = ({ caption, steps, totalFen, note }: { readonly caption: string; readonly steps: readonly MoneyStep[]; readonly totalFen: number; readonly note?: ComponentChildren }) => {
  const { breakdown: money } = useText('claims');
  const format = useFormat();
  return (
    <div class="app-breakdown">
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row"><th class="govuk-table__header" scope="col">{money.step}</th><th class="govuk-table__header" scope="col">{money.basis}</th><th class="govuk-table__header govuk-table__header--numeric" scope="col">{money.amount}</th></tr>
        </thead>
        <tbody class="govuk-table__body">
          {steps.map(({ label, basis, fen, text }) => (
            <tr class="govuk-table__row" key={label}><th class="govuk-table__header app-breakdown__step" scope="row">{label}</th><td class="govuk-table__cell">{basis}</td><td class="govuk-table__cell govuk-table__cell--numeric">{fen === undefined ? text : format.yuan(fen)}</td></tr>
          ))}
        </tbody>
        <tfoot>
          <tr class="govuk-table__row"><th class="govuk-table__header" scope="row" colSpan={2}>{money.total}</th><td class="govuk-table__cell govuk-table__cell--numeric"><strong>{format.yuan(totalFen)}</strong></td></tr>
        </tfoot>
      </table>
      {note && <p class="app-quiet">{note}</p>}
    </div>
  );
};
