import { OrganisationPage } from '../../components/parties/organisation-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/` */
const AgencyOrganisation = ({ params: { organisationId = '' } }: PageProps) => <OrganisationPage side="agency" organisationId={organisationId} />;
export default AgencyOrganisation;
