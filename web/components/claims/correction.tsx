/**
 * What an officer asked to be corrected, and what a resubmission changed.
 *   <Correction claim={claim} />
 */
import type { ClaimView } from '../../../shared/contract/claims.ts';
import { labelOf, useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';

type Reasons = NonNullable<ClaimView['reasons']>;

const ReasonList = ({ reasons }: { readonly reasons: Reasons }) => {
  const { pointer: names } = useText('claims');
  const { pair } = useText();
  return <ul class="govuk-list govuk-list--bullet">{reasons.map(({ pointer, reason }) => <li key={pointer + reason}>{pair(labelOf(names, pointer), reason)}</li>)}</ul>;
};

export const Correction = ({ claim }: { readonly claim: ClaimView }) => {
  const { review: t, decision, pointer: names } = useText('claims');
  const { reasons, returnedFor, changed } = claim;
  return (
    <>
      {claim.status === 'returned' && reasons && (
        <section class="govuk-inset-text">
          <h2 class="govuk-heading-m">{decision.returned}</h2>
          <p>{decision.returnedHelp}</p>
          <ReasonList reasons={reasons} />
        </section>
      )}
      {claim.status !== 'returned' && returnedFor && (
        <section>
          <h2 class="govuk-heading-m">{t.returnedFor}</h2>
          <ReasonList reasons={returnedFor} />
          {changed && changed.length > 0 && (
            <DataTable
              caption={t.changed}
              rows={changed}
              rowKey={({ pointer }) => pointer}
              columns={[
                { label: t.what, cell: (row) => labelOf(names, row.pointer) },
                { label: t.before, cell: (row) => row.before ?? '' },
                { label: t.after, cell: (row) => row.after ?? '' },
              ]}
            />
          )}
        </section>
      )}
    </>
  );
};
