/**
 * The entries of an archive, newest first.
 *   <EntryTimeline entries={entries.items} organisationId={organisationId} />
 */
import type { ArchiveEntry } from '../../../shared/domain/archive.ts';
import { labelOf, useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Timeline } from '../timeline.tsx';
import { FileLinks } from '../services/file-links.tsx';

type Content = NonNullable<ArchiveEntry['content']>;

/** One fact of an entry in people's words: choices by their labels, dates as dates, the rest as it stands. */
const useFact = () => {
  const { terms, date, state } = useText();
  return (key: string, value: Content[string]): string => {
    if (typeof value === 'boolean') return value ? state.yes : state.no;
    const text = String(value);
    if (key === 'item') return labelOf(terms.serviceItems, text);
    if (key === 'manner') return labelOf(terms.manners, text);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? date.day(text) : text;
  };
};

const Facts = ({ content }: { readonly content: Content }) => {
  const { content: labels } = useText('archives');
  const fact = useFact();
  return (
    <SummaryList rows={Object.entries(content).map(([key, value]) => value !== null && { name: labelOf(labels, key), value: fact(key, value) })} />
  );
};

interface EntryTimelineProps {
  readonly entries: readonly ArchiveEntry[];
  /** The acting organisation, for the files; absent for officers. */
  readonly organisationId?: string;
}

export const EntryTimeline = ({ entries, organisationId }: EntryTimelineProps) => {
  const { show: t, kind } = useText('archives');
  if (entries.length === 0) return <p>{t.empty}</p>;
  return (
    <Timeline
      entries={entries.map((entry) => ({
        key: String(entry.n),
        at: entry.at,
        title: <>{labelOf(kind, entry.kind)} <span class="app-quiet">{t.entry(entry.n)}</span></>,
        by: entry.byName,
        body: (
          <>
            {entry.content ? <Facts content={entry.content} /> : <p>{t.erased}</p>}
            <FileLinks files={entry.uploads} organisationId={organisationId} />
          </>
        ),
      }))}
    />
  );
};
