import { useState } from 'preact/hooks';
import { claimRoutes, type ClaimPreview } from '../../../shared/contract/claims.ts';
import { ClaimAmount } from '../../components/claims/claim-amount.tsx';
import { ClaimFormFields } from '../../components/claims/claim-form-fields.tsx';
import { ClaimGaps } from '../../components/claims/claim-gaps.tsx';
import { ClaimMaterials } from '../../components/claims/claim-materials.tsx';
import { Form } from '../../components/form.tsx';
import { Panel } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { useProblemText } from '../../failure-words.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const Obstacles = ({ obstacles }: Pick<ClaimPreview, 'obstacles'>) => {
  const { preview: t } = useText('claims');
  const problemText = useProblemText(true);
  return (
    <section class="govuk-inset-text">
      <h2 class="govuk-heading-m">{t.obstacles}</h2>
      <ul class="govuk-list govuk-list--bullet">{obstacles.map(({ kind }) => <li key={kind}>{problemText(kind)}</li>)}</ul>
    </section>
  );
};

/** `/app/agency/:organisationId/claims/new/:agreementId/:year/`: the six materials, what is missing, the amount step by step, and the submission. */
const PrepareClaim = ({ params: { organisationId = '', agreementId = '', year = '' } }: PageProps) => {
  const { preview: t, field, year: yearText, period } = useText('claims');
  const format = useFormat();
  const query = useQuery(claimRoutes.previewClaim, { params: { organisationId, agreementId, year } });
  const [submitted, setSubmitted] = useState<{ readonly id: string; readonly number: string }>();
  const claimHref = (id: string): string => `/app/agency/${organisationId}/claims/${id}/`;
  if (submitted)
    return (
      <div>
        <PageTitle>{t.title}</PageTitle>
        <Panel title={t.done(submitted.number)} />
        <p><a class="govuk-link" href={claimHref(submitted.id)}>{t.open}</a></p>
      </div>
    );
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <p>{t.cost}</p>
      <Ready query={query}>
        {(preview) => (
          <>
            {preview.claimId && <p class="govuk-inset-text">{t.exists} <a class="govuk-link" href={claimHref(preview.claimId)}>{t.open}</a></p>}
            <SummaryList
              rows={[
                { name: field.enterprise, value: preview.enterpriseName },
                { name: field.year, value: `${yearText(preview.year)} · ${period(format.day(preview.from), format.day(preview.to))}` },
                { name: field.grade, value: preview.gradeTitle },
                { name: field.window, value: period(format.day(preview.window.opensOn), format.day(preview.window.closesOn)) },
                { name: field.payee, value: preview.application.payee && `${preview.application.payee.accountName} ${preview.application.payee.bank} ${preview.application.payee.account}` },
                { name: t.result, value: <strong>{format.yuan(preview.computation.amountFen)}</strong> },
              ]}
            />
            <ClaimGaps gaps={preview.gaps} />
            <ClaimMaterials materials={preview.materials} missing={preview.missing} />
            <ClaimAmount computation={preview.computation} ruleset={preview.ruleset} />
            {preview.claimId ? null : preview.obstacles.length > 0 ? (
              <Obstacles obstacles={preview.obstacles} />
            ) : (
              <Form route={claimRoutes.submitClaim} params={{ organisationId }} fixed={{ agreementId, year: Number(year) }} draft={`claim-${agreementId}-${year}`} submit={t.submit} onDone={setSubmitted}>
                <ClaimFormFields organisationId={organisationId} draft={`claim-${agreementId}-${year}`} />
              </Form>
            )}
          </>
        )}
      </Ready>
    </div>
  );
};
export default PrepareClaim;
