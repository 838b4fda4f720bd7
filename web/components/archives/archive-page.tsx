/**
 * An archive: its service years with what is in them and what is missing, what can be added, check and export, and the
 * entries page by page, picked out by section, year, agency and files. The three sides pass what they may load.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ArchiveView, EntryFilter } from '../../../shared/contract/archives.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { useText } from '../../text.tsx';
import type { Pages } from '../../use-pages.ts';
import type { Query } from '../../use-query.ts';
import { LoadMore } from '../load-more.tsx';
import { PageTitle } from '../page-title.tsx';
import { Loading, Problem, Ready } from '../problem.tsx';
import { MaterialSection, type Entry } from './add-material.tsx';
import { EnterBasics } from './enter-basics.tsx';
import { EntryFilterFields } from './entry-filter.tsx';
import { EntryTimeline } from './entry-timeline.tsx';
import type { Reader } from './missing-link.ts';
import { YearCard } from './year-card.tsx';

interface ArchivePageProps {
  readonly archive: Query<ArchiveView>;
  readonly entries: Pages<Entry>;
  readonly filter: EntryFilter;
  readonly onFilter: (filter: EntryFilter) => void;
  readonly reader: Reader;
  readonly note?: string;
  /** What is shown while there is no archive yet. */
  readonly missing?: ComponentChildren;
  readonly recordsHref: (agreementId: string) => string;
  /** What this reader may do with one entry. */
  readonly entryAction?: (entry: Entry) => ComponentChildren;
  /** Check and export. */
  readonly children: ComponentChildren;
}

export const ArchivePage = ({ archive, entries, filter, onFilter, reader, note, missing, recordsHref, entryAction, children }: ArchivePageProps) => {
  const { show: t } = useText('archives');
  const { date } = useText();
  const [corrects, setCorrects] = useState<Entry>();
  const list = useRef<HTMLHeadingElement>(null);
  const added = (): void => {
    setCorrects(undefined);
    archive.reload();
    entries.reload();
  };
  const show = (chosen: EntryFilter): void => {
    onFilter(chosen);
    list.current?.focus();
  };
  const correct = (entry: Entry): void => {
    setCorrects(entry);
    document.getElementById('material')?.scrollIntoView();
  };
  return (
    <div>
      <PageTitle caption={archive.data?.enterpriseName}>{t.title}</PageTitle>
      {note && <p>{note}</p>}
      {missing && archive.problem?.kind === 'not-found' ? missing : <Ready query={archive}>
        {(view) => (
          <>
            <p>{t.opened(date.day(localDateOf(view.opened)))} · {(view.part ? t.ownCount : t.count)(view.entries)}</p>
            {view.years.map((year) => <YearCard key={`${year.agreementId} ${year.year}`} year={year} reader={reader} recordsHref={recordsHref} onFilter={show} />)}
            {reader.side !== 'bureau' && view.actions.includes('add-material') && <MaterialSection reader={reader} archive={view} corrects={corrects} onDone={added} />}
            {reader.side !== 'bureau' && view.actions.includes('enter-basics') && <EnterBasics reader={reader} enterpriseId={view.enterpriseId} onDone={added} />}
            {children}
          </>
        )}
      </Ready>}
      {archive.data && (
        <section aria-busy={entries.loading ? 'true' : undefined}>
          <h2 class="govuk-heading-m" ref={list} tabIndex={-1}>{t.timeline}</h2>
          <EntryFilterFields years={archive.data.years} value={filter} onChange={onFilter} />
          {entries.problem && !entries.items && <Problem problem={entries.problem} onRetry={entries.reload} />}
          {!entries.items && !entries.problem && <Loading />}
          {entries.items && <EntryTimeline entries={entries.items} onShowAll={Object.keys(filter).length > 0 ? () => onFilter({}) : undefined} organisationId={reader.side === 'bureau' ? undefined : reader.organisationId} onCorrect={reader.side === 'bureau' ? undefined : correct} action={entryAction} />}
          <LoadMore pages={entries} />
        </section>
      )}
    </div>
  );
};
