/**
 * Chooses among the districts that the officer's office serves; what follows is about the chosen one.
 *   <ServedDistrict>{(district) => <Claims district={district} />}</ServedDistrict>
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CITY_OFFICE, districts, offices as allOffices, type District, type Office } from '../../shared/domain/who.ts';
import { useMe } from '../app/me.tsx';
import { labelOf, useText } from '../text.tsx';
import { Ready } from './problem.tsx';

const Chooser = <O extends Office>({ served, children }: { readonly served: readonly O[]; readonly children: (office: O) => ComponentChildren }) => {
  const { terms, office } = useText();
  const [district, setDistrict] = useState(served[0]);
  if (!district) return null;
  return (
    <div>
      <div class="govuk-form-group app-no-print">
        <label class="govuk-label govuk-label--s" for="served-district">{office.district}</label>
        <select class="govuk-select" id="served-district" value={district} onChange={(event) => setDistrict(served.find((one) => one === event.currentTarget.value))}>
          {served.map((one) => <option key={one} value={one}>{labelOf(terms.districts, one)}</option>)}
        </select>
      </div>
      {children(district)}
    </div>
  );
};

export const ServedDistrict = ({ children }: { readonly children: (district: District) => ComponentChildren }) => (
  <Ready query={useMe()}>
    {({ person: { offices } }) => <Chooser served={districts.filter((one) => offices.includes(CITY_OFFICE) || offices.includes(one))}>{children}</Chooser>}
  </Ready>
);

/** The same with the city's own office among them, for what can belong to it. */
export const ServedOffice = ({ children }: { readonly children: (office: Office) => ComponentChildren }) => (
  <Ready query={useMe()}>
    {({ person: { offices } }) => <Chooser served={[...districts, ...allOffices.filter((one) => one === CITY_OFFICE)].filter((one) => offices.includes(CITY_OFFICE) || offices.includes(one))}>{children}</Chooser>}
  </Ready>
);
