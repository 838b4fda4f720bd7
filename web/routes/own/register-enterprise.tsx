import { Registration } from '../../components/parties/registration.tsx';
import type { PageProps } from '../page.ts';

/** `/app/register/enterprise/` */
const RegisterEnterprise = ({ query }: PageProps) => <Registration side="enterprise" back={query.return} />;
export default RegisterEnterprise;
