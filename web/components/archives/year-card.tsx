/**
 * One service year of an archive: how complete it is, what is missing, and what each section holds; a section's name
 * shows its entries below.
 */
import type { ArchiveYear, EntryFilter } from '../../../shared/contract/archives.ts';
import { labelOf, useText } from '../../text.tsx';
import { CompletenessMeter } from '../services/completeness-meter.tsx';
import type { Reader } from './missing-link.ts';
import { RequiredList } from './required-list.tsx';

interface YearCardProps {
  readonly year: ArchiveYear;
  readonly reader: Reader;
  readonly recordsHref: (agreementId: string) => string;
  readonly onFilter: (filter: EntryFilter) => void;
}

const Sections = ({ year: { agreementId, year, sections }, onFilter }: Pick<YearCardProps, 'year' | 'onFilter'>) => {
  const { section: names, show: t } = useText('archives');
  return (
    <ul class="govuk-list">
      {sections.map(({ section, entries, files }) => (
        <li key={section}>
          {entries > 0 ? <button type="button" class="app-link-button" onClick={() => onFilter({ agreementId, year: String(year), section })}>{labelOf(names, section)}</button> : labelOf(names, section)}{' '}
          <span class="app-quiet">{entries > 0 ? t.held(entries, files) : t.holdsNothing}</span>
        </li>
      ))}
    </ul>
  );
};

export const YearCard = ({ year, reader, recordsHref, onFilter }: YearCardProps) => {
  const { show: t } = useText('archives');
  const { date } = useText();
  const body = (
    <>
      <CompletenessMeter completeness={year.completeness} />
      <h3 class="govuk-heading-s">{t.missing}</h3>
      <RequiredList year={year} reader={reader} />
      <h3 class="govuk-heading-s">{t.contents}</h3>
      <Sections year={year} onFilter={onFilter} />
      <p><a class="govuk-link" href={recordsHref(year.agreementId)}>{t.records}</a></p>
    </>
  );
  const title = t.part(year.agencyName, year.year, date.day(year.from), date.day(year.to));
  if (year.current) return <section class="app-card"><h2 class="govuk-heading-s">{title}</h2>{body}</section>;
  return (
    <details class="govuk-details app-card">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{title}</span></summary>
      <div class="govuk-details__text">{body}</div>
    </details>
  );
};
