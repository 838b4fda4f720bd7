/**
 * The entries of an archive, newest first.
 *   <EntryTimeline entries={entries.items} filtered={false} organisationId={organisationId} onCorrect={correct} />
 */
import type { ComponentChildren } from 'preact';
import { filesByEntry } from '../../../shared/domain/archive-erasures.ts';
import type { ArchiveEntry } from '../../../shared/domain/archive.ts';
import type { Entry } from './add-material.tsx';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { FactList } from '../fact-list.tsx';
import { Timeline } from '../timeline.tsx';
import { FileList } from '../file-list.tsx';

type Content = NonNullable<ArchiveEntry['content']>;

/** One fact of an entry in people's words: choices by their labels, dates and amounts as such, the rest as it stands. */
const useFact = () => {
  const { terms, state, list } = useText();
  const { values, show, materials, erasures } = useText('archives');
  const { codes, owners } = useText('foundProblems');
  const { about, outcomes } = useText('complaints');
  const format = useFormat();
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = { item: terms.serviceItems, code: codes, owner: owners, about, outcome: outcomes, manner: terms.manners, district: terms.districts, sizeGrade: terms.sizes, material: materials, ground: erasures.grounds, ...values };
  return (key: string, value: Content[string]): string => {
    if (typeof value === 'boolean') return value ? state.yes : state.no;
    if (typeof value === 'number' && key.endsWith('Fen')) return format.yuan(value);
    if (key === 'recordEntry' || key === 'corrects') return show.entry(Number(value));
    if (key === 'year') return show.year(Number(value));
    const text = String(value);
    if (key === 'entries') return list(text.split(',').map((n) => show.entry(Number(n))));
    if (key === 'files') return list(filesByEntry(text).map(([n, files]) => erasures.part(n, false, files)));
    if (key === 'items') return list(text.split(',').map((item) => labelOf(terms.serviceItems, item)));
    const labels = choices[key];
    if (labels) return labelOf(labels, text);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.day(text) : text;
  };
};

interface EntryTimelineProps {
  readonly entries: readonly Entry[];
  /** Gives up the filter; absent without one. An empty list then says that none fits, and leads back. */
  readonly onShowAll?: (() => void) | undefined;
  /** The acting organisation, for the files; absent for officers. */
  readonly organisationId?: string;
  /** Begins a correction of supporting material; absent for those who add none. */
  readonly onCorrect?: (entry: Entry) => void;
  readonly action?: (entry: Entry) => ComponentChildren;
}

export const EntryTimeline = ({ entries, onShowAll, organisationId, onCorrect, action }: EntryTimelineProps) => {
  const { show: t, kind, content } = useText('archives');
  const textOf = useFact();
  if (entries.length === 0) return <p>{onShowAll ? <>{t.noneFits} <button type="button" class="app-link-button" onClick={onShowAll}>{t.showAll}</button></> : t.empty}</p>;
  return (
    <Timeline
      entries={entries.map((entry) => ({
        key: String(entry.n),
        at: entry.at,
        title: <>{labelOf(kind, entry.kind)} <span class="app-quiet">{t.entry(entry.n)}</span></>,
        by: entry.byName,
        body: (
          <>
            {entry.content ? <FactList facts={entry.content} labels={content} textOf={textOf} /> : <p>{t.erased}</p>}
            <FileList files={entry.uploads.filter(({ erased }) => !erased)} organisationId={organisationId} />
            {entry.uploads.some(({ erased }) => erased) && <p class="app-quiet">{t.erasedFiles(entry.uploads.filter(({ erased }) => erased).length)}</p>}
            {onCorrect && entry.kind === 'supporting-material' && entry.content && <button type="button" class="app-link-button" onClick={() => onCorrect(entry)}>{t.correct}<span class="govuk-visually-hidden"> {t.entry(entry.n)}</span></button>}
            {action?.(entry)}
          </>
        ),
      }))}
    />
  );
};
