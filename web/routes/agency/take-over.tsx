import { useState } from 'preact/hooks';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { AgreementHistory } from '../../components/agreements/agreement-history.tsx';
import { ReasonSection } from '../../components/agreements/reason-section.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { PhotoUpload } from '../../components/photo-upload.tsx';
import { Ready } from '../../components/problem.tsx';
import { PaperFields } from '../../components/take-over/paper-fields.tsx';
import { TakeOverFacts } from '../../components/take-over/take-over-facts.tsx';
import { paidElsewhere, typedPaper } from '../../take-over/typed-paper.ts';
import { labelOf, useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const FILES = 10;

/** `/app/agency/:organisationId/take-overs/:takeOverId/`: papers are added, and it is submitted; what came back is put right. */
const AgencyTakeOver = ({ params: { organisationId = '', takeOverId = '' } }: PageProps) => {
  const t = useText('takeOver');
  const params = { organisationId, takeOverId };
  const query = useQuery(agreementRoutes.showTakeOver, { params });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <div>
      <PageTitle caption={query.data?.takeOver.enterpriseName}>{t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {({ takeOver, actions, history }) => {
          const { paper, rev, status } = takeOver;
          const returned = status === 'returned' ? takeOver.reasons : undefined;
          const kept = `take-over-papers-${takeOverId}-${status}`;
          return (
            <>
              {returned && <div class="govuk-inset-text"><strong>{t.returned}</strong><ul class="govuk-list govuk-list--bullet">{returned.map(({ pointer, reason }) => <li key={pointer}>{reason}</li>)}</ul></div>}
              {status === 'approved' && <p><a class="govuk-link" href={`/app/agency/${organisationId}/agreements/${takeOver.agreementId}/`}>{t.open}</a></p>}
              <TakeOverFacts takeOver={takeOver} organisationId={organisationId} />
              {actions.includes('edit') && (
                <details class="govuk-details app-no-print" open={status === 'returned'}>
                  <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.edit}</span></summary>
                  <div class="govuk-details__text">
                    <Form key={rev} route={agreementRoutes.editTakeOver} params={params} fixed={(body) => ({ rev, ...typedPaper(body) })} draft={`take-over-${takeOverId}-${rev}`} submit={t.edit} elsewhere={paidElsewhere(t.field)} {...(returned && { returned })} onDone={() => done(t.saved)}>
                      <PaperFields paper={paper} />
                    </Form>
                  </div>
                </details>
              )}
              {actions.includes('submit') && (
                <Form route={agreementRoutes.submitTakeOver} params={params} fixed={(body) => ({ rev, scanIds: body.scanIds ?? [], proofs: body.proofs ?? {} })} draft={kept} submit={t.submit} onDone={() => done(t.submitted)}>
                  <h2 class="govuk-heading-m">{t.prove}</h2>
                  <PhotoUpload name="scanIds" label={t.scans} organisationId={organisationId} max={FILES} kept={kept} />
                  {paper.paid.map(({ year }) => <PhotoUpload key={year} name={`proofs/${year}`} label={t.proof(year)} organisationId={organisationId} max={FILES} kept={`${kept}-${year}`} />)}
                </Form>
              )}
              {actions.includes('withdraw') && <ReasonSection title={t.withdraw} route={agreementRoutes.withdrawTakeOver} params={params} rev={rev} label={t.withdrawReason} submit={t.withdraw} onDone={() => done(t.withdrawn)} />}
              <AgreementHistory history={history.map((line) => ({ ...line, action: labelOf(t.actions, line.action) }))} />
            </>
          );
        }}
      </Ready>
    </div>
  );
};
export default AgencyTakeOver;
