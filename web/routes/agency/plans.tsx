import { serviceRoutes, type ServicePlan } from '../../../shared/contract/services.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Loading, Problem } from '../../components/problem.tsx';
import { NextVisit } from '../../components/services/next-visit.tsx';
import { PlanTable } from '../../components/services/plan-table.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import type { PageProps } from '../page.ts';

const Plan = ({ plan }: { readonly plan: ServicePlan }) => {
  const { plans: t, records } = useText('services');
  const { openCount } = useText('foundProblems');
  const at = `/app/agency/${plan.agencyId}/agreements/${plan.agreementId}/records/`;
  return (
    <section class="app-card" aria-labelledby={plan.agreementId}>
      <h2 class="govuk-heading-m" id={plan.agreementId}>{plan.enterpriseName}</h2>
      <NextVisit next={plan.next} />
      {plan.openProblems.length > 0 && <p><a class="govuk-link" href={at.replace(/records\/$/, 'problems/')}>{openCount(plan.openProblems.length)}</a></p>}
      <PlanTable plan={plan} />
      {plan.waiting > 0 && <p>{t.waiting(plan.waiting)}</p>}
      <p class="govuk-button-group">
        {plan.actions.includes('log') && <a class="govuk-button" role="button" href={`${at}new/`}>{records.log}</a>}
        <a class="govuk-link" href={at}>{t.open}</a>
      </p>
    </section>
  );
};

/** Most overdue first: what the specialist should do next stands on top. */
const byUrgency = (a: ServicePlan, b: ServicePlan): number => overdueOf(b) - overdueOf(a) || dueOf(a).localeCompare(dueOf(b));
const overdueOf = ({ lines }: ServicePlan): number => lines.reduce((sum, { overdue }) => sum + overdue, 0);
const dueOf = ({ lines }: ServicePlan): string => lines.map(({ nextDue }) => nextDue ?? '9999-12-31').sort()[0] ?? '9999-12-31';

/** `/app/agency/:organisationId/plans/`: the services of all agreements in force, due and overdue. */
const AgencyPlans = ({ params: { organisationId = '' } }: PageProps) => {
  const { plans: t } = useText('services');
  const { visits, complaints } = useText('sections');
  const pages = usePages(serviceRoutes.listPlans, { params: { organisationId }, query: {} });
  const { items, problem, loading, reload } = pages;
  return (
    <div aria-busy={loading ? 'true' : undefined}>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <p><a class="govuk-link" href={`/app/agency/${organisationId}/visits/`}>{visits}</a> · <a class="govuk-link" href={`/app/agency/${organisationId}/complaints/`}>{complaints}</a></p>
      {problem && !items && <Problem problem={problem} onRetry={reload} />}
      {!items && !problem && <Loading />}
      {items?.length === 0 && !pages.loadMore && <EmptyState title={t.empty} />}
      {items && [...items].sort(byUrgency).map((plan) => <Plan key={plan.agreementId} plan={plan} />)}
      {(items?.length !== 0 || pages.loadMore) && <LoadMore pages={pages} />}
    </div>
  );
};

export default AgencyPlans;
