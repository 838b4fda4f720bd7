import { EmptyState } from '../../components/empty-state.tsx';
import { ActingOrganisation } from '../../components/fairs/acting-organisation.tsx';
import { MyBooth } from '../../components/fairs/my-booth.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useText } from '../../text.tsx';
import type { PageProps } from '../page.ts';

/** `/app/fairs/:fairId/booth/`: where the public page of a fair leads agencies. */
const EnterBooth = ({ params: { fairId = '' } }: PageProps) => {
  const { booth: t } = useText('fairs');
  const none = (
    <>
      <PageTitle>{t.title}</PageTitle>
      <EmptyState title={t.noAgency}>
        <p>{t.noAgencyHelp}</p>
        <a class="govuk-button" href={`/app/register/agency/?return=${encodeURIComponent(`/app/fairs/${fairId}/booth/`)}`}>{t.registerAgency}</a>
      </EmptyState>
    </>
  );
  return (
    <ActingOrganisation side="agency" fairId={fairId} title={t.title} none={none}>
      {(organisationId) => <MyBooth organisationId={organisationId} fairId={fairId} />}
    </ActingOrganisation>
  );
};

export default EnterBooth;
