import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useMe } from '../../app/me.tsx';
import { BoothDesk } from '../../components/fairs/booth-desk.tsx';
import { FairActions } from '../../components/fairs/fair-actions.tsx';
import { FullFairFacts } from '../../components/fairs/full-fair-facts.tsx';
import { SelectionRules } from '../../components/fairs/selection-rules.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { labelOf, useText } from '../../text.tsx';
import { useQuery, type Body } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const Counts = ({ data: { fair, booths, signUps, waiting, checkedIn } }: { readonly data: Body<typeof fairRoutes.showFair> }) => {
  const { bureau: t } = useText('fairs');
  return (
    <>
      <h2 class="govuk-heading-l">{t.counts}</h2>
      <SummaryList
        rows={[
          { name: t.signUps, value: t.ofSeats(signUps, fair.seats) },
          waiting > 0 && { name: t.waiting, value: t.ofSignUps(waiting) },
          { name: t.checkedIn, value: t.ofSignUps(checkedIn) },
          { name: t.boothCount, value: t.ofBooths(booths.filter(({ status }) => status === 'placed').length, fair.booths) },
        ]}
      />
      <p><a class="govuk-link" href={`/app/bureau/fairs/${fair.id}/report/`}>{t.report}</a></p>
    </>
  );
};

/** `/app/bureau/fairs/:fairId/`: one fair as its officers see it. */
const BureauFair = ({ params: { fairId = '' } }: PageProps) => {
  const { bureau: t, fairStatus } = useText('fairs');
  const query = useQuery(fairRoutes.showFair, { params: { fairId } });
  const duties = useMe().data?.person.duties ?? [];
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
    scrollTo(0, 0);
  };
  return (
    <Ready query={query}>
      {(data) => {
        const { fair, booths, history, actions } = data;
        const deciding = duties.includes('fair') && fair.status === 'published';
        return (
          <>
            <PageTitle>{fair.title}</PageTitle>
            <p><Tag status={fair.status} labels={fairStatus} /> {fair.status !== 'draft' && <a class="govuk-link" href={`/fairs/${fairId}/`}>{t.public}</a>} {fair.status === 'published' && <a class="govuk-link" href={`/app/bureau/fairs/${fairId}/poster/`}>{t.posterLink}</a>} {duties.includes('fair') && <a class="govuk-link" href={`/app/bureau/fairs/new/?from=${fairId}`}>{t.copy}</a>}</p>
            <div role="status">{said && <p class="govuk-inset-text">{said}</p>}</div>
            <FairActions key={fair.rev} fair={fair} actions={actions} onDone={done} />
            {fair.status !== 'draft' && <Counts data={data} />}
            <FullFairFacts fair={fair} />
            <SelectionRules fair={fair} />
            {fair.status !== 'draft' && <BoothDesk fair={fair} booths={booths} deciding={deciding} onDone={done} />}
            <h2 class="govuk-heading-l">{t.history}</h2>
            <Timeline entries={history.map((line) => ({ key: `${line.at} ${line.action}`, at: line.at, title: labelOf(t.historyActions, line.action), by: line.byName, body: line.reason }))} />
          </>
        );
      }}
    </Ready>
  );
};

export default BureauFair;
