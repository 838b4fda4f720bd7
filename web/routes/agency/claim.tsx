import { useState } from 'preact/hooks';
import { claimRoutes } from '../../../shared/contract/claims.ts';
import { ClaimAmount } from '../../components/claims/claim-amount.tsx';
import { ClaimFacts } from '../../components/claims/claim-facts.tsx';
import { ClaimFormFields } from '../../components/claims/claim-form-fields.tsx';
import { ClaimHistory } from '../../components/claims/claim-history.tsx';
import { ClaimMaterials } from '../../components/claims/claim-materials.tsx';
import { Correction } from '../../components/claims/correction.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/claims/:claimId/`: where the claim stands, what was decided and why, and the correction after a return. */
const AgencyClaim = ({ params: { organisationId = '', claimId = '' } }: PageProps) => {
  const { title, decision } = useText('claims');
  const ofClaim = { organisationId, claimId };
  const query = useQuery(claimRoutes.showClaim, { params: ofClaim });
  const [said, setSaid] = useState('');
  return (
    <div>
      <PageTitle>{title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {({ claim, ruleset, history, actions }) => (
          <>
            <Correction claim={claim} />
            {actions.includes('resubmit') && (
              <Form key={claim.rev} route={claimRoutes.resubmitClaim} params={ofClaim} fixed={{ rev: claim.rev }} draft={`resubmit-${claimId}-${claim.rev}`} submit={decision.resubmit} onDone={() => { setSaid(decision.resubmitted); query.reload(); }}>
                <ClaimFormFields organisationId={organisationId} draft={`resubmit-${claimId}-${claim.rev}`} remarks={claim.application.remarks} />
              </Form>
            )}
            <ClaimFacts claim={claim} organisationId={organisationId} />
            <ClaimAmount computation={claim.computation} ruleset={ruleset} />
            <ClaimMaterials materials={claim.materials} />
            <ClaimHistory history={history} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default AgencyClaim;
