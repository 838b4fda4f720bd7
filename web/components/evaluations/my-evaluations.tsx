/**
 * The evaluations of an organisation's agreements, for either side.
 *   <MyEvaluations organisationId={organisationId} hrefOf={(evaluation) => …} />
 */
import { evaluationRoutes, type EvaluationView } from '../../../shared/contract/evaluations.ts';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { LoadMore } from '../load-more.tsx';
import { EmptyState } from '../empty-state.tsx';
import { PageTitle } from '../page-title.tsx';
import { Loading, Problem } from '../problem.tsx';
import { EvaluationTable } from './evaluation-table.tsx';

interface MyEvaluationsProps {
  readonly organisationId: string;
  readonly hrefOf: (evaluation: EvaluationView) => string;
}

export const MyEvaluations = ({ organisationId, hrefOf }: MyEvaluationsProps) => {
  const { list: t } = useText('evaluations');
  const pages = usePages(evaluationRoutes.listEvaluations, { params: { organisationId }, query: {} });
  const { items, problem, reload } = pages;
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && <EmptyState title={t.empty} />}
      {items && items.length > 0 && <EvaluationTable rows={items.map(({ evaluation }) => evaluation)} hrefOf={hrefOf} />}
      <LoadMore pages={pages} />
    </div>
  );
};
