import { ActingOrganisation } from '../../components/fairs/acting-organisation.tsx';
import { MySignUp } from '../../components/fairs/my-sign-up.tsx';
import { useText } from '../../text.tsx';
import type { PageProps } from '../page.ts';

/** `/app/fairs/:fairId/sign-up/`: where the public page of a fair leads enterprises. */
const EnterFair = ({ params: { fairId = '' } }: PageProps) => {
  const { signUp: t } = useText('fairVisit');
  return (
    <ActingOrganisation side="enterprise" fairId={fairId} title={t.title} here={`/app/fairs/${fairId}/sign-up/`}>
      {(organisationId) => <MySignUp organisationId={organisationId} fairId={fairId} />}
    </ActingOrganisation>
  );
};

export default EnterFair;
