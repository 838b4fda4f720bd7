import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useMe } from '../../app/me.tsx';
import { BoothDesk } from '../../components/fairs/booth-desk.tsx';
import { FairActions } from '../../components/fairs/fair-actions.tsx';
import { FullFairFacts } from '../../components/fairs/full-fair-facts.tsx';
import { LiveFigures } from '../../components/fairs/live-figures.tsx';
import { SelectionRules } from '../../components/fairs/selection-rules.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { Tag } from '../../components/tag.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { historyLines } from '../../components/history-lines.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/fairs/:fairId/`: one fair as its officers see it. */
const BureauFair = ({ params: { fairId = '' } }: PageProps) => {
  const { bureau: t, fairStatus, historyWords } = useText('fairs');
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
      {({ fair, booths, history, actions }) => {
        const deciding = duties.includes('fair') && fair.status === 'published';
        const here = `/app/bureau/fairs/${fairId}/`;
        const links: (readonly [string, string])[] = [
          ...(fair.status === 'draft' ? [] : [[`/fairs/${fairId}/`, t.public] as const]),
          ...(fair.plan || actions.includes('plan') || actions.includes('replan') ? [[`${here}plan/`, t.planLink] as const] : []),
          ...(fair.status === 'published' ? [[`${here}poster/`, t.posterLink] as const] : []),
          ...(fair.status === 'published' || fair.status === 'closed' ? [[`/fairs/${fairId}/board/`, t.boardLink] as const] : []),
          ...(duties.includes('fair') ? [[`/app/bureau/fairs/new/?from=${fairId}`, t.copy] as const] : []),
        ];
        return (
          <>
            <PageTitle>{fair.title}</PageTitle>
            <p><Tag status={fair.status} labels={fairStatus} /></p>
            <ul class="app-links app-links--page">
              {links.map(([href, label]) => <li key={href}><a class="govuk-link" href={href}>{label}</a></li>)}
            </ul>
            <div role="status">{said && <p class="govuk-inset-text">{said}</p>}</div>
            <FairActions key={fair.rev} fair={fair} actions={actions} onDone={done} />
            {fair.status !== 'draft' && (
              <>
                <h2 class="govuk-heading-l">{t.counts}</h2>
                <LiveFigures fair={fair} placed={booths.filter(({ status }) => status === 'placed').length} />
                <p><a class="govuk-link" href={`/app/bureau/fairs/${fairId}/report/`}>{t.report}</a></p>
              </>
            )}
            <FullFairFacts fair={fair} />
            <SelectionRules fair={fair} />
            {fair.status !== 'draft' && <BoothDesk fair={fair} booths={booths} deciding={deciding} onChanged={query.reload} />}
            <h2 class="govuk-heading-l">{t.history}</h2>
            <Timeline entries={historyLines(history, t.historyActions, historyWords)} />
          </>
        );
      }}
    </Ready>
  );
};

export default BureauFair;
