import { useLocation } from 'preact-iso/router';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { EditFairForm } from '../../components/fairs/fair-form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/fairs/:fairId/edit/`: a draft, before it is published. */
const EditFair = ({ params: { fairId = '' } }: PageProps) => {
  const { bureau: t } = useText('fairs');
  const { route } = useLocation();
  const query = useQuery(fairRoutes.showFair, { params: { fairId } });
  return (
    <div>
      <PageTitle>{t.editTitle}</PageTitle>
      <Ready query={query}>{({ fair }) => <EditFairForm fair={fair} submit={t.saveEdit} onDone={() => route(`/app/bureau/fairs/${fairId}/`)} />}</Ready>
    </div>
  );
};

export default EditFair;
