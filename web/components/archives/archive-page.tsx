/**
 * An archive: head, completeness of each part, the check, the export, and the entries page by page. The three sides pass
 * what they may load and where the records of an agreement stand for them.
 */
import type { ComponentChildren } from 'preact';
import type * as z from 'zod/mini';
import type { ArchiveView } from '../../../shared/contract/archives.ts';
import type { ArchiveEntry } from '../../../shared/domain/archive.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { useText } from '../../text.tsx';
import type { Pages } from '../../use-pages.ts';
import type { Query } from '../../use-query.ts';
import { LoadMore } from '../load-more.tsx';
import { PageTitle } from '../page-title.tsx';
import { Loading, Problem, Ready } from '../problem.tsx';
import { CompletenessMeter } from '../services/completeness-meter.tsx';
import { EntryTimeline } from './entry-timeline.tsx';

type View = z.infer<typeof ArchiveView>;

interface ArchivePageProps {
  readonly archive: Query<View>;
  readonly entries: Pages<ArchiveEntry>;
  readonly organisationId?: string;
  readonly note?: string;
  /** What is shown while there is no archive yet. */
  readonly missing?: ComponentChildren;
  readonly recordsHref: (agreementId: string) => string;
  /** Check and export. */
  readonly children: ComponentChildren;
}

const Parts = ({ parts, recordsHref }: Pick<View, 'parts'> & Pick<ArchivePageProps, 'recordsHref'>) => {
  const { show: t } = useText('archives');
  const { date } = useText();
  return (
    <>
      {parts.map((part) => (
        <section class="app-card" key={part.agreementId}>
          <h2 class="govuk-heading-s">{t.part(part.agencyName, part.year, date.day(part.from), date.day(part.to))}</h2>
          <CompletenessMeter completeness={part.completeness} />
          <p><a class="govuk-link" href={recordsHref(part.agreementId)}>{t.records}</a></p>
        </section>
      ))}
    </>
  );
};

export const ArchivePage = ({ archive, entries, organisationId, note, missing, recordsHref, children }: ArchivePageProps) => {
  const { show: t } = useText('archives');
  const { date } = useText();
  return (
    <div>
      <PageTitle caption={archive.data?.archive.enterpriseName}>{t.title}</PageTitle>
      {note && <p>{note}</p>}
      {missing && archive.problem?.kind === 'not-found' ? missing : <Ready query={archive}>
        {({ archive: head, parts }) => (
          <>
            <p>{t.opened(date.day(localDateOf(head.opened.at)))} · {t.count(head.count)}</p>
            <Parts parts={parts} recordsHref={recordsHref} />
            {children}
          </>
        )}
      </Ready>}
      {archive.data && (
        <section aria-busy={entries.loading ? 'true' : undefined}>
          <h2 class="govuk-heading-m">{t.timeline}</h2>
          {entries.problem && !entries.items && <Problem problem={entries.problem} onRetry={entries.reload} />}
          {!entries.items && !entries.problem && <Loading />}
          {entries.items && <EntryTimeline entries={entries.items} organisationId={organisationId} />}
          <LoadMore pages={entries} />
        </section>
      )}
    </div>
  );
};
