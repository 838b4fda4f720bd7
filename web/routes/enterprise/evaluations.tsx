import { MyEvaluations } from '../../components/evaluations/my-evaluations.tsx';

/** `/app/enterprise/:organisationId/evaluations/`: each service year's evaluation, to be rated or read. */
export const EnterpriseEvaluations = ({ organisationId }: { readonly organisationId: string }) => (
  <MyEvaluations organisationId={organisationId} hrefOf={({ agreementId, year }) => `/app/enterprise/${organisationId}/agreements/${agreementId}/rating/${year}/`} />
);
