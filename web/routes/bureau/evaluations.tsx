import { evaluationRoutes } from '../../../shared/contract/evaluations.ts';
import type { District } from '../../../shared/domain/who.ts';
import { EvaluationTable } from '../../components/evaluations/evaluation-table.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Loading, Problem } from '../../components/problem.tsx';
import { ServedDistrict } from '../../components/served-district.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';

const OfDistrict = ({ district }: { readonly district: District }) => {
  const { list: t } = useText('evaluations');
  const pages = usePages(evaluationRoutes.listBureauEvaluations, { query: { district } });
  const { items, problem, reload } = pages;
  return (
    <div>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && <EmptyState title={t.bureauEmpty} />}
      {items && items.length > 0 && <EvaluationTable rows={items} hrefOf={({ agreementId, year }) => `/app/bureau/evaluations/${agreementId}/${year}/`} />}
      <LoadMore pages={pages} />
    </div>
  );
};

/** `/app/bureau/evaluations/`: the evaluations of each district that the officer's office serves. */
const BureauEvaluations = () => {
  const { list: t } = useText('evaluations');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <ServedDistrict>{(district) => <OfDistrict district={district} />}</ServedDistrict>
    </div>
  );
};
export default BureauEvaluations;
