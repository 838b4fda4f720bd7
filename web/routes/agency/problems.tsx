import { ProblemsPage } from '../../components/services/problems-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/problems/`: what was found, whose it is to solve, and by when. */
const AgencyProblems = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => <ProblemsPage organisationId={organisationId} agreementId={agreementId} back={`/app/agency/${organisationId}/agreements/${agreementId}/records/`} />;

export default AgencyProblems;
