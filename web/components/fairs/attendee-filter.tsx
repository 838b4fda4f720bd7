/**
 * By what an agency picks out enterprises at a fair: trade, need, district, size; from those that there are.
 *   <AttendeeFilter attendees={items} value={filter} onChange={setFilter} />
 */
import { sectionName } from '../../../shared/rules/size/industry-code.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Attendee } from './traits.ts';

export interface Wanted {
  readonly section?: string;
  readonly need?: string;
  readonly district?: string;
  readonly grade?: string;
}

export const isWanted = ({ section, need, district, grade }: Wanted) => (attendee: Attendee): boolean =>
  (!section || attendee.section === section) && (!need || attendee.needs.some((item) => item === need)) && (!district || attendee.district === district) && (!grade || attendee.grade === grade);

interface FilterProps {
  readonly attendees: readonly Attendee[];
  readonly value: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

interface ChoiceProps {
  readonly name: keyof Wanted;
  readonly label: string;
  readonly options: readonly (string | null | undefined)[];
  readonly labelFor: (option: string) => string;
}

export const AttendeeFilter = ({ attendees, value, onChange }: FilterProps) => {
  const { filter: t } = useText('selection');
  const { terms } = useText();
  const choices: readonly ChoiceProps[] = [
    { name: 'section', label: t.industry, options: attendees.map(({ section }) => section), labelFor: (section) => sectionName(section) ?? section },
    { name: 'need', label: t.need, options: attendees.flatMap(({ needs }) => needs), labelFor: (need) => labelOf(terms.serviceItems, need) },
    { name: 'district', label: t.district, options: attendees.map(({ district }) => district), labelFor: (district) => labelOf(terms.districts, district) },
    { name: 'grade', label: t.size, options: attendees.map(({ grade }) => grade), labelFor: (grade) => labelOf(terms.sizes, grade) },
  ];
  return (
    <fieldset class="govuk-fieldset app-filter">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t.title}</legend>
      {choices.map(({ name, label, options, labelFor }) => (
        <div class="govuk-form-group" key={name}>
          <label class="govuk-label" for={`filter-${name}`}>{label}</label>
          <select class="govuk-select" id={`filter-${name}`} value={value[name] ?? ''} onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value || undefined })}>
            <option value="">{t.all}</option>
            {[...new Set(options.filter((option) => option !== null && option !== undefined))].sort().map((option) => <option key={option} value={option}>{labelFor(option)}</option>)}
          </select>
        </div>
      ))}
    </fieldset>
  );
};
