/**
 * Evaluations as a list that leads to each.
 *   <EvaluationTable rows={items} hrefOf={(evaluation) => `/app/…/`} />
 */
import type { EvaluationView } from '../../../shared/contract/evaluations.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { Tag } from '../tag.tsx';

interface EvaluationTableProps {
  readonly rows: readonly EvaluationView[];
  readonly hrefOf: (evaluation: EvaluationView) => string;
}

export const EvaluationTable = ({ rows, hrefOf }: EvaluationTableProps) => {
  const { list: t, status, period, year, done, waiting, title } = useText('evaluations');
  const format = useFormat();
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.agreementId}.${row.year}`}
      exportName={title}
      columns={[
        { label: t.enterprise, cell: (row) => <a class="govuk-link" href={hrefOf(row)}>{row.enterpriseName}</a>, text: (row) => row.enterpriseName },
        { label: t.agency, cell: (row) => row.agencyName },
        { label: t.period, cell: (row) => `${year(row.year)} · ${period(format.day(row.from), format.day(row.to))}` },
        { label: t.rated, cell: (row) => (row.rated ? done : waiting) },
        { label: t.cases, cell: (row) => (row.casesEntered ? done : waiting) },
        {
          label: t.result,
          cell: (row) => (row.status === 'final' ? <>{row.total} · {row.gradeTitle}</> : <><Tag status={row.status} labels={status} /> <DeadlineBadge due={row.rateBy} /></>),
          text: (row) => (row.total === undefined ? (status[row.status] ?? row.status) : `${row.total} ${row.gradeTitle ?? ''}`),
        },
      ]}
    />
  );
};
