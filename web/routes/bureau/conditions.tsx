import { partyRoutes } from '../../../shared/contract/parties.ts';
import { today } from '../../business-time.ts';
import { ConditionsPage } from '../../components/conditions/conditions-page.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/organisations/:targetId/conditions/(:year/)`: the same to officers, who judge. */
const Conditions = ({ params: { targetId = '', year = today().slice(0, 4) } }: PageProps) => {
  const query = useQuery(partyRoutes.showConditionsToBureau, { params: { targetId, calendarYear: year } });
  return <ConditionsPage query={query} path={`/app/bureau/organisations/${targetId}/conditions/`} />;
};
export default Conditions;
