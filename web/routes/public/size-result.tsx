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

/** The size class with its reasons, or what is missing to say it. */
export const SizeOutcome = ({ result }: { readonly result: SizeResult }) => {
  const t = useText('size');
  switch (result.status) {
    case 'ok':
      return (
        <>
          <Verdict title={t.result(t.gradeOf[result.grade])} tone={result.smallOrMicro ? 'good' : 'other'}><p>{result.smallOrMicro ? t.eligible : t.notEligible}</p></Verdict>
          <Reasons assessment={result} />
        </>
      );
    case 'incomplete':
      return (
        <>
          <Verdict title={t.incomplete} tone="open">
            <p>{t.between(t.gradeOf[result.best], t.gradeOf[result.worst])}{t.missing(result.missing.map((indicator) => t.indicators[indicator]).join('、'))}</p>
          </Verdict>
          <Reasons assessment={result} />
        </>
      );
    case 'not-covered':
    case 'review':
      return <><Verdict title={t.uncovered} tone="open"><p>{t.uncoveredHelp}</p></Verdict><Reasons assessment={result.reference} /></>;
    case 'needs-finer-code':
      return <Verdict title={t.finer} tone="open" />;
    case 'unknown-code':
    case 'letter-mismatch':
      return <Verdict title={t.unknown} tone="open" />;
  }
};
