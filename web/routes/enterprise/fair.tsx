import { MySignUp } from '../../components/fairs/my-sign-up.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/fairs/:fairId/`: sign-up, check-in code, agencies to choose from. */
const EnterpriseFair = ({ params: { organisationId = '', fairId = '' } }: PageProps) => <MySignUp organisationId={organisationId} fairId={fairId} />;

export default EnterpriseFair;
