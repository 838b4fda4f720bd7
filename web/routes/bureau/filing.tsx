import { useState } from 'preact/hooks';
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { AgreementHistory } from '../../components/agreements/agreement-history.tsx';
import { FilingClockView } from '../../components/agreements/filing-clock.tsx';
import { TermsView } from '../../components/agreements/terms-view.tsx';
import { PrintLinks } from '../../components/documents/print-links.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { Steps } from '../../components/progress.tsx';
import { ReturnForm } from '../../components/return-form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { labelOf, useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

type Filing = NonNullable<AgreementFile['filing']>;

const Particulars = ({ filing }: { readonly filing: Exclude<Filing, { status: 'due' }> }) => {
  const { filing: t } = useText('agreements');
  const { list } = useText();
  const { particulars, changed, submissions } = filing;
  const labels: Readonly<Record<string, string>> = { contactName: t.contactName, contactPhone: t.contactPhone, serviceAddress: t.serviceAddress, remarks: t.remarks };
  return (
    <section>
      <h2 class="govuk-heading-m">{t.particulars}</h2>
      <p>{t.submissions(submissions)}{changed.length > 0 && <> · <strong>{t.changed(list(changed.map((name) => labelOf(labels, name))))}</strong></>}</p>
      <SummaryList rows={[{ name: t.contactName, value: particulars.contactName }, { name: t.contactPhone, value: particulars.contactPhone }, { name: t.serviceAddress, value: particulars.serviceAddress }, { name: t.remarks, value: particulars.remarks }]} />
    </section>
  );
};

const Decision = ({ filing, onDone }: { readonly filing: Filing; readonly onDone: (said: string) => void }) => {
  const { filing: t } = useText('agreements');
  const params = { agreementId: filing.agreementId };
  const fields = [
    { pointer: '/contactName', label: t.contactName },
    { pointer: '/contactPhone', label: t.contactPhone },
    { pointer: '/serviceAddress', label: t.serviceAddress },
    { pointer: '/remarks', label: t.remarks },
  ];
  return (
    <>
      <Form route={agreementRoutes.decideFiling} params={params} fixed={{ rev: filing.rev, action: 'accept' }} submit={t.accept} onDone={() => onDone(t.acceptDone)} />
      <details class="govuk-details">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.returnTitle}</span></summary>
        <div class="govuk-details__text">
          <p>{t.returnLead}</p>
          <ReturnForm route={agreementRoutes.decideFiling} params={params} rev={filing.rev} fields={fields} submit={t.returnSubmit} draft={`return-filing-${filing.agreementId}`} onDone={() => onDone(t.returnDone)} />
        </div>
      </details>
    </>
  );
};

/** `/app/bureau/filings/:agreementId/`: what was filed, in time or late, what a correction changed, and the decision. */
const FilingReview = ({ params: { agreementId = '' } }: PageProps) => {
  const t = useText('agreements');
  const query = useQuery(agreementRoutes.showFiling, { params: { agreementId } });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <div>
      <PageTitle caption={query.data?.agreement.enterpriseName}>{t.filing.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {({ agreement, filing, clock, filingActions, history }) => (
          <>
            {filing && <p><Tag status={filing.status} labels={t.filingStatus} /> {filing.status === 'accepted' && <strong>{filing.number}</strong>}</p>}
            {filing?.status === 'filed' && <Steps who={t.filing.list} since={filing.filed.at} next={`${t.filing.accept} / ${t.filing.returnTitle}`} by={filing.handleBy} />}
            {clock && filing && <FilingClockView clock={clock} filed={filing.status !== 'due'} />}
            {filing && filing.status !== 'due' && <Particulars filing={filing} />}
            {filing && filingActions.includes('accept') && <Decision key={filing.rev} filing={filing} onDone={done} />}
            <TermsView agreement={agreement} />
            {filing && <PrintLinks at={`/app/bureau/filings/${agreementId}`} documents={['agreement', 'filing-form']} />}
            <AgreementHistory history={history} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default FilingReview;
