import { useState } from 'preact/hooks';
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { AgreementHistory } from '../../components/agreements/agreement-history.tsx';
import { AgreementSteps } from '../../components/agreements/agreement-steps.tsx';
import { FilingClockView } from '../../components/agreements/filing-clock.tsx';
import { FilingDecision, FilingParticulars } from '../../components/agreements/filing-decision.tsx';
import { SignatureFacts } from '../../components/agreements/signature-facts.tsx';
import { SignedText } from '../../components/agreements/signed-text.tsx';
import { VoidedSignatures } from '../../components/agreements/voided-signatures.tsx';
import { TermsView } from '../../components/agreements/terms-view.tsx';
import { BureauCourse } from '../../components/in-force/bureau-course.tsx';
import { PrintLinks } from '../../components/documents/print-links.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const Signatures = ({ file: { agreement, verified } }: { readonly file: AgreementFile }) => {
  const { enterprise, agency } = useText('agreements');
  const { signatures } = useText('signing');
  if (!('textHash' in agreement)) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{signatures}</h2>
      <SummaryList rows={[{ name: enterprise, value: <SignatureFacts signature={agreement.enterpriseSignature} verified={verified.includes('enterprise')} /> }, { name: agency, value: <SignatureFacts signature={agreement.agencySignature} verified={verified.includes('agency')} /> }]} />
    </section>
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
        {(file) => {
          const { agreement, filing, clock, filingActions, history, text } = file;
          return (
          <>
            {filing && <p><Tag status={filing.status} labels={t.filingStatus} /> {filing.status === 'accepted' && <strong>{filing.number}</strong>}</p>}
            {filing && filing.status !== 'accepted' && <AgreementSteps file={file} />}
            {clock && filing && <FilingClockView clock={clock} filed={filing.status !== 'due'} besideSteps />}
            {filing && filing.status !== 'due' && <FilingParticulars filing={filing} />}
            {filing && filingActions.includes('accept') && <FilingDecision key={filing.rev} file={file} onDone={done} />}
            {text ? <SignedText text={text} number={agreement.text} /> : <TermsView agreement={agreement} />}
            {'textHash' in agreement && <Signatures file={file} />}
            {(agreement.status === 'in-force' || agreement.status === 'ended') && <BureauCourse agreement={agreement} />}
            <VoidedSignatures voided={file.voided} agreementId={agreement.id} />
            {filing && <PrintLinks at={`/app/bureau/filings/${agreementId}`} documents={['agreement', 'filing-form']} />}
            <AgreementHistory history={history} />
          </>
          );
        }}
      </Ready>
    </div>
  );
};
export default FilingReview;
