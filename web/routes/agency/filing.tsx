import { useLocation } from 'preact-iso/router';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { FilingClockView } from '../../components/agreements/filing-clock.tsx';
import { TermsView } from '../../components/agreements/terms-view.tsx';
import { Form } from '../../components/form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { PhoneField, TextArea, TextField } from '../../components/text-fields.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/filing/`: the particulars that the system does not hold yet; after a return, with the officer's reasons beside them. */
const FileAgreement = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => {
  const { filing: t } = useText('agreements');
  const { route } = useLocation();
  const params = { organisationId, agreementId };
  const query = useQuery(agreementRoutes.showAgreement, { params });
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <Ready query={query}>
        {({ agreement, filing, clock, filingActions }) => (
          <>
            {clock && filing && <FilingClockView clock={clock} filed={filing.status !== 'due'} />}
            {filing && filingActions.includes('file') && (
              <>
                {filing.status === 'returned' && <h2 class="govuk-heading-m">{t.returnedTitle}</h2>}
                <p>{t.lead}</p>
                <Form
                  key={filing.rev}
                  route={agreementRoutes.fileAgreement}
                  params={params}
                  fixed={{ rev: filing.rev }}
                  draft={`filing-${agreementId}-${filing.rev}`}
                  returned={filing.status === 'returned' ? filing.reasons : undefined}
                  submit={filing.status === 'returned' ? t.again : t.submit}
                  onDone={() => route(`/app/agency/${organisationId}/agreements/${agreementId}/`)}
                >
                  <TextField name="contactName" label={t.contactName} maxLength={30} autoComplete="name" />
                  <PhoneField name="contactPhone" label={t.contactPhone} />
                  <TextField name="serviceAddress" label={t.serviceAddress} maxLength={120} value={filing.status === 'due' ? undefined : filing.particulars.serviceAddress} />
                  <TextArea name="remarks" label={t.remarks} optional rows={2} maxLength={300} value={filing.status === 'due' ? undefined : filing.particulars.remarks} />
                </Form>
              </>
            )}
            <TermsView agreement={agreement} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default FileAgreement;
