import { AmendmentPage } from '../../components/in-force/amendment-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/:agreementId/amendments/:n/` */
const EnterpriseAmendment = ({ params: { organisationId = '', agreementId = '', n = '' } }: PageProps) => <AmendmentPage side="enterprise" organisationId={organisationId} agreementId={agreementId} n={n} />;
export default EnterpriseAmendment;
