import { useState } from 'preact/hooks';
import { claimRoutes } from '../../../shared/contract/claims.ts';
import { ClaimAmount } from '../../components/claims/claim-amount.tsx';
import { ClaimFacts } from '../../components/claims/claim-facts.tsx';
import { ClaimHistory } from '../../components/claims/claim-history.tsx';
import { ClaimMaterials } from '../../components/claims/claim-materials.tsx';
import { Correction } from '../../components/claims/correction.tsx';
import { ReviewForms } from '../../components/claims/review-forms.tsx';
import { ReviewerFacts } from '../../components/claims/reviewer-facts.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { DeadlineBadge } from '../../components/progress.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const over = ['paid', 'rejected', 'returned'];

/** `/app/bureau/claims/:claimId/`: every figure with its reason, what to weigh, and the steps that wait for this officer. */
const BureauClaim = ({ params: { claimId = '' } }: PageProps) => {
  const { review: t } = useText('claims');
  const query = useQuery(claimRoutes.showBureauClaim, { params: { claimId } });
  const [said, setSaid] = useState('');
  const done = (): void => {
    setSaid(t.done);
    query.reload();
  };
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {(view) => (
          <>
            {!over.includes(view.claim.status) && <p><DeadlineBadge due={view.claim.dueOn} /></p>}
            <ClaimFacts claim={view.claim} />
            <Correction claim={view.claim} />
            <ClaimAmount computation={view.claim.computation} ruleset={view.ruleset} />
            <p><a class="govuk-link" href={`/app/bureau/evaluations/${view.claim.agreementId}/${view.claim.year}/`}>{t.evaluation}</a> · <a class="govuk-link" href={`/app/bureau/archives/${view.claim.enterpriseId}/`}>{t.archive}</a></p>
            <ClaimMaterials materials={view.claim.materials} />
            <ReviewerFacts view={view} />
            <ReviewForms view={view} onDone={done} />
            <ClaimHistory history={view.history} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default BureauClaim;
