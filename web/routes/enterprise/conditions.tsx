import { partyRoutes } from '../../../shared/contract/parties.ts';
import { today } from '../../business-time.ts';
import { ConditionsPage } from '../../components/conditions/conditions-page.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/conditions/(:year/)`: the enterprise's subsidy conditions of a year, this one unless it is named. */
const Conditions = ({ params: { organisationId = '', year = today().slice(0, 4) } }: PageProps) => {
  const query = useQuery(partyRoutes.showConditions, { params: { organisationId, calendarYear: year } });
  return <ConditionsPage query={query} path={`/app/enterprise/${organisationId}/conditions/`} organisationId={organisationId} />;
};
export default Conditions;
