/**
 * An agreement's services of the year: agreed, logged, next due, overdue.
 *   <PlanTable plan={plan} />
 */
import type { ServicePlan } from '../../../shared/contract/services.ts';
import { labelOf, useText } from '../../text.tsx';

export const PlanTable = ({ plan }: { readonly plan: ServicePlan }) => {
  const { plans: t } = useText('services');
  const { terms, date } = useText();
  return (
    <table class="govuk-table app-table--narrow">
      <caption class="govuk-table__caption govuk-table__caption--s">{t.period(plan.year, date.day(plan.from), date.day(plan.to))}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">{t.item}</th>
          <th class="govuk-table__header govuk-table__header--numeric" scope="col">{t.logged}</th>
          <th class="govuk-table__header" scope="col">{t.nextDue}</th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {plan.lines.map(({ item, required, logged, overdue, nextDue }) => (
          <tr class="govuk-table__row" key={item}>
            <th class="govuk-table__header" scope="row">{labelOf(terms.serviceItems, item)}</th>
            <td class="govuk-table__cell govuk-table__cell--numeric">{required > 0 ? `${logged} / ${required}` : logged}</td>
            <td class="govuk-table__cell">
              {nextDue ? date.day(nextDue) : required > 0 ? t.done : t.onDemand}
              {overdue > 0 && <> <strong class="govuk-tag govuk-tag--red">{t.overdueTimes(overdue)}</strong></>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
