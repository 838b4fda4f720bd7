import { OrganisationPage } from '../../components/parties/organisation-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/` */
const EnterpriseOrganisation = ({ params: { organisationId = '' } }: PageProps) => <OrganisationPage side="enterprise" organisationId={organisationId} />;
export default EnterpriseOrganisation;
