/**
 * The entries of an archive, newest first.
 *   <EntryTimeline entries={entries.items} organisationId={organisationId} />
 */
import type { ArchiveEntry } from '../../../shared/domain/archive.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { labelOf, useText } from '../../text.tsx';
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
    <dl class="app-facts">
      {Object.entries(content).filter(([, value]) => value !== null).map(([key, value]) => (
        <div key={key}><dt>{labelOf(labels, key)}</dt><dd>{fact(key, value)}</dd></div>
      ))}
    </dl>
  );
};

interface EntryTimelineProps {
  readonly entries: readonly ArchiveEntry[];
  /** The acting organisation, for the files; absent for officers. */
  readonly organisationId?: string;
}

export const EntryTimeline = ({ entries, organisationId }: EntryTimelineProps) => {
  const { show: t, kind } = useText('archives');
  const { date } = useText();
  if (entries.length === 0) return <p>{t.empty}</p>;
  return (
    <ol class="app-timeline" reversed>
      {entries.map((entry) => (
        <li key={entry.n} id={`entry-${entry.n}`} class="app-timeline__item">
          <h3 class="govuk-heading-s">{labelOf(kind, entry.kind)}</h3>
          <p class="govuk-hint">{t.entry(entry.n)} · {t.by(entry.byName, date.day(localDateOf(entry.at)))}</p>
          {entry.content ? <Facts content={entry.content} /> : <p>{t.erased}</p>}
          <FileLinks files={entry.uploads} organisationId={organisationId} />
        </li>
      ))}
    </ol>
  );
};
