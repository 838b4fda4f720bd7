import type { NoticeLine } from '../../shared/domain/publishing.ts';
import { formatFen, fen } from '../../shared/rules/money.ts';
import { DataTable } from '../components/data-table.tsx';
import { PublicFrame } from '../components/public-frame.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.tsx';

/** `/notices/`: subsidies under public notice. Organisations stand in full; no natural person is named. */
export const NoticeListPage = ({ notices }: { readonly notices: readonly NoticeLine[] }) => {
  const { notices: t } = useText('published');
  const { day } = useFormat();
  return (
    <PublicFrame path="/notices/" here="/notices/">
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p class="app-lead">{notices.length ? t.lead : t.empty}</p>
      {notices.length > 0 && (
        <DataTable
          caption={t.caption}
          rows={notices}
          rowKey={({ id }) => id}
          columns={[
            { label: t.number, cell: ({ number }) => number },
            { label: t.agency, cell: ({ agencyName, agencyCreditCode }) => <>{agencyName}<br />{agencyCreditCode}</> },
            { label: t.enterprise, cell: ({ enterpriseName, enterpriseCreditCode }) => <>{enterpriseName}<br />{enterpriseCreditCode}</> },
            { label: t.year, cell: ({ year }) => t.yearNumber(year) },
            { label: t.headcount, cell: ({ headcount }) => headcount, numeric: true },
            { label: t.amount, cell: ({ amountFen }) => formatFen(fen(amountFen)), numeric: true },
            { label: t.until, cell: ({ noticeUntil }) => day(noticeUntil) },
          ]}
        />
      )}
      {notices.length > 0 && <p>{t.ruleset}</p>}
    </PublicFrame>
  );
};
