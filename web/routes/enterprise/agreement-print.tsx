import { AgreementPrint } from '../../components/documents/agreement-print.tsx';
import type { PageProps } from '../page.ts';

const EnterpriseAgreementPrint = ({ params, query }: PageProps) => <AgreementPrint side="enterprise" params={params} query={query} />;
export default EnterpriseAgreementPrint;
