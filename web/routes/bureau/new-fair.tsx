import { useLocation } from 'preact-iso/router';
import { NewFairForm } from '../../components/fairs/fair-form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useText } from '../../text.tsx';

/** `/app/bureau/fairs/new/`: drafting a fair. */
const NewFair = () => {
  const { bureau: t } = useText('fairs');
  const { route } = useLocation();
  return (
    <div>
      <PageTitle>{t.newTitle}</PageTitle>
      <NewFairForm submit={t.save} onDone={({ id }) => route(`/app/bureau/fairs/${id}/`)} />
    </div>
  );
};

export default NewFair;
