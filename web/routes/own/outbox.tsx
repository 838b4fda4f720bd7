import { EmptyState } from '../../components/empty-state.tsx';
import OutboxItem from '../../components/outbox/outbox-item.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useText } from '../../text.tsx';
import type { PageProps } from '../page.ts';

/** `/app/outbox/`: what waits on this device to be sent, and what was not accepted. */
const Outbox = ({ query: { leaving } }: PageProps) => {
  const t = useText('outbox');
  const { nav } = useText();
  const entries = useOutbox(() => true);
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      {leaving !== undefined && entries.length > 0 && <div class="govuk-inset-text" role="alert"><p>{t.leaving}</p></div>}
      <p class="app-lead">{t.lead}</p>
      {entries.length === 0 && <EmptyState title={t.none}><p>{t.noneHelp}</p><p><a class="govuk-link" href="/app/">{nav.app}</a></p></EmptyState>}
      {entries.map((entry) => <OutboxItem key={entry.id} entry={entry} />)}
    </>
  );
};

export default Outbox;
