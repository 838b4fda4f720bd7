import { ProblemsPage } from '../../components/services/problems-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/:agreementId/problems/`: what was found, whose it is to solve, and by when. */
const EnterpriseProblems = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => <ProblemsPage organisationId={organisationId} agreementId={agreementId} back={`/app/enterprise/${organisationId}/agreements/${agreementId}/records/`} />;

export default EnterpriseProblems;
