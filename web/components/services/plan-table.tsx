/**
 * An agreement's services of the year: agreed, logged, next due, overdue.
 *   <PlanTable plan={plan} />
 */
import type { ServicePlan } from '../../../shared/contract/services.ts';
import { labelOf, useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';
import { Tag } from '../tag.tsx';

export const PlanTable = ({ plan }: { readonly plan: ServicePlan }) => {
  const { plans: t } = useText('services');
  const { terms, date } = useText();
  const due = ({ required, nextDue }: ServicePlan['lines'][number]): string => (nextDue ? date.day(nextDue) : required > 0 ? t.done : t.onDemand);
  return (
    <DataTable
      caption={t.period(plan.year, date.day(plan.from), date.day(plan.to))}
      rows={plan.lines}
      rowKey={({ item }) => item}
      columns={[
        { label: t.item, cell: ({ item }) => labelOf(terms.serviceItems, item) },
        { label: t.required, cell: ({ required }) => (required > 0 ? required : t.onDemand), numeric: true },
        { label: t.logged, cell: ({ logged }) => logged, numeric: true },
        { label: t.nextDue, cell: due },
        { label: t.overdue, cell: ({ overdue }) => (overdue > 0 ? <Tag status="overdue" labels={{ overdue: t.overdueTimes(overdue) }} /> : t.none) },
      ]}
    />
  );
};
