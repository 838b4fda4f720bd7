import type { ComponentChildren } from 'preact';
import type { SizeAssessment, SizeResult } from '../../../shared/rules/size/classify-size.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useText } from '../../text.tsx';

/** Every comparison that led to the class. */
const Reasons = ({ assessment }: { readonly assessment: SizeAssessment }) => {
  const t = useText('size');
  return (
    <>
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
    </>
  );
};

const Verdict = ({ title, tone, children }: { readonly title: string; readonly tone: 'good' | 'other' | 'open'; readonly children?: ComponentChildren }) => (
  <div class={`app-verdict app-verdict--${tone}`}>
    <h2 class="govuk-heading-l">{title}</h2>
    {children}
  </div>
);

interface SizeOutcomeProps {
  readonly result: SizeResult;
  /** Inside a form the comparisons are folded away: the form goes on below them. */
  readonly folded?: boolean;
}

/** The size class with its reasons, or what is missing to say it. */
export const SizeOutcome = ({ result, folded = false }: SizeOutcomeProps) => {
  const t = useText('size');
  const reasons = (assessment: SizeAssessment) => folded ? (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.reasons}</span></summary>
      <div class="govuk-details__text"><Reasons assessment={assessment} /></div>
    </details>
  ) : <Reasons assessment={assessment} />;
  switch (result.status) {
    case 'ok':
      return (
        <>
          <Verdict title={t.result(t.gradeOf[result.grade])} tone={result.smallOrMicro ? 'good' : 'other'}><p>{result.smallOrMicro ? t.eligible : t.notEligible}</p></Verdict>
          {reasons(result)}
        </>
      );
    case 'incomplete':
      return (
        <>
          <Verdict title={t.incomplete} tone="open">
            <p>{t.between(t.gradeOf[result.best], t.gradeOf[result.worst])}{t.missing(result.missing.map((indicator) => t.indicators[indicator]).join('、'))}</p>
          </Verdict>
          {reasons(result)}
        </>
      );
    case 'not-covered':
    case 'review':
      return <><Verdict title={t.uncovered} tone="open"><p>{t.uncoveredHelp}</p></Verdict>{reasons(result.reference)}</>;
    case 'needs-finer-code':
      return <Verdict title={t.finer} tone="open" />;
    case 'unknown-code':
    case 'letter-mismatch':
      return <Verdict title={t.unknown} tone="open" />;
  }
};
