import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { CheckInDesk } from '../../components/fairs/check-in-desk.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/fairs/:fairId/check-in/`: the desk at the door. */
const CheckIn = ({ params: { fairId = '' } }: PageProps) => {
  const { desk: t } = useText('fairs');
  const fair = useQuery(fairRoutes.showFair, { params: { fairId } }).data?.fair;
  return (
    <div>
      <PageTitle caption={fair?.title}>{t.title}</PageTitle>
      <CheckInDesk fairId={fairId} />
    </div>
  );
};

export default CheckIn;
