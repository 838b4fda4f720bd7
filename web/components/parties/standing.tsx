/**
 * How an agency stands: status, until when, what that means, and the days on which it was so.
 *   <Standing qualification={file.qualification} />
 */
import type { OrganisationFile } from '../../../shared/contract/parties.ts';
import { daysBetween, localDate } from '../../../shared/rules/dates.ts';
import { verifiedPeriodsOf } from '../../../shared/domain/qualification-periods.ts';
import { standingOn } from '../../../shared/domain/agency-standing.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';
import { Tag } from '../tag.tsx';

export const Standing = ({ qualification: file }: { readonly qualification: NonNullable<OrganisationFile['qualification']> }) => {
  const t = useText('qualification');
  const { day } = useFormat();
  const standing = standingOn(file, today());
  const shown = standing === 'not-verified' ? file.status : standing;
  const days = file.validUntil === undefined ? 0 : daysBetween(today(), localDate(file.validUntil));
  const { periods } = t;
  const rows = [
    ...verifiedPeriodsOf(file).map((period) => ({ ...period, what: periods.verified })),
    ...(file.suspensions ?? []).map((period) => ({ ...period, what: periods.suspended })),
    ...(file.shortages ?? []).map((period) => ({ ...period, what: periods.short })),
  ].sort((a, b) => b.from.localeCompare(a.from));
  return (
    <section>
      <p><Tag status={shown} labels={t.standing} tone={shown === 'lapsed' ? 'attention' : undefined} /> {file.validUntil && t.validUntil(day(file.validUntil))}</p>
      {standing !== 'not-verified' && <p>{t.effects[standing]}</p>}
      {standing === 'verified' && file.warned && file.update !== 'submitted' && <p class="govuk-inset-text">{t.renewSoon(days)}</p>}
      {file.short && <p class="govuk-inset-text">{t.shortStaffed(file.certifiedStaff, day(file.short.due))}</p>}
      {rows.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{periods.title}</span></summary>
          <div class="govuk-details__text">
            <p>{periods.lead}</p>
            <DataTable
              caption={periods.title}
              captionHidden
              rows={rows}
              rowKey={({ what, from }) => `${what}${from}`}
              columns={[{ label: t.changed.item, cell: ({ what }) => what }, { label: periods.title, cell: ({ from, to }) => (to ? periods.range(day(from), day(to)) : periods.open(day(from))) }, { label: t.review.reason, cell: ({ reason }) => reason ?? '' }]}
            />
          </div>
        </details>
      )}
    </section>
  );
};
