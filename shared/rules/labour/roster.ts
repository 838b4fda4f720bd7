/** What a roster of workers holds for each of them; all are mandatory (劳动合同法 7；实施条例 8). */
export const ROSTER_FIELDS = [
  'name',
  'sex',
  'citizenId',
  'householdAddress',
  'currentAddress',
  'contact',
  'employmentForm',
  'startDate',
  'contractTerm',
] as const;

export type RosterField = (typeof ROSTER_FIELDS)[number];
export type RosterEntry = { readonly [Field in RosterField]?: string | null | undefined };

/** The mandatory fields that an entry lacks; blanks are no content. */
export const missingRosterFields = (entry: RosterEntry): readonly RosterField[] => ROSTER_FIELDS.filter((field) => (entry[field] ?? '').trim() === '');
