/**
 * Whose service this is, its plan of the year, and how complete the archive is: the head of a page of records.
 *   <PlanSummary plan={plan} />
 */
import type { ServicePlan } from '../../../shared/contract/services.ts';
import { useText } from '../../text.tsx';
import { CompletenessMeter } from './completeness-meter.tsx';
import { PlanTable } from './plan-table.tsx';

export const PlanSummary = ({ plan }: { readonly plan: ServicePlan }) => {
  const { records: t, completeness } = useText('services');
  return (
    <section>
      <p class="app-lead">{t.of(plan.enterpriseName, plan.agencyName)}</p>
      <PlanTable plan={plan} />
      <h2 class="govuk-heading-m">{completeness.title}</h2>
      <CompletenessMeter completeness={plan.completeness} />
    </section>
  );
};
