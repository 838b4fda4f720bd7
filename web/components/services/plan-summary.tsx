/**
 * The plan of the year, and how complete the archive is: beside a list of records.
 *   <PlanSummary plan={plan} />
 */
import type { ServicePlan } from '../../../shared/contract/services.ts';
import { useText } from '../../text.tsx';
import { CompletenessMeter } from './completeness-meter.tsx';
import { PlanTable } from './plan-table.tsx';

export const PlanSummary = ({ plan }: { readonly plan: ServicePlan }) => {
  const { completeness } = useText('services');
  return (
    <section>
      <PlanTable plan={plan} />
      <h2 class="govuk-heading-m">{completeness.title}</h2>
      <CompletenessMeter completeness={plan.completeness} />
    </section>
  );
};
