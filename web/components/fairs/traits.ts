import type { fairRoutes } from '../../../shared/contract/fairs.ts';
import { sectionName } from '../../../shared/rules/size/industry-code.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Body } from '../../use-query.ts';

export type Attendee = Body<typeof fairRoutes.listAttendees>['items'][number];

/** Trade, size and district: all that an agency knows of an enterprise before it is chosen. */
export const useTraits = () => {
  const { terms } = useText();
  return ({ section, grade, district }: Pick<Attendee, 'section' | 'grade' | 'district'>): string =>
    [section && sectionName(section), grade && terms.sizes[grade], labelOf(terms.districts, district)].filter(Boolean).join(' · ');
};
