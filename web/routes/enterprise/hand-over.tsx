import { HandOverPage } from '../../components/in-force/hand-over-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/:agreementId/hand-over/` */
const EnterpriseHandOver = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => <HandOverPage side="enterprise" organisationId={organisationId} agreementId={agreementId} />;
export default EnterpriseHandOver;
