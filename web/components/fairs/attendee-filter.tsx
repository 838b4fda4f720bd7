/**
 * By what an agency picks out enterprises at a fair: trade, need, district, size.
 *   <AttendeeFilter value={wanted} onChange={setWanted} />
 */
import { districts } from '../../../shared/domain/who.ts';
import { sectionCodes, sectionName } from '../../../shared/rules/size/industry-code.ts';
import { useText } from '../../text.tsx';
import { optionsOf, type Option } from '../choice-fields.tsx';
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
  readonly value: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

export const AttendeeFilter = ({ value, onChange }: FilterProps) => {
  const { filter: t } = useText('selection');
  const { terms } = useText();
  // All that there could be, not what is loaded so far: an enterprise further down is found as well.
  const choices: readonly { readonly name: keyof Wanted; readonly label: string; readonly options: readonly Option[] }[] = [
    { name: 'section', label: t.industry, options: sectionCodes.map((section) => ({ value: section, label: sectionName(section) ?? section })) },
    { name: 'need', label: t.need, options: optionsOf(terms.serviceItems) },
    { name: 'district', label: t.district, options: optionsOf(terms.districts, districts) },
    { name: 'grade', label: t.size, options: optionsOf(terms.sizes, ['micro', 'small', 'medium', 'large']) },
  ];
  return (
    <fieldset class="govuk-fieldset app-filter">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t.title}</legend>
      {choices.map(({ name, label, options }) => (
        <div class="govuk-form-group" key={name}>
          <label class="govuk-label" for={`filter-${name}`}>{label}</label>
          <select class="govuk-select" id={`filter-${name}`} value={value[name] ?? ''} onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value || undefined })}>
            <option value="">{t.all}</option>
            {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
        </div>
      ))}
    </fieldset>
  );
};
