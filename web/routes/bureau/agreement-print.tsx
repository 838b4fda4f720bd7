import { BureauPrint } from '../../components/documents/agreement-print.tsx';
import type { PageProps } from '../page.ts';

const BureauAgreementPrint = ({ params }: PageProps) => <BureauPrint params={params} />;
export default BureauAgreementPrint;
