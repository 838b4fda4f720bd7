import { ActingOrganisation } from '../../components/fairs/acting-organisation.tsx';
import { MySignUp } from '../../components/fairs/my-sign-up.tsx';
import { later } from '../../components/later.tsx';
import { useText } from '../../text.tsx';
import type { PageProps } from '../page.ts';

/** Most who come here have registered: only the others fetch the form that registers. */
const RegisterAndSignUp = later(() => import('../../components/fairs/register-and-sign-up.tsx'), ['parties']);

/** `/app/fairs/:fairId/sign-up/`: where the public page of a fair leads enterprises. */
const EnterFair = ({ params: { fairId = '' } }: PageProps) => {
  const { signUp: t } = useText('fairVisit');
  return (
    <ActingOrganisation side="enterprise" fairId={fairId} title={t.title} none={<RegisterAndSignUp fairId={fairId} />}>
      {(organisationId) => <MySignUp organisationId={organisationId} fairId={fairId} />}
    </ActingOrganisation>
  );
};

export default EnterFair;
