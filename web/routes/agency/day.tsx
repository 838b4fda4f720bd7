import { AgencyDay } from '../../components/fairs/agency-day.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/fairs/:fairId/day/`: what the agency has to do at the fair, as one list. */
const AgencyDayPage = ({ params: { organisationId = '', fairId = '' } }: PageProps) => <AgencyDay organisationId={organisationId} fairId={fairId} />;

export default AgencyDayPage;
