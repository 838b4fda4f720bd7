import { ComplaintsPage } from '../../components/services/complaints-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/complaints/`: the enterprise's complaints to the bureau. */
const EnterpriseComplaints = ({ params: { organisationId = '' } }: PageProps) => <ComplaintsPage organisationId={organisationId} side="enterprise" />;

export default EnterpriseComplaints;
