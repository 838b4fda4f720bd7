import { useState } from 'preact/hooks';
import { claimRoutes, type LedgerView } from '../../../shared/contract/claims.ts';
import { api } from '../../api.ts';
import { today } from '../../business-time.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Form } from '../../components/form.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Problem, Ready } from '../../components/problem.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextField, YuanField } from '../../components/text-fields.tsx';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery, type Body, type Failure } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const Ledger = ({ lines }: { readonly lines: readonly LedgerView[] }) => {
  const { fund: t } = useText('claims');
  const format = useFormat();
  return (
    <DataTable
      caption={t.ledger}
      rows={lines}
      rowKey={({ id }) => id}
      exportName={t.ledger}
      columns={[
        { label: t.at, cell: (line) => format.moment(line.entered.at) },
        { label: t.kind, cell: (line) => labelOf(t.kinds, line.kind) },
        { label: t.amount, cell: (line) => format.yuan(line.amountFen), numeric: true },
        { label: t.claim, cell: (line) => (line.claimId ? <a class="govuk-link" href={`/app/bureau/claims/${line.claimId}/`}>{line.claimNumber}</a> : ''), text: (line) => line.claimNumber ?? '' },
        { label: t.by, cell: (line) => line.entered.name },
        { label: t.note, cell: (line) => line.note ?? '' },
      ]}
    />
  );
};

const LedgerCheck = ({ year }: { readonly year: string }) => {
  const { fund: t } = useText('claims');
  const [state, setState] = useState<{ readonly busy: boolean; readonly found?: Body<typeof claimRoutes.checkFund>; readonly problem?: Failure }>({ busy: false });
  const run = async (): Promise<void> => {
    setState({ busy: true });
    const result = await api(claimRoutes.checkFund, { params: { year } });
    setState(result.ok ? { busy: false, found: result.body } : { busy: false, problem: result.problem });
  };
  return (
    <div>
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={state.busy ? 'true' : undefined} onClick={() => void (state.busy || run())}>{t.check}</button>
      <p role="status">{state.found && (state.found.agrees ? t.agrees : t.differs)(state.found.lines)}</p>
      {state.problem && <Problem problem={state.problem} onRetry={() => void run()} />}
    </div>
  );
};

/** `/app/bureau/funds/` (this year's) and `/app/bureau/funds/:year/`: the figures, the ledger they add up from, and the budget. */
const BureauFund = ({ params: { year = today().slice(0, 4) } }: PageProps) => {
  const { fund: t } = useText('claims');
  const format = useFormat();
  const query = useQuery(claimRoutes.showFund, { params: { year }, query: {} });
  const pages = usePages(claimRoutes.showFund, { params: { year }, query: {} });
  const [said, setSaid] = useState('');
  const beside = (years: number): string => `/app/bureau/funds/${Number(year) + years}/`;
  const saved = (): void => {
    setSaid(t.saved);
    query.reload();
    pages.reload();
  };
  return (
    <div>
      <PageTitle>{t.title(Number(year))}</PageTitle>
      <p class="app-no-print"><a class="govuk-link" href={beside(-1)}>{t.previous}</a> · <a class="govuk-link" href={beside(1)}>{t.next}</a></p>
      <p>{t.lead}</p>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {({ fund, actions }) => (
          <>
            {fund ? (
              <SummaryList
                rows={[
                  { name: t.budget, value: format.yuan(fund.budgetFen) },
                  { name: t.committed, value: format.yuan(fund.committedFen) },
                  { name: t.paid, value: format.yuan(fund.paidFen) },
                  { name: t.available, value: <strong>{format.yuan(fund.availableFen)}</strong> },
                ]}
              />
            ) : (
              <EmptyState title={t.none} />
            )}
            {fund && <LedgerCheck year={year} />}
            {actions.includes('set-budget') && (
              <section class="app-no-print">
                <h2 class="govuk-heading-m">{t.set}</h2>
                <Form key={fund?.budgetFen ?? 0} route={claimRoutes.setBudget} params={{ year }} fixed={{ seenFen: fund?.budgetFen ?? 0 }} draft={`budget-${year}`} submit={t.save} onDone={saved}>
                  <YuanField name="budgetFen" label={t.amountLabel} hint={t.amountHint} width={20} value={fund?.budgetFen} />
                  <TextField name="note" label={t.noteLabel} maxLength={500} />
                </Form>
              </section>
            )}
          </>
        )}
      </Ready>
      {pages.items?.length === 0 && <p>{t.ledgerEmpty}</p>}
      {pages.items && pages.items.length > 0 && <Ledger lines={pages.items} />}
      <LoadMore pages={pages} />
    </div>
  );
};
export default BureauFund;
