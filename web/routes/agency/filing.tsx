import { useLocation } from 'preact-iso/router';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { AgreementSteps } from '../../components/agreements/agreement-steps.tsx';
import { FilingClockView } from '../../components/agreements/filing-clock.tsx';
import { FilingForm } from '../../components/agreements/filing-form.tsx';
import { TermsView } from '../../components/agreements/terms-view.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/filing/`: the particulars, mostly known; after a return, with the officer's reasons beside them. */
const FileAgreement = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => {
  const { filing: t } = useText('agreements');
  const { returnedBy } = useText('filings');
  const { moment } = useFormat();
  const { route } = useLocation();
  const query = useQuery(agreementRoutes.showAgreement, { params: { organisationId, agreementId } });
  return (
    <div>
      <PageTitle caption={query.data?.agreement.enterpriseName}>{t.title}</PageTitle>
      <Ready query={query}>
        {(file) => {
          const { agreement, filing, clock, filingActions } = file;
          return (
            <>
              <AgreementSteps file={file} />
              {clock && filing && <FilingClockView clock={clock} filed={filing.status !== 'due'} besideSteps />}
              {filing && filingActions.includes('file') && (
                <>
                  {filing.status === 'returned' && <><h2 class="govuk-heading-m">{t.returnedTitle}</h2><p>{returnedBy(filing.returned.name, moment(filing.returned.at))}</p></>}
                  <p>{t.lead}</p>
                  <FilingForm file={file} organisationId={organisationId} onDone={() => route(`/app/agency/${organisationId}/agreements/${agreementId}/`)} />
                </>
              )}
              <TermsView agreement={agreement} />
            </>
          );
        }}
      </Ready>
    </div>
  );
};
export default FileAgreement;
