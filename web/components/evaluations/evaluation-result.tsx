/**
 * The result of a year and how each score came about; the same table serves the officer's outlook.
 *   <EvaluationResult evaluation={shown.evaluation} />
 *   <ScoreSteps steps={outlook.steps} caption={…} />
 */
import type { EvaluationView } from '../../../shared/contract/evaluations.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';
import { SummaryList } from '../summary-list.tsx';

type Step = NonNullable<EvaluationView['steps']>[number];
const number = (value: Step[string] | undefined): number => Number(value ?? 0);

export const ScoreSteps = ({ steps, caption }: { readonly steps: readonly Step[]; readonly caption: string }) => {
  const { result: t } = useText('evaluations');
  const basisOf = (step: Step): string => {
    if (step.measure === 'rating') return t.rating(number(step.rating));
    if (step.measure === 'cases') return t.cases(number(step.cases), number(step.headcount));
    return t.archive(number(step.met), number(step.required));
  };
  return (
    <DataTable
      caption={caption}
      rows={steps}
      rowKey={(step) => String(step.indicatorId)}
      columns={[
        { label: t.indicator, cell: (step) => String(step.title) },
        { label: t.basis, cell: basisOf },
        { label: t.weight, cell: (step) => number(step.weight), numeric: true },
        { label: t.points, cell: (step) => String(step.points), numeric: true },
      ]}
    />
  );
};

export const EvaluationResult = ({ evaluation }: { readonly evaluation: EvaluationView }) => {
  const { result: t } = useText('evaluations');
  const format = useFormat();
  const { total, gradeId, gradeTitle, completeness, steps, finalisedAt, ruleset } = evaluation;
  if (total === undefined || !steps) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <SummaryList
        rows={[
          { name: t.total, value: <strong>{total}</strong> },
          { name: t.grade, value: gradeTitle ?? gradeId },
          { name: t.at, value: finalisedAt && format.moment(finalisedAt) },
          { name: t.ruleset, value: ruleset.sample ? `${ruleset.id} · ${t.sample}` : ruleset.id },
        ]}
      />
      {completeness && <p>{t.completeness(completeness.met, completeness.required)}</p>}
      <ScoreSteps steps={steps} caption={t.steps} />
    </section>
  );
};
