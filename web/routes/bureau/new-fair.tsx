import { useLocation } from 'preact-iso/router';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { NewFairForm } from '../../components/fairs/fair-form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

interface DraftProps {
  readonly onDrafted: (id: string) => void;
}

const Copy = ({ fairId, onDrafted }: DraftProps & { readonly fairId: string }) => {
  const { bureau: t } = useText('fairs');
  const query = useQuery(fairRoutes.showFair, { params: { fairId } });
  return (
    <Ready query={query}>
      {({ fair }) => (
        <>
          <p>{t.copied(fair.title)}</p>
          <NewFairForm like={fair} submit={t.save} onDone={({ id }) => onDrafted(id)} />
        </>
      )}
    </Ready>
  );
};

/** `/app/bureau/fairs/new/`: drafting a fair; `?from=<fairId>` begins with an earlier one. */
const NewFair = ({ query: { from } }: PageProps) => {
  const { bureau: t } = useText('fairs');
  const { route } = useLocation();
  const open = (id: string): void => route(`/app/bureau/fairs/${id}/`);
  return (
    <div>
      <PageTitle>{t.newTitle}</PageTitle>
      {from ? <Copy fairId={from} onDrafted={open} /> : <NewFairForm submit={t.save} onDone={({ id }) => open(id)} />}
    </div>
  );
};

export default NewFair;
