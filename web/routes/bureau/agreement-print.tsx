import { BureauPrint } from '../../components/documents/agreement-print.tsx';
import type { PageProps } from '../page.ts';

const BureauAgreementPrint = ({ params, query }: PageProps) => <BureauPrint params={params} query={query} />;
export default BureauAgreementPrint;
