import { useState } from 'preact/hooks';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { AgreementHistory } from '../../components/agreements/agreement-history.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { ReturnForm } from '../../components/return-form.tsx';
import { TakeOverFacts } from '../../components/take-over/take-over-facts.tsx';
import { labelOf, useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/take-overs/:takeOverId/`: two officers look at it, one after the other. */
const BureauTakeOver = ({ params: { takeOverId = '' } }: PageProps) => {
  const t = useText('takeOver');
  const params = { takeOverId };
  const query = useQuery(agreementRoutes.showBureauTakeOver, { params });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  const fields = [
    { pointer: '/signedOn', label: t.field.signedOn }, { pointer: '/terms/startsOn', label: t.field.startsOn }, { pointer: '/terms/endsOn', label: t.field.endsOn }, { pointer: '/firstYear', label: t.field.firstYear }, { pointer: '/terms/items', label: t.field.items },
    { pointer: '/filed/number', label: t.field.filing }, { pointer: '/ended/on', label: t.field.ended }, { pointer: '/years', label: t.field.paid }, { pointer: '/scanIds', label: t.scans },
  ];
  return (
    <div>
      <PageTitle caption={query.data?.takeOver.enterpriseName}>{t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {({ takeOver, actions, history }) => (
          <>
            <TakeOverFacts takeOver={takeOver} />
            {actions.includes('approve') && (
              <>
                <p class="govuk-inset-text">{t.sameOfficer}</p>
                <Form route={agreementRoutes.decideTakeOver} params={params} fixed={{ rev: takeOver.rev, action: 'approve' }} submit={takeOver.status === 'checked' ? t.approveSecond : t.approve} onDone={() => done(t.approved)} />
              </>
            )}
            {actions.includes('return') && (
              <details class="govuk-details">
                <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.returnTitle}</span></summary>
                <div class="govuk-details__text"><ReturnForm route={agreementRoutes.decideTakeOver} params={params} rev={takeOver.rev} fields={fields} submit={t.returnSubmit} draft={`return-take-over-${takeOverId}`} onDone={() => done(t.returnedDone)} /></div>
              </details>
            )}
            <AgreementHistory history={history.map((line) => ({ ...line, action: labelOf(t.actions, line.action) }))} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default BureauTakeOver;
