/**
 * Every comparison that led to a size class, folded away.
 *   <SizeReasons result={result} />
 */
import type { SizeResult } from '../../shared/rules/size/classify-size.ts';
import { useText } from '../text.tsx';
import { DataTable } from './data-table.tsx';

export const SizeReasons = ({ result }: { readonly result: SizeResult }) => {
  const t = useText('size');
  const assessment = result.status === 'ok' || result.status === 'incomplete' ? result : 'reference' in result ? result.reference : undefined;
  if (!assessment) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.reasons}</span></summary>
      <div class="govuk-details__text">
        <DataTable
          caption={t.reasons}
          rows={assessment.reasons}
          rowKey={({ grade, indicator }) => `${grade} ${indicator}`}
          columns={[
            { label: t.grade, cell: ({ grade }) => t.gradeOf[grade] },
            { label: t.indicator, cell: ({ indicator }) => t.indicators[indicator] },
            { label: t.value, cell: ({ value }) => value ?? t.unknownValue, numeric: true },
            { label: t.bound, cell: ({ bound }) => bound, numeric: true },
            { label: t.outcome, cell: ({ met }) => (met === null ? t.unknownValue : met ? t.met : t.unmet) },
          ]}
        />
        <p class="app-quiet">{t.rule}</p>
      </div>
    </details>
  );
};
