import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { addDays, addMonths, localDateOf, type LocalDate } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import type { ChangedLine } from './claim.ts';
import { begun, ended } from './qualification-periods.ts';
import type { Qualification, QualificationSubmission } from './qualification.ts';
import { fileFields, paperKinds, type QualificationPapers } from './qualification-papers.ts';
import { fail, ok, type FieldError, type Result } from './result.ts';
import { certifiedStaff, couldCount } from './staff-rules.ts';
import type { StaffMember } from './staff.ts';

/** 2名以上…专职服务人员, policy 二（二）. */
export const CERTIFIED_STAFF_REQUIRED = 2;

const rulesetOn = (now: string): Ruleset => currentRuleset(localDateOf(now));

export const checkStaff = (count: number): Result<true> =>
  count >= CERTIFIED_STAFF_REQUIRED ? ok(true) : fail('staff-too-few', { facts: { required: CERTIFIED_STAFF_REQUIRED, counted: count } });

/** Until when a qualification verified today holds, and when people are told ahead of it. */
export const validityFrom = (now: string): { readonly validUntil: string; readonly warnOn: string[] } => {
  const { validMonths, warnDaysBefore } = rulesetOn(now).qualification;
  const validUntil = addDays(addMonths(localDateOf(now), validMonths), -1);
  return { validUntil, warnOn: [...warnDaysBefore].sort((a, b) => b - a).map((days) => addDays(validUntil, -days)) };
};

/** By when a returned file should be corrected; later is still taken. */
export const correctQualificationBy = (now: string): string => addWorkingDays(localDateOf(now), rulesetOn(now).qualification.correctionWorkingDays);

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || value === 0 || (Array.isArray(value) && value.length === 0);
const NEEDED = ['registeringAuthority', 'licenceKind', 'businessScope', 'scopes', 'premisesAddress', 'premisesAreaSquareMetres', 'tenure', 'officeConditions', 'staffTotal'] as const satisfies readonly (keyof QualificationPapers)[];

/** What a file lacks before it can be handed in, each at its field: particulars, and for each kind of paper a file or the original at the counter. */
export const missingPapers = (file: QualificationPapers): FieldError[] => [
  ...NEEDED.filter((name) => isEmpty(file[name])).map((name) => ({ pointer: `/${name}`, kind: 'required' })),
  ...paperKinds.filter((kind) => !file.onPaper?.includes(kind) && isEmpty(file[fileFields[kind]])).map((kind) => ({ pointer: `/${fileFields[kind]}/add`, kind: 'file-or-original' })),
];

/** Whether a file can be handed in: nothing is missing, and two members of staff could count. Gives how many. */
export const checkSubmission = (file: QualificationPapers, staff: readonly StaffMember[], now: string): Result<number> => {
  const errors = missingPapers(file);
  if (errors.length) return fail('invalid-request', { errors });
  const count = couldCount(staff, rulesetOn(now), localDateOf(now)).length;
  const enough = checkStaff(count);
  return enough.ok ? ok(count) : enough;
};

const fileNames = (files: QualificationPapers['licenceFiles']): string => (files ?? []).map(({ name, sha256 }) => `${name} (${sha256.slice(0, 8)})`).join(', ');

const comparable = ({ papers, staff }: Pick<QualificationSubmission, 'papers' | 'staff'>): Map<string, string> =>
  new Map([
    ...NEEDED.map((name): [string, string] => [`/${name}`, [papers[name] ?? ''].flat().join(',')]),
    ['/tenureUntil', papers.tenureUntil ?? ''],
    ...paperKinds.map((kind): [string, string] => [`/${fileFields[kind]}`, fileNames(papers[fileFields[kind]])]),
    ['/onPaper', (papers.onPaper ?? []).join(',')],
    ...staff.map(({ id, facts }): [string, string] => [`/staff/${id}`, facts]),
  ]);

/** What differs between two submissions, replaced files and people too, for the officer who asked for it. */
export const changesBetween = (before: Pick<QualificationSubmission, 'papers' | 'staff'>, after: Pick<QualificationSubmission, 'papers' | 'staff'>): ChangedLine[] => {
  const [was, is] = [comparable(before), comparable(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((pointer) => (was.get(pointer) ?? '') !== (is.get(pointer) ?? '')).map((pointer) => ({ pointer, ...(was.get(pointer) && { before: was.get(pointer) }), ...(is.get(pointer) && { after: is.get(pointer) }) }));
};

type InForce = Pick<Qualification, 'status' | 'certifiedStaff' | 'short' | 'shortages'>;
export const isInForce = ({ status }: Pick<Qualification, 'status'>): boolean => status === 'verified' || status === 'suspended' || status === 'lapsed';

/** What follows for a file in force when its staff are these: how many count, and since when that are too few; `from` is the day from which they are these, where that is not today. */
export const recounted = (file: InForce, staff: readonly StaffMember[], now: string, from: LocalDate = localDateOf(now)): Pick<Qualification, 'certifiedStaff' | 'short' | 'shortages'> => {
  const count = certifiedStaff(staff);
  const today = localDateOf(now);
  const { short, shortages } = file;
  if (count >= CERTIFIED_STAFF_REQUIRED) return { certifiedStaff: count, short: undefined, shortages: short ? ended(shortages, today) : shortages };
  if (short) return { certifiedStaff: count, short, shortages };
  return { certifiedStaff: count, short: { since: from, due: addDays(from, rulesetOn(now).qualification.shortStaffDays) }, shortages: begun(shortages, from) };
};
