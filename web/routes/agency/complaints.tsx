import { ComplaintsPage } from '../../components/services/complaints-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/complaints/`: complaints that enterprises let the agency read. */
const AgencyComplaints = ({ params: { organisationId = '' } }: PageProps) => <ComplaintsPage organisationId={organisationId} side="agency" />;

export default AgencyComplaints;
