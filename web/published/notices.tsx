import type { NoticeLine } from '../../shared/domain/publishing.ts';
import { formatFen, fen } from '../../shared/rules/money.ts';
import { PublicFrame } from '../components/public-frame.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.tsx';

/** `/notices/`: subsidies under public notice. Organisations stand in full; no natural person is named. */
export const NoticeListPage = ({ notices }: { readonly notices: readonly NoticeLine[] }) => {
  const { notices: t } = useText('published');
  const { day } = useFormat();
  const head = [t.number, t.agency, t.enterprise, t.year, t.headcount, t.amount, t.until];
  return (
    <PublicFrame path="/notices/" here="/notices/">
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p class="app-lead">{notices.length ? t.lead : t.empty}</p>
      {notices.length > 0 && (
        <table class="govuk-table app-table">
          <caption class="govuk-table__caption govuk-table__caption--m">{t.caption}</caption>
          <thead class="govuk-table__head"><tr class="govuk-table__row">{head.map((label) => <th class="govuk-table__header" scope="col" key={label}>{label}</th>)}</tr></thead>
          <tbody class="govuk-table__body">
            {notices.map((line) => {
              const cells = [line.number, <>{line.agencyName}<br />{line.agencyCreditCode}</>, <>{line.enterpriseName}<br />{line.enterpriseCreditCode}</>, t.yearNumber(line.year), line.headcount, formatFen(fen(line.amountFen)), day(line.noticeUntil)];
              return <tr class="govuk-table__row" key={line.id}>{cells.map((cell, index) => <td class="govuk-table__cell" data-label={head[index]} key={head[index]}>{cell}</td>)}</tr>;
            })}
          </tbody>
        </table>
      )}
      {notices.length > 0 && <p>{t.ruleset}</p>}
    </PublicFrame>
  );
};
