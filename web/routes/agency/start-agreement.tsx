import { StartPage } from '../../components/agreements/start-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/new/` */
const AgencyStart = ({ params: { organisationId = '' } }: PageProps) => <StartPage side="agency" organisationId={organisationId} />;
export default AgencyStart;
