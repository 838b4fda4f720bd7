import { MyEvaluations } from '../../components/evaluations/my-evaluations.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/evaluations/`: each service year's evaluation, to be rated or read. */
const EnterpriseEvaluations = ({ params: { organisationId = '' } }: PageProps) => (
  <MyEvaluations organisationId={organisationId} hrefOf={({ agreementId, year }) => `/app/enterprise/${organisationId}/agreements/${agreementId}/rating/${year}/`} />
);
export default EnterpriseEvaluations;
