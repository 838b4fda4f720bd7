/**
 * What an agency has to do at a fair as one list, by what is next, the oldest first; printable.
 *   <AgencyDay organisationId={organisationId} fairId={fairId} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { daySteps } from '../../../shared/domain/agency-day.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { EmptyState } from '../empty-state.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { DayRow } from './day-row.tsx';
import { FairFacts } from './fair-facts.tsx';

export const AgencyDay = ({ organisationId, fairId }: { readonly organisationId: string; readonly fairId: string }) => {
  const { day: t } = useText('selection');
  const query = useQuery(fairRoutes.showDay, { params: { organisationId, fairId } });
  const [said, setSaid] = useState('');
  const changed = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <Ready query={query}>
      {({ fair, booth, rows }) => (
        <>
          <PageTitle caption={fair.title}>{t.title}</PageTitle>
          <p class="app-lead">{booth.number && <strong>{t.booth(booth.number)} </strong>}{t.lead}</p>
          <FairFacts fair={fair} />
          <p class="app-no-print"><a class="govuk-link" href={`/app/agency/${organisationId}/fairs/${fairId}/`}>{t.toBooth}</a></p>
          <div class="govuk-button-group app-no-print">
            <button type="button" class="govuk-button govuk-button--secondary" onClick={query.reload}>{t.reload}</button>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={() => print()}>{t.print}</button>
          </div>
          <p role="status">{said}</p>
          {rows.length === 0 && <EmptyState title={t.none}><p>{t.noneHelp}</p></EmptyState>}
          {daySteps.map((step) => {
            const those = rows.filter((row) => row.step === step);
            return those.length > 0 && (
              <section key={step}>
                <h2 class="govuk-heading-m">{t.steps[step]}（{those.length}）</h2>
                <ul class="app-listing">
                  {those.map((row) => <DayRow key={row.enterpriseId} row={row} organisationId={organisationId} fairId={fairId} onChanged={changed} />)}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </Ready>
  );
};
