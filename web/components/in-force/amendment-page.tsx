/**
 * One change of terms to a side of the agreement: what changes, editing, signing, filing.
 *   <AmendmentPage side="agency" organisationId={…} agreementId={…} n="1" />
 */
import { useState } from 'preact/hooks';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { AgreementHistory } from '../agreements/agreement-history.tsx';
import { ReasonSection } from '../agreements/reason-section.tsx';
import { VoidedSignatures } from '../agreements/voided-signatures.tsx';
import { PrintLinks } from '../documents/print-links.tsx';
import { Form } from '../form.tsx';
import { NoticeBanner } from '../notices.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { AmendmentEdit } from './amendment-edit.tsx';
import { AmendmentFacts } from './amendment-facts.tsx';
import { AmendmentFiling } from './amendment-filing.tsx';
import { AmendmentSigning } from './amendment-signing.tsx';
import { TermsCompare } from './terms-compare.tsx';

interface AmendmentPageProps {
  readonly side: Side;
  readonly organisationId: string;
  readonly agreementId: string;
  readonly n: string;
}

export const AmendmentPage = ({ side, organisationId, agreementId, n }: AmendmentPageProps) => {
  const { amendment: t } = useText('inForce');
  const { offer } = useText('agreements');
  const params = { organisationId, agreementId, n };
  const query = useQuery(agreementRoutes.showAmendment, { params });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <div>
      <p><a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/${agreementId}/`}>{t.back}</a></p>
      <PageTitle caption={query.data?.amendment[side === 'enterprise' ? 'agencyName' : 'enterpriseName']}>{t.title(Number(n))}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {(file) => {
          const { amendment, before, actions, history } = file;
          const common = { file, params, onDone: done };
          return (
            <>
              <AmendmentFacts amendment={amendment} organisationId={organisationId} />
              <TermsCompare before={before} after={amendment.terms} />
              <AmendmentSigning {...common} side={side} />
              <VoidedSignatures voided={file.voided} agreementId={agreementId} names={t.touched} />
              {actions.includes('edit') && <AmendmentEdit key={amendment.rev} {...common} />}
              {actions.includes('offer') && (
                <Form route={agreementRoutes.offerAmendment} params={params} fixed={{ rev: amendment.rev }} submit={t.offer} elsewhere={{ from: { label: t.from }, reason: { label: t.reason }, 'terms/items': { label: t.compare } }} onDone={() => done(t.offered)}>
                  <h2 class="govuk-heading-m">{offer.title}</h2>
                  <p>{t.offerLead}</p>
                </Form>
              )}
              <AmendmentFiling {...common} />
              {actions.includes('abandon') && <ReasonSection title={t.abandon} route={agreementRoutes.abandonAmendment} params={params} rev={amendment.rev} label={t.abandonReason} submit={t.abandon} onDone={() => done(t.abandoned)} />}
              <PrintLinks at={`/app/${side}/${organisationId}/agreements/${agreementId}`} documents={['amendment']} n={n} />
              <AgreementHistory history={history} />
            </>
          );
        }}
      </Ready>
    </div>
  );
};
