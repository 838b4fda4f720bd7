import { HandOverPage } from '../../components/in-force/hand-over-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/hand-over/` */
const AgencyHandOver = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => <HandOverPage side="agency" organisationId={organisationId} agreementId={agreementId} />;
export default AgencyHandOver;
