import { serviceRoutes } from '../../../shared/contract/services.ts';
import { ComplaintPage } from '../../components/services/complaint-page.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/complaints/:complaintId/`: one complaint and how it stands. */
const EnterpriseComplaint = ({ params: { organisationId = '', complaintId = '' } }: PageProps) => (
  <ComplaintPage query={useQuery(serviceRoutes.showComplaint, { params: { organisationId, complaintId } })} organisationId={organisationId} side="enterprise" />
);

export default EnterpriseComplaint;
