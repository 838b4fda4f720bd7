import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { sectionName } from '../../../shared/rules/size/industry-code.ts';
import { today } from '../../business-time.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Problem, Ready } from '../../components/problem.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { labelOf, useText } from '../../text.tsx';
import { useQuery, type Body } from '../../use-query.ts';
import { downloadWorkbook } from '../../workbook.ts';
import type { PageProps } from '../page.ts';

type Report = Body<typeof fairRoutes.showFairReport>;
interface Group {
  readonly name: string;
  readonly signedUp: number;
  readonly came: number;
}

/** What the page shows and the workbook holds, in the reader's words. */
const useParts = ({ fair, report }: Report) => {
  const t = useText('fairReport');
  const { terms } = useText();
  const industry = (section: string | undefined): string => (section === undefined ? t.unknown : `${section} ${sectionName(section) ?? ''}`);
  const groups: readonly { readonly title: string; readonly head: string; readonly help?: string; readonly rows: readonly Group[] }[] = [
    { title: t.byIndustry, head: t.industry, rows: report.byIndustry.map(({ section, ...counts }) => ({ name: industry(section), ...counts })) },
    { title: t.byDistrict, head: t.district, rows: report.byDistrict.map(({ district, ...counts }) => ({ name: labelOf(terms.districts, district), ...counts })) },
    { title: t.bySize, head: t.size, rows: report.bySize.map(({ size, ...counts }) => ({ name: size === 'unknown' ? t.unknown : terms.sizes[size], ...counts })) },
    { title: t.byNeed, head: t.need, help: t.needHelp, rows: report.byNeed.map(({ item, ...counts }) => ({ name: labelOf(terms.serviceItems, item), ...counts })) },
  ];
  const { choices } = report;
  const totals = [
    { name: t.signedUp, value: t.enterprises(report.signedUp), count: report.signedUp },
    { name: t.came, value: t.cameOf(report.came, report.signedUp), count: report.came },
    { name: t.walkIns, value: t.enterprises(report.walkIns), count: report.walkIns },
    { name: t.people, value: t.persons(report.people), count: report.people },
    { name: t.waiting, value: t.enterprises(report.waiting), count: report.waiting },
    { name: t.byEnterprises, value: t.pairs(choices.byEnterprises), count: choices.byEnterprises },
    { name: t.byAgencies, value: t.pairs(choices.byAgencies), count: choices.byAgencies },
    { name: t.matched, value: t.pairs(choices.matched), count: choices.matched },
    { name: t.agreed, value: t.pairs(choices.agreed), count: choices.agreed },
    { name: t.unanswered, value: t.pairs(choices.unanswered), count: choices.unanswered },
  ];
  return { totals, groups, absentTitle: fair.date < today() ? t.absent : t.notYet };
};

const Figures = ({ data, onReload }: { readonly data: Report; readonly onReload: () => void }) => {
  const t = useText('fairReport');
  const { fair, report } = data;
  const { totals, groups, absentTitle } = useParts(data);
  const [failed, setFailed] = useState(false);
  const save = (): void => {
    setFailed(false);
    downloadWorkbook(`${fair.title} ${t.title}`, [
      { name: t.summary, rows: [[fair.title, fair.date], ...totals.map(({ name, count }) => [name, count])] },
      ...groups.map(({ title, head, rows }) => ({ name: title, rows: [[head, t.signedUp, t.came], ...rows.map(({ name, signedUp, came }) => [name, signedUp, came])] })),
      { name: absentTitle, rows: [[t.ticket, t.name], ...report.absent.map(({ ticket, name }) => [ticket, name])] },
    ]).catch(() => setFailed(true));
  };
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      <p><a class="govuk-link" href={`/app/bureau/fairs/${fair.id}/`}>{fair.title}</a></p>
      <p>{t.lead}</p>
      <p class="govuk-button-group app-no-print">
        <button type="button" class="govuk-button" onClick={save}>{t.download}</button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onReload}>{t.reload}</button>
      </p>
      {failed && <Problem problem={{ kind: 'unavailable', retry: true }} onRetry={save} />}
      <h2 class="govuk-heading-l">{t.summary}</h2>
      <SummaryList rows={totals} />
      {report.signedUp === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <>
          {groups.map(({ title, head, help, rows }) => (
            <section key={title}>
              <DataTable
                caption={title}
                rows={rows}
                rowKey={({ name }) => name}
                columns={[
                  { label: head, cell: ({ name }) => name },
                  { label: t.signedUp, cell: ({ signedUp }) => signedUp, numeric: true },
                  { label: t.came, cell: ({ came }) => came, numeric: true },
                ]}
              />
              {help && <p class="govuk-hint">{help}</p>}
            </section>
          ))}
          {report.absent.length === 0 ? (
            <p>{t.absentNone}</p>
          ) : (
            <DataTable
              caption={absentTitle}
              rows={report.absent}
              rowKey={({ organisationId }) => organisationId}
              columns={[
                { label: t.ticket, cell: ({ ticket }) => ticket, numeric: true },
                { label: t.name, cell: ({ organisationId, name }) => <a class="govuk-link" href={`/app/bureau/organisations/${organisationId}/`}>{name}</a> },
              ]}
            />
          )}
        </>
      )}
    </>
  );
};

/** `/app/bureau/fairs/:fairId/report/`: how many signed up, came, chose and agreed; while the fair lasts and afterwards. */
const FairReport = ({ params: { fairId = '' } }: PageProps) => {
  const query = useQuery(fairRoutes.showFairReport, { params: { fairId } });
  return <Ready query={query}>{(data) => <Figures data={data} onReload={query.reload} />}</Ready>;
};

export default FairReport;
