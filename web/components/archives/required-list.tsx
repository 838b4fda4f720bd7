/**
 * What a service year still lacks: each entry by name, by when it is due, and where it is added; what is there is counted.
 *   <RequiredList year={year} reader={{ side: 'agency', organisationId }} />
 */
import type { ArchiveYear, RequiredEntry } from '../../../shared/contract/archives.ts';
import { daysBetween, localDate } from '../../../shared/rules/dates.ts';
import { today } from '../../business-time.ts';
import { labelOf, useText } from '../../text.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { missingLink, type Reader } from './missing-link.ts';

const ORDER: readonly RequiredEntry['state'][] = ['late', 'waiting', 'open'];

/** What is due within a quarter is shown at once; the rest of the year is folded away. */
const SOON_DAYS = 92;
const isSoon = ({ state, due }: RequiredEntry, now: string): boolean => state !== 'open' || daysBetween(localDate(now), localDate(due)) <= SOON_DAYS;

export const RequiredList = ({ year, reader }: { readonly year: ArchiveYear; readonly reader: Reader }) => {
  const { required: t } = useText('archives');
  const { serviceItems } = useText().terms;
  const lacking = ORDER.flatMap((state) => year.required.filter((entry) => entry.state === state).sort((a, b) => a.due.localeCompare(b.due)));
  const name = ({ kind, item, no }: RequiredEntry): string => (item && no ? t.record(labelOf(serviceItems, item), no) : labelOf(t.kind, kind));
  const met = year.required.length - lacking.length;
  if (year.required.length === 0) return <p>{t.nothing}</p>;
  const line = (entry: RequiredEntry) => {
    const href = missingLink(entry, year, reader, today());
    const waits = entry.state === 'waiting';
    return (
      <li key={`${entry.kind} ${entry.item} ${entry.no}`}>
        {href ? <a class="govuk-link" href={href}>{name(entry)}</a> : name(entry)}
        <div>{waits ? <span class="app-quiet">{labelOf(t.waiting, entry.kind)}</span> : <DeadlineBadge due={entry.due} />}</div>
        {!href && !waits && <div class="app-quiet">{labelOf(t.whose, entry.kind)}</div>}
      </li>
    );
  };
  const [soon, rest] = [lacking.filter((entry) => isSoon(entry, today())), lacking.filter((entry) => !isSoon(entry, today()))];
  return (
    <div>
      <p>{lacking.length === 0 ? t.complete(year.required.length) : t.summary(met, year.required.length)}</p>
      <ul class="govuk-list">{soon.map(line)}</ul>
      {rest.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.later(rest.length)}</span></summary>
          <div class="govuk-details__text"><ul class="govuk-list">{rest.map(line)}</ul></div>
        </details>
      )}
      <p class="govuk-hint">{t.explain}</p>
    </div>
  );
};
