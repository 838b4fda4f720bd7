import { evaluationRoutes } from '../../../shared/contract/evaluations.ts';
import { EvaluationFacts } from '../../components/evaluations/evaluation-facts.tsx';
import { EvaluationResult } from '../../components/evaluations/evaluation-result.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/evaluation/:year/`: the result with every step, and the way to the claim. */
const AgencyEvaluation = ({ params: { organisationId = '', agreementId = '', year = '' } }: PageProps) => {
  const { title, result: t } = useText('evaluations');
  const query = useQuery(evaluationRoutes.showEvaluation, { params: { organisationId, agreementId, year } });
  return (
    <div>
      <PageTitle>{title}</PageTitle>
      <Ready query={query}>
        {({ evaluation }) => (
          <>
            {evaluation.status === 'final' ? (
              <>
                <EvaluationResult evaluation={evaluation} />
                <p><a class="govuk-button" role="button" href={`/app/agency/${organisationId}/claims/new/${agreementId}/${year}/`}>{t.claim}</a></p>
              </>
            ) : (
              <p class="govuk-inset-text">{t.pending}{t.pendingAgency}</p>
            )}
            <EvaluationFacts evaluation={evaluation} organisationId={organisationId} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default AgencyEvaluation;
