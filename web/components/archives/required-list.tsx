/**
 * What a service year still lacks: each entry by name, by when it is due, and where it is added; what is there is counted.
 *   <RequiredList year={year} reader={{ side: 'agency', organisationId }} />
 */
import type { ArchiveYear, RequiredEntry } from '../../../shared/contract/archives.ts';
import { today } from '../../business-time.ts';
import { labelOf, useText } from '../../text.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { missingLink, type Reader } from './missing-link.ts';

const ORDER: readonly RequiredEntry['state'][] = ['late', 'waiting', 'open'];

export const RequiredList = ({ year, reader }: { readonly year: ArchiveYear; readonly reader: Reader }) => {
  const { required: t } = useText('archives');
  const { serviceItems } = useText().terms;
  const lacking = ORDER.flatMap((state) => year.required.filter((entry) => entry.state === state).sort((a, b) => a.due.localeCompare(b.due)));
  const name = ({ kind, item, no }: RequiredEntry): string => (item && no ? t.record(labelOf(serviceItems, item), no) : labelOf(t.kind, kind));
  const met = year.required.length - lacking.length;
  if (year.required.length === 0) return <p>{t.nothing}</p>;
  return (
    <div>
      <p>{lacking.length === 0 ? t.complete(year.required.length) : t.summary(met, year.required.length)}</p>
      <ul class="govuk-list">
        {lacking.map((entry) => {
          const href = missingLink(entry, year, reader, today());
          return (
            <li key={`${entry.kind} ${entry.item} ${entry.no}`}>
              {href ? <a class="govuk-link" href={href}>{name(entry)}</a> : <span>{name(entry)}</span>}{' '}
              {entry.state === 'waiting' ? <span class="app-quiet">{labelOf(t.waiting, entry.kind)}</span> : <DeadlineBadge due={entry.due} />}
              {!href && entry.state !== 'waiting' && <span class="app-quiet"> {labelOf(t.whose, entry.kind)}</span>}
            </li>
          );
        })}
      </ul>
      <p class="govuk-hint">{t.explain}</p>
    </div>
  );
};
