import { serviceRoutes } from '../../../shared/contract/services.ts';
import { ComplaintPage } from '../../components/services/complaint-page.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/complaints/:complaintId/`: one complaint and how it stands. */
const AgencyComplaint = ({ params: { organisationId = '', complaintId = '' } }: PageProps) => (
  <ComplaintPage query={useQuery(serviceRoutes.showComplaint, { params: { organisationId, complaintId } })} organisationId={organisationId} side="agency" />
);

export default AgencyComplaint;
