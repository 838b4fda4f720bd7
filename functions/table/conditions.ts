import type { EligibilityFile } from '../../shared/domain/eligibility.ts';
import { findingsOf, yearsNeeded, type Findings, type Period } from '../../shared/domain/eligibility-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import type { SizeYear } from '../../shared/domain/size-year.ts';
import type { Ruleset } from '../../shared/rules/rulesets/ruleset.ts';
import { check, create, type Write } from './change.ts';
import type { Entity } from './entities.ts';
import { keys, type Key } from './keys.ts';

const yearOf = (date: string): number => Number(date.slice(0, 4));
const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What has to be read to judge an enterprise for a service year: the files of its calendar years, and the sizes from the year before to the year after. */
export const conditionKeys = (enterpriseId: string, { from, to }: Period): Key[] => [
  ...span(yearOf(from), yearOf(to)).map((year) => keys.eligibility(enterpriseId, year)),
  ...span(yearOf(from) - 1, yearOf(to) + 1).map((year) => keys.sizeYear(enterpriseId, year)),
];

export const conditionsIn = (found: readonly Entity[]): { readonly files: EligibilityFile[]; readonly sizeYears: SizeYear[] } => ({
  files: found.filter((item) => item.type === 'eligibility'),
  sizeYears: found.filter((item) => item.type === 'size-year'),
});

export const newFile = (organisationId: string, year: number, findings: Findings, now: string): EligibilityFile => ({ type: 'eligibility', organisationId, year, rev: 1, createdAt: now, updatedAt: now, findings });

/** The writes by which a decision holds only while the findings it rests on do. Judgements from before there were files become one now. */
export const findingsStand = (enterprise: Organisation, files: readonly EligibilityFile[], period: Period, ruleset: Ruleset, now: string): Write[] => [
  ...yearsNeeded(period, ruleset).map((year): Write => {
    const file = files.find((one) => one.year === year);
    return file ? check(keys.eligibility(enterprise.id, year), { rev: file.rev }, 'edited-elsewhere') : create(newFile(enterprise.id, year, findingsOf(enterprise, [], year), now), 'edited-elsewhere');
  }),
  // Findings on places hold for the district in which they were made.
  ...(ruleset.local === 'district' ? [check(keys.organisation(enterprise.id), { district: enterprise.district }, 'edited-elsewhere')] : []),
];
