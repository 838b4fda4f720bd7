import { AgreementList } from '../../components/agreements/agreement-list.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/` */
const AgencyAgreements = ({ params: { organisationId = '' } }: PageProps) => <AgreementList side="agency" organisationId={organisationId} />;
export default AgencyAgreements;
