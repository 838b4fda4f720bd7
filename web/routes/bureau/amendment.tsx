import { useState } from 'preact/hooks';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { AgreementHistory } from '../../components/agreements/agreement-history.tsx';
import { ReasonSection } from '../../components/agreements/reason-section.tsx';
import { VoidedSignatures } from '../../components/agreements/voided-signatures.tsx';
import { PrintLinks } from '../../components/documents/print-links.tsx';
import { Form } from '../../components/form.tsx';
import { AmendmentFacts } from '../../components/in-force/amendment-facts.tsx';
import { TermsCompare } from '../../components/in-force/terms-compare.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/filings/:agreementId/amendments/:n/`: what a change of terms changes, and the decision on its filing. */
const BureauAmendment = ({ params: { agreementId = '', n = '' } }: PageProps) => {
  const { amendment: t } = useText('inForce');
  const params = { agreementId, n };
  const query = useQuery(agreementRoutes.showBureauAmendment, { params });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <div>
      <p><a class="govuk-link" href={`/app/bureau/filings/${agreementId}/`}>{t.back}</a></p>
      <PageTitle caption={query.data?.amendment.enterpriseName}>{t.title(Number(n))}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {({ amendment, before, actions, history, voided }) => (
          <>
            <AmendmentFacts amendment={amendment} />
            <TermsCompare before={before} after={amendment.terms} />
            <VoidedSignatures voided={voided} agreementId={agreementId} names={t.touched} />
            {actions.includes('accept') && <Form route={agreementRoutes.decideAmendment} params={params} fixed={{ rev: amendment.rev, action: 'accept' }} submit={t.accept} onDone={() => done(t.accepted)} />}
            {actions.includes('return') && <ReasonSection title={t.giveBack} route={agreementRoutes.decideAmendment} params={params} rev={amendment.rev} fixed={{ action: 'return' }} label={t.giveBackReason} submit={t.giveBack} onDone={() => done(t.givenBack)} />}
            <PrintLinks at={`/app/bureau/filings/${agreementId}`} documents={['amendment']} n={n} />
            <AgreementHistory history={history} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default BureauAmendment;
