/**
 * What a claim says, who decided what, and the remedies against the decision.
 *   <ClaimFacts claim={claim} organisationId={organisationId} />
 */
import type { ClaimView } from '../../../shared/contract/claims.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { FileList } from '../file-list.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';

interface ClaimFactsProps {
  readonly claim: ClaimView;
  readonly organisationId?: string;
}

type Review = NonNullable<ClaimView['firstReview']>;

const ReviewWords = ({ review }: { readonly review: Review }) => {
  const { factor } = useText('claims');
  const { pair } = useText();
  const format = useFormat();
  return (
    <>
      <strong>{format.yuan(review.amountFen)}</strong> <span class="app-quiet">{review.name} · {format.moment(review.at)}</span>
      {review.factor && <p>{review.reason ? pair(labelOf(factor, review.factor), review.reason) : labelOf(factor, review.factor)}</p>}
    </>
  );
};

const decided = ['public-notice', 'payable', 'paid', 'rejected'];

export const ClaimFacts = ({ claim, organisationId }: ClaimFactsProps) => {
  const { field: t, status, year, period, decision, review, actions } = useText('claims');
  const format = useFormat();
  const { application, firstReview, secondReview, approvedFen, noticeFrom, noticeUntil, paidOn, paymentReference } = claim;
  return (
    <>
      <SummaryList
        rows={[
          { name: t.number, value: claim.number },
          { name: t.status, value: <Tag status={claim.status} labels={status} /> },
          { name: t.agency, value: `${claim.agencyName} ${claim.agencyCreditCode}` },
          { name: t.enterprise, value: `${claim.enterpriseName} ${claim.enterpriseCreditCode}` },
          { name: t.year, value: `${year(claim.year)} · ${period(format.day(claim.from), format.day(claim.to))}` },
          { name: t.submitted, value: `${format.moment(claim.submitted.at)} · ${claim.submitted.name}` },
          { name: t.filingNumber, value: application.filingNumber },
          { name: t.payee, value: `${application.payee.accountName} ${application.payee.bank} ${application.payee.account}` },
          application.remarks !== undefined && { name: review.reason, value: application.remarks },
          firstReview && { name: review.first, value: <ReviewWords review={firstReview} /> },
          secondReview && { name: review.second, value: <ReviewWords review={secondReview} /> },
          approvedFen !== undefined && { name: t.approved, value: <strong>{format.yuan(approvedFen)}</strong> },
          noticeFrom !== undefined && noticeUntil !== undefined && { name: t.notice, value: period(format.day(noticeFrom), format.day(noticeUntil)) },
          paidOn !== undefined && { name: t.paid, value: `${format.day(paidOn)} · ${paymentReference ?? ''}` },
          claim.status === 'rejected' && { name: actions.reject ?? '', value: claim.reason },
        ]}
      />
      <FileList files={application.uploads} organisationId={organisationId} />
      {decided.includes(claim.status) && (
        <section>
          <h2 class="govuk-heading-s">{decision.remediesTitle}</h2>
          <p>{decision.remedies}</p>
        </section>
      )}
    </>
  );
};
