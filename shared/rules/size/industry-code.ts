import { normaliseIdentifier } from '../identifiers/normalise.ts';
import { DIVISIONS, GROUPS, SECTIONS, type Coverage, type NotCoveredReason, type SectionCode } from './gbt4754.ts';
import { INDUSTRIES, type IndustryDivision } from './industries.ts';
import type { SizeClassId } from './size-table.ts';

/** What an industry code says about the size class. */
export type CodeMapping =
  | { readonly status: 'ok'; readonly class: SizeClassId }
  | { readonly status: 'not-covered'; readonly why: NotCoveredReason }
  | { readonly status: 'needs-finer-code' | 'review' | 'unknown-code' | 'letter-mismatch' };

const isSection = (letter: string): letter is SectionCode => letter in SECTIONS;

const DIVISION_BY_CODE: ReadonlyMap<string, IndustryDivision> = new Map(INDUSTRIES.flatMap(({ divisions }) => divisions).map((division) => [division.code, division]));

const mappingOf = (coverage: Coverage): CodeMapping => {
  if (coverage.status === 'needs-group') return { status: 'needs-finer-code' };
  if (coverage.status === 'ok') return { status: 'ok', class: coverage.class };
  if (coverage.status === 'not-covered') return { status: 'not-covered', why: coverage.why };
  return { status: 'review' };
};

/** A whole section maps only when all its divisions map alike. */
const mapSection = (letter: SectionCode): CodeMapping => {
  const [first, ...rest] = DIVISIONS[letter].map(mappingOf);
  const alike = rest.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return alike && first !== undefined ? first : { status: 'needs-finer-code' };
};

const mapDigits = (digits: string, coverage: Coverage): CodeMapping => {
  if (coverage.status !== 'needs-group' || digits.length < 3) return mappingOf(coverage);
  const group = GROUPS[digits.slice(0, 2)]?.find((entry) => entry.code === digits.slice(0, 3));
  return group === undefined ? { status: 'unknown-code' } : mappingOf(group);
};

/** The code as typed, brought to the standard's form: half width, upper case, no blanks. */
export const normaliseIndustryCode = (code: string): string => normaliseIdentifier(code).replace(/\s/g, '');

/**
 * Maps a GB/T 4754-2017 code to a size class: a section letter, or two to four digits with or without the letter
 * ('C', '33', 'C3399'). A letter that contradicts the digits is refused, never guessed away.
 */
export const mapIndustryCode = (code: string): CodeMapping => {
  const match = /^([A-Z])?(\d{2,4})?$/.exec(normaliseIndustryCode(code));
  const [letter, digits] = [match?.[1], match?.[2]];
  if (letter !== undefined && !isSection(letter)) return { status: 'unknown-code' };
  if (digits === undefined) return letter === undefined ? { status: 'unknown-code' } : mapSection(letter);
  const division = DIVISION_BY_CODE.get(digits.slice(0, 2));
  if (division === undefined) return { status: 'unknown-code' };
  if (letter !== undefined && letter !== division.section) return { status: 'letter-mismatch' };
  return mapDigits(digits, division);
};

/** The section (门类) that an industry code belongs to, if the standard knows it. */
export const industrySectionOf = (code: string): SectionCode | undefined => {
  const [, letter, digits] = /^([A-Z])?(\d{2})?/.exec(normaliseIndustryCode(code)) ?? [];
  return digits === undefined ? (letter !== undefined && isSection(letter) ? letter : undefined) : DIVISION_BY_CODE.get(digits)?.section;
};

/** The sections (门类) of the standard, A to T. */
export const sectionCodes: readonly string[] = Object.keys(SECTIONS);

/** What the standard calls a section (门类): 'H' is 住宿和餐饮业. */
export const sectionName = (section: string): string | undefined => (isSection(section) ? SECTIONS[section] : undefined);

/** 人力资源服务 (GB/T 4754-2017 group 726): not subsidised as a served enterprise (policy 二（二）). */
export const isHumanResourcesService = (code: string): boolean => /^L?726\d?$/.test(normaliseIndustryCode(code));
