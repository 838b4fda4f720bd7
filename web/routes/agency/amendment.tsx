import { AmendmentPage } from '../../components/in-force/amendment-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/amendments/:n/` */
const AgencyAmendment = ({ params: { organisationId = '', agreementId = '', n = '' } }: PageProps) => <AmendmentPage side="agency" organisationId={organisationId} agreementId={agreementId} n={n} />;
export default AgencyAmendment;
