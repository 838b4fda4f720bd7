import { AgreementList } from '../../components/agreements/agreement-list.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/` */
const EnterpriseAgreements = ({ params: { organisationId = '' } }: PageProps) => <AgreementList side="enterprise" organisationId={organisationId} />;
export default EnterpriseAgreements;
