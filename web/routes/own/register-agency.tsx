import { Registration } from '../../components/parties/registration.tsx';
import type { PageProps } from '../page.ts';

/** `/app/register/agency/` */
const RegisterAgency = ({ query }: PageProps) => <Registration side="agency" back={query.return} />;
export default RegisterAgency;
