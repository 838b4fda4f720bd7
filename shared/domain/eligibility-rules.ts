import { localDate, localDateOf } from '../rules/dates.ts';
import type { TaxCreditGrade } from '../rules/rulesets/listed.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import { type EligibilityFile, type Finding } from './eligibility.ts';
import { eligibilityConditions, placeConditions, type EligibilityCondition, type Outcome } from './condition-names.ts';
import type { Organisation } from './party.ts';
import { fail, failField, ok, type FieldError, type Result } from './result.ts';

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** First and last day of a service year. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The calendar years whose findings a service year needs, by the ruleset; a calendar year itself has only one. */
export const yearsNeeded = ({ from, to }: Period, { switches: { conditionsOf } }: Ruleset): number[] => {
  const [first, last] = [yearOf(from), yearOf(to)];
  if (conditionsOf === 'year-of-start') return [first];
  if (conditionsOf === 'year-of-end' || first === last) return [last];
  return [first, last];
};

type Judged = Pick<Organisation, 'eligibility'>;
export type Findings = EligibilityFile['findings'];

/** Findings on an enterprise in a year: its file; while none is written, the judgements made in that year before there were files. */
export const findingsOf = ({ eligibility = {} }: Judged, files: readonly EligibilityFile[], year: number): Findings => {
  const file = files.find((one) => one.year === year);
  if (file) return file.findings;
  return Object.fromEntries(
    eligibilityConditions.flatMap((condition): [EligibilityCondition, Finding][] => {
      const judgement = eligibility[condition];
      const asOf = judgement && localDateOf(judgement.judged.at);
      return judgement && asOf && yearOf(asOf) === year ? [[condition, { outcome: judgement.met ? 'met' : 'unmet', asOf, note: judgement.note ?? '', uploads: [], judged: judgement.judged }]] : [];
    }),
  );
};

/** A finding on a place holds for the district in which it was made, where the ruleset takes “local” to be the district. */
const holds = (condition: EligibilityCondition, finding: Finding, { district }: Pick<Organisation, 'district'>, { local }: Pick<Ruleset, 'local'>): boolean =>
  local === 'city' || finding.district === undefined || finding.district === district || !placeConditions.includes(condition);

export const outcomeOf = (condition: EligibilityCondition, finding: Finding | undefined, organisation: Pick<Organisation, 'district'>, ruleset: Pick<Ruleset, 'local'>): Outcome =>
  finding && holds(condition, finding, organisation, ruleset) ? finding.outcome : 'unknown';

/** 个体工商户, by its credit code (GB 32100: registered with the market regulator, category 2). */
export const isIndividualBusiness = ({ creditCode }: Pick<Organisation, 'creditCode'>): boolean => creditCode.startsWith('92');

export type ConditionName = EligibilityCondition | 'business-kind';
export interface EligibilityLine {
  readonly condition: ConditionName;
  readonly state: Outcome;
  /** The finding that decides. */
  readonly finding?: Finding;
  /** The calendar year that it is of. */
  readonly year: number;
}

const worst: Readonly<Record<Outcome, number>> = { unmet: 0, unknown: 1, met: 2 };
type Enterprise = Pick<Organisation, 'eligibility' | 'district' | 'creditCode'>;

const lineOf = (condition: EligibilityCondition, enterprise: Enterprise, files: readonly EligibilityFile[], year: number, ruleset: Ruleset): EligibilityLine => {
  const finding = findingsOf(enterprise, files, year)[condition];
  return { condition, year, state: outcomeOf(condition, finding, enterprise, ruleset), ...(finding && { finding }) };
};

/** Each condition of policy 二（二）in a calendar year; of an individual business only where the ruleset leaves those out. */
export const linesOfYear = (enterprise: Enterprise, files: readonly EligibilityFile[], year: number, ruleset: Ruleset): EligibilityLine[] => [
  ...eligibilityConditions.map((condition) => lineOf(condition, enterprise, files, year, ruleset)),
  ...(isIndividualBusiness(enterprise) && !ruleset.switches.individualBusinesses ? [{ condition: 'business-kind' as const, state: 'unmet' as const, year }] : []),
];

/** The same for a service year: where two calendar years count, the worse of both. */
export const linesOfPeriod = (enterprise: Enterprise, files: readonly EligibilityFile[], period: Period, ruleset: Ruleset): EligibilityLine[] => {
  const [first = [], ...rest] = yearsNeeded(period, ruleset).map((year) => linesOfYear(enterprise, files, year, ruleset));
  return first.map((line, at) => rest.reduce((kept, lines) => {
    const other = lines[at];
    return other && worst[other.state] < worst[kept.state] ? other : kept;
  }, line));
};

/** No review passes while a condition is unknown or not met; the refusal names each. */
export const checkEligibility = (lines: readonly EligibilityLine[]): Result<true> => {
  const open = lines.filter(({ state }) => state !== 'met');
  return open.length ? fail('conditions-unmet', { errors: open.map(({ condition, state }): FieldError => ({ pointer: `/eligibility/${condition}`, kind: state })) }) : ok(true);
};

/** What a grade comes to by the ruleset: `review` leaves it to the officer. */
export const taxCreditRule = (grade: TaxCreditGrade, { taxCredit }: Pick<Ruleset, 'taxCredit'>): 'accept' | 'review' | 'refuse' =>
  taxCredit.accept.includes(grade) ? 'accept' : taxCredit.refuse.includes(grade) ? 'refuse' : 'review';

interface Proposed {
  readonly condition: EligibilityCondition;
  readonly year: number;
  readonly outcome: Outcome;
  readonly asOf: string;
  readonly grade?: TaxCreditGrade | undefined;
}

/** Whether a finding can be made: of its year, of no day to come, and of the tax credit as the ruleset says. */
export const checkFinding = ({ condition, year, outcome, asOf, grade }: Proposed, ruleset: Ruleset, now: string): Result<true> => {
  const today = localDateOf(now);
  if (year > yearOf(today)) return failField('/year', 'date-future');
  if (asOf > today) return failField('/asOf', 'date-future');
  if (asOf < localDate(`${year}-01-01`)) return failField('/asOf', 'before-year', { year });
  if (condition !== 'tax-credit' || outcome === 'unknown') return ok(true);
  if (grade === undefined) return failField('/grade', 'required');
  const rule = taxCreditRule(grade, ruleset);
  if (rule === 'review') return ok(true);
  return (rule === 'accept') === (outcome === 'met') ? ok(true) : failField('/outcome', rule === 'accept' ? 'grade-accepted' : 'grade-refused');
};
