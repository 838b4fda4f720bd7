/**
 * Chooses among the districts that the officer's office serves; what follows is about the chosen one.
 *   <ServedDistrict>{(district) => <Claims district={district} />}</ServedDistrict>
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CITY_OFFICE, districts, type District } from '../../shared/domain/who.ts';
import { useMe } from '../app/me.tsx';
import { labelOf, useText } from '../text.tsx';
import { Ready } from './problem.tsx';

type Children = (district: District) => ComponentChildren;

const Chooser = ({ served, children }: { readonly served: readonly District[]; readonly children: Children }) => {
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

export const ServedDistrict = ({ children }: { readonly children: Children }) => (
  <Ready query={useMe()}>
    {({ person: { offices } }) => <Chooser served={districts.filter((one) => offices.includes(CITY_OFFICE) || offices.includes(one))}>{children}</Chooser>}
  </Ready>
);
