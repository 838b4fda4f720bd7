/**
 * By what entries of an archive are picked out: section, service year, agency, with files. The service picks them.
 *   <EntryFilterFields years={archive.years} value={filter} onChange={setFilter} />
 */
import { archiveSections } from '../../../shared/domain/archive-sections.ts';
import type { ArchiveYear, EntryFilter } from '../../../shared/contract/archives.ts';
import { useText } from '../../text.tsx';
import { optionsOf, type Option } from '../choice-fields.tsx';

interface FilterProps {
  readonly years: readonly ArchiveYear[];
  readonly value: EntryFilter;
  readonly onChange: (filter: EntryFilter) => void;
}

const Select = ({ name, label, value, options, onChange }: { readonly name: string; readonly label: string; readonly value: string | undefined; readonly options: readonly Option[]; readonly onChange: (value: string | undefined) => void }) => {
  const { filter: t } = useText('archives');
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`entries-${name}`}>{label}</label>
      <select class="govuk-select" id={`entries-${name}`} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        <option value="">{t.all}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
};

/** A year is one of an agreement: both in one choice. */
const yearValue = ({ agreementId, year }: EntryFilter): string | undefined => (agreementId && year ? `${agreementId}.${year}` : undefined);

export const EntryFilterFields = ({ years, value, onChange }: FilterProps) => {
  const { filter: t, section: names, show } = useText('archives');
  const { cursor: _, ...kept } = value;
  const set = (change: Partial<Record<keyof EntryFilter, string | undefined>>): void => onChange(Object.fromEntries(Object.entries({ ...kept, ...change }).filter(([, one]) => one !== undefined)));
  const agencies = new Map(years.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  return (
    <fieldset class="govuk-fieldset app-filter">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t.title}</legend>
      <Select name="section" label={t.section} value={value.section} options={optionsOf(names, archiveSections)} onChange={(section) => set({ section })} />
      <Select
        name="year" label={t.year} value={yearValue(value)}
        options={years.map(({ agreementId, agencyName, year }) => ({ value: `${agreementId}.${year}`, label: `${show.year(year)} · ${agencyName}` }))}
        onChange={(chosen) => set({ agreementId: chosen?.split('.')[0], year: chosen?.split('.')[1] })}
      />
      {agencies.size > 1 && <Select name="agency" label={t.agency} value={value.agencyId} options={[...agencies].map(([id, name]) => ({ value: id, label: name }))} onChange={(agencyId) => set({ agencyId })} />}
      <Select name="files" label={t.files} value={value.files} options={[{ value: 'yes', label: t.withFiles }]} onChange={(files) => set({ files })} />
    </fieldset>
  );
};
