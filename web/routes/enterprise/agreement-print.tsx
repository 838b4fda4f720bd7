import { AgreementPrint } from '../../components/documents/agreement-print.tsx';
import type { PageProps } from '../page.ts';

const EnterpriseAgreementPrint = ({ params }: PageProps) => <AgreementPrint side="enterprise" params={params} />;
export default EnterpriseAgreementPrint;
