import { canonicalJson } from '../rules/json/canonical.ts';
import type { Agreement } from './agreement.ts';
import { serviceItems, type ServiceItem } from './service-items.ts';
import type { Terms } from './terms.ts';

/** What two people can change apart from each other: each of the ten items, and each further term. */
export const termFields = [...serviceItems.map((item) => `items/${item}` as const), 'mannerNote', 'fee', 'liability', 'startsOn', 'endsOn', 'personalData', 'specialistId'] as const;
export type TermField = (typeof termFields)[number];

/** The terms and the specialist as one person has them before them. */
export interface DraftTerms {
  readonly terms: Terms;
  readonly specialistId?: string | undefined;
}

export const draftOf = ({ terms, specialist }: Pick<Agreement, 'terms' | 'specialist'>): DraftTerms => ({ terms, ...(specialist && { specialistId: specialist.personId }) });

const itemOf = (field: TermField): ServiceItem | undefined => serviceItems.find((item) => field === `items/${item}`);

/** What stands in one field; its canonical form, so that two readings of the same are equal. */
const written = ({ terms, specialistId }: DraftTerms, field: TermField): string => {
  const item = itemOf(field);
  if (item) return canonicalJson(terms.items.filter((row) => row.item === item).sort((a, b) => a.manner.localeCompare(b.manner)));
  if (field === 'specialistId') return specialistId ?? '';
  const { mannerNote, fee, liability, startsOn, endsOn, personalData = null } = terms;
  const rest: Readonly<Record<string, unknown>> = { mannerNote, fee, liability, startsOn, endsOn, personalData };
  return canonicalJson(rest[field]);
};

/** The fields in which two drafts differ, in the order of the form. */
export const changedFields = (before: DraftTerms, after: DraftTerms): TermField[] => termFields.filter((field) => written(before, field) !== written(after, field));

/** A field that somebody else changed while a person was typing; `both` where the person changed it too, to something else. */
export interface Meeting {
  readonly field: TermField;
  readonly both: boolean;
}

/** What somebody else changed since `base`, held against what a person has typed: fields in which both wrote the same are settled. */
export const meetingsOf = (base: DraftTerms, mine: DraftTerms, theirs: DraftTerms): Meeting[] => {
  const apart = new Set(changedFields(mine, theirs));
  const own = new Set(changedFields(base, mine));
  return changedFields(base, theirs).filter((field) => apart.has(field)).map((field) => ({ field, both: own.has(field) }));
};

/** A person's draft with some fields as the other has them: nothing else of either is touched. */
export const withTheirs = (mine: DraftTerms, theirs: DraftTerms, fields: readonly TermField[]): DraftTerms => {
  const from = (field: TermField): DraftTerms => (fields.includes(field) ? theirs : mine);
  const { personalData } = from('personalData').terms;
  const { specialistId } = from('specialistId');
  return {
    terms: {
      items: serviceItems.flatMap((item) => from(`items/${item}`).terms.items.filter((row) => row.item === item)),
      mannerNote: from('mannerNote').terms.mannerNote,
      fee: from('fee').terms.fee,
      liability: from('liability').terms.liability,
      startsOn: from('startsOn').terms.startsOn,
      endsOn: from('endsOn').terms.endsOn,
      ...(personalData && { personalData }),
    },
    ...(specialistId !== undefined && { specialistId }),
  };
};
