/**
 * 补贴条件 of an enterprise in one year, to its own people and to officers.
 *   <ConditionsPage query={query} year={2026} path="/app/enterprise/…/conditions/" organisationId={organisationId} />     // officers: without organisationId
 */
import { useState } from 'preact/hooks';
import type { ConditionsView } from '../../../shared/contract/parties.ts';
import { useText } from '../../text.tsx';
import type { Query } from '../../use-query.ts';
import { NoticeBanner } from '../notices.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { ConditionCard } from './condition-card.tsx';
import { HandIn } from './hand-in.tsx';
import { Judge } from './judge.tsx';
import { Moves, MoveSection } from './move-section.tsx';
import { SizesSection } from './sizes-section.tsx';

interface ConditionsPageProps {
  readonly query: Query<ConditionsView>;
  /** The page's address without the year. */
  readonly path: string;
  readonly organisationId?: string;
}

const Years = ({ view: { year, years }, path }: { readonly view: ConditionsView; readonly path: string }) => {
  const t = useText('conditions');
  return (
    <nav class="app-no-print" aria-label={t.year}>
      <p>{years.map((one) => <span key={one}>{one === year ? <strong aria-current="page">{t.yearOf(one)}</strong> : <a class="govuk-link" href={`${path}${one}/`}>{t.yearOf(one)}</a>}{' '}</span>)}</p>
    </nav>
  );
};

export const ConditionsPage = ({ query, path, organisationId }: ConditionsPageProps) => {
  const t = useText('conditions');
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    setOpened('');
    query.reload();
  };
  const own = organisationId !== undefined;
  return (
    <div>
      <PageTitle>{!own && query.data ? t.titleOf(query.data.name) : t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {(view) => (
          <>
            <p>{own ? t.lead : t.leadOfficer}</p>
            {own && <p>{view.actions.includes('hand-in') ? t.voluntary : t.unverified}</p>}
            <p class="app-quiet">{t.local[view.ruleset.local]} {view.ruleset.sample && t.sample}</p>
            {view.years.length > 1 && <Years view={view} path={path} />}
            <h2 class="govuk-heading-m">{t.yearOf(view.year)}</h2>
            {view.lines.map((line) => (
              <ConditionCard key={line.condition} line={line} view={view} organisationId={organisationId}>
                {view.actions.includes('hand-in') && <HandIn line={line} view={view} open={opened === line.condition} onOpen={() => setOpened(line.condition)} onDone={done} />}
                {view.actions.includes('judge') && <Judge line={line} view={view} open={opened === line.condition} onOpen={() => setOpened(line.condition)} onDone={done} />}
              </ConditionCard>
            ))}
            <SizesSection view={view} organisationId={organisationId} open={opened === 'size'} onOpen={() => setOpened('size')} onDone={done} />
            {own && <p><a class="govuk-link" href={`/app/enterprise/${view.organisationId}/`}>{t.sizes.give}</a></p>}
            <Moves view={view} />
            {view.actions.includes('move') && <MoveSection view={view} onDone={done} />}
          </>
        )}
      </Ready>
    </div>
  );
};
