import { ActingOrganisation } from '../../components/fairs/acting-organisation.tsx';
import { MyBooth } from '../../components/fairs/my-booth.tsx';
import { useText } from '../../text.tsx';
import type { PageProps } from '../page.ts';

/** `/app/fairs/:fairId/booth/`: where the public page of a fair leads agencies. */
const EnterBooth = ({ params: { fairId = '' } }: PageProps) => {
  const { booth: t } = useText('fairs');
  return (
    <ActingOrganisation side="agency" fairId={fairId} title={t.title} here={`/app/fairs/${fairId}/booth/`}>
      {(organisationId) => <MyBooth organisationId={organisationId} fairId={fairId} />}
    </ActingOrganisation>
  );
};

export default EnterBooth;
