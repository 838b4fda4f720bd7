import { AgreementPrint } from '../../components/documents/agreement-print.tsx';
import type { PageProps } from '../page.ts';

const AgencyAgreementPrint = ({ params }: PageProps) => <AgreementPrint side="agency" params={params} />;
export default AgencyAgreementPrint;
