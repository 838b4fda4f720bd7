import { AgreementPrint } from '../../components/documents/agreement-print.tsx';
import type { PageProps } from '../page.ts';

const AgencyAgreementPrint = ({ params, query }: PageProps) => <AgreementPrint side="agency" params={params} query={query} />;
export default AgencyAgreementPrint;
