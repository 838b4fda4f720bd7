import { AgreementPage } from '../../components/agreements/agreement-page.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/` */
const AgencyAgreement = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => <AgreementPage side="agency" organisationId={organisationId} agreementId={agreementId} />;
export default AgencyAgreement;
