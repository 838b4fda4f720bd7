import { AgreementPage } from '../../components/agreements/agreement-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/:agreementId/` */
const EnterpriseAgreement = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => <AgreementPage side="enterprise" organisationId={organisationId} agreementId={agreementId} />;
export default EnterpriseAgreement;
