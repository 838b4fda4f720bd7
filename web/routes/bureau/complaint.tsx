import { serviceRoutes } from '../../../shared/contract/services.ts';
import { ComplaintPage } from '../../components/services/complaint-page.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/complaints/:complaintId/`: an officer takes a complaint up, notes what was done and answers it. */
const BureauComplaint = ({ params: { complaintId = '' } }: PageProps) => <ComplaintPage query={useQuery(serviceRoutes.showBureauComplaint, { params: { complaintId } })} side="bureau" />;

export default BureauComplaint;
