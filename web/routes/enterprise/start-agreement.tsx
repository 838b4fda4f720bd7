import { StartPage } from '../../components/agreements/start-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/new/` */
const EnterpriseStart = ({ params: { organisationId = '' } }: PageProps) => <StartPage side="enterprise" organisationId={organisationId} />;
export default EnterpriseStart;
