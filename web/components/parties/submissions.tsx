/**
 * Everything an agency has handed in, fetched when asked for: files that were replaced stay to be seen.
 *   <Submissions targetId={…} />
 */
import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Ready } from '../problem.tsx';
import { PapersTable } from './papers-table.tsx';

const Fetched = ({ targetId }: { readonly targetId: string }) => {
  const { review: t } = useText('qualification');
  const { moment } = useFormat();
  const query = useQuery(partyRoutes.listSubmissions, { params: { targetId } });
  return (
    <Ready query={query}>
      {({ items }) => (
        <>
          {items.map(({ n, submitted, papers }) => (
            <section key={n}>
              <h3 class="govuk-heading-s">{t.submission(n)}</h3>
              <p class="app-quiet">{t.judgedBy(submitted.name, moment(submitted.at))}</p>
              <PapersTable papers={papers} caption={t.submission(n)} />
            </section>
          ))}
        </>
      )}
    </Ready>
  );
};

export const Submissions = ({ targetId }: { readonly targetId: string }) => {
  const { review: t } = useText('qualification');
  const [shown, setShown] = useState(false);
  return shown ? <section><h2 class="govuk-heading-m">{t.submissions}</h2><Fetched targetId={targetId} /></section> : <p><button type="button" class="app-link-button" onClick={() => setShown(true)}>{t.showSubmissions}</button></p>;
};
