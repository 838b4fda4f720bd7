import { MyEvaluations } from '../../components/evaluations/my-evaluations.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/evaluations/`: each service year's evaluation; single scores show only with the result. */
const AgencyEvaluations = ({ params: { organisationId = '' } }: PageProps) => (
  <MyEvaluations organisationId={organisationId} hrefOf={({ agreementId, year }) => `/app/agency/${organisationId}/agreements/${agreementId}/evaluation/${year}/`} />
);
export default AgencyEvaluations;
