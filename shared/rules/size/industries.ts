import { DIVISIONS, GROUPS, SECTIONS, type IndustryEntry, type SectionCode } from './gbt4754.ts';

export type IndustryDivision = IndustryEntry & { readonly section: SectionCode; readonly groups: readonly IndustryEntry[] };

export type IndustrySection = {
  readonly code: SectionCode;
  readonly name: string;
  readonly divisions: readonly IndustryDivision[];
};

const sectionOf = (code: SectionCode): IndustrySection => ({
  code,
  name: SECTIONS[code],
  divisions: DIVISIONS[code].map((entry) => ({ ...entry, section: code, groups: GROUPS[entry.code] ?? [] })),
});

/** GB/T 4754-2017 for a picker: sections A–T, their 97 divisions, and groups only where a division is split (59, 70). */
export const INDUSTRIES: readonly IndustrySection[] = (Object.keys(SECTIONS) as SectionCode[]).map(sectionOf);
