import type { NotCoveredReason } from './gbt4754.ts';
import { mapIndustryCode } from './industry-code.ts';
import { SIZE_TABLE_VERSION, sizeClass, type BoundedGrade, type Grade, type Indicator, type SizeClassId } from './size-table.ts';

/** Whole number, or decimal text without exponent ('1999.9999'). */
export type Amount = number | string;

export type SizeInput = {
  /** GB/T 4754-2017 code, see mapIndustryCode. */
  readonly code: string;
  /** 从业人员: persons at the end of the period, whole. Not the number insured. */
  readonly employees?: number | null | undefined;
  /** 营业收入 in 万元. */
  readonly revenueWan?: Amount | null | undefined;
  /** 资产总额 in 万元. */
  readonly assetsWan?: Amount | null | undefined;
};

/** One comparison: was `indicator` at least `bound`, as `grade` demands? null where the value is not known. */
export type SizeReason = {
  readonly grade: BoundedGrade;
  readonly indicator: Indicator;
  readonly value: string | null;
  readonly bound: number;
  readonly met: boolean | null;
};

export type SizeAssessment = {
  readonly class: SizeClassId;
  /** null while the missing figures could change it. */
  readonly grade: Grade | null;
  /** The largest and the smallest grade that the missing figures still allow. */
  readonly best: Grade;
  readonly worst: Grade;
  readonly missing: readonly Indicator[];
  /** Is it 小微? null while not decidable. */
  readonly smallOrMicro: boolean | null;
  readonly reasons: readonly SizeReason[];
};

type Versioned = { readonly tableVersion: string };

export type SizeResult = Versioned &
  (
    | ({ readonly status: 'ok' } & SizeAssessment & { readonly grade: Grade; readonly smallOrMicro: boolean })
    | ({ readonly status: 'incomplete' } & SizeAssessment & { readonly grade: null })
    | { readonly status: 'needs-finer-code' | 'unknown-code' | 'letter-mismatch'; readonly class: null }
    /** The standard does not say: `reference` is what class 其他未列明行业 would give; an officer decides with a reason. */
    | { readonly status: 'not-covered'; readonly class: null; readonly why: NotCoveredReason; readonly reference: SizeAssessment }
    | { readonly status: 'review'; readonly class: null; readonly reference: SizeAssessment }
  );

type Values = Readonly<Record<Indicator, string | null>>;

const BOUNDED_GRADES = ['large', 'medium', 'small'] as const satisfies readonly BoundedGrade[];
const isSmallOrMicro = (grade: Grade): boolean => grade === 'small' || grade === 'micro';

/** Whether the value is a figure that classifySize takes: from zero on, no exponent, sixteen whole digits at most. */
export const isAmount = (value: Amount): boolean => /^\d{1,16}(\.\d+)?$/.test(String(value));

const amountText = (value: Amount | null | undefined): string | null => {
  if (value === null || value === undefined) return null;
  if (!isAmount(value)) throw new RangeError(`not a figure from zero on: ${value}`);
  return String(value);
};

/** Bounds are whole numbers, so value ≥ bound exactly when its whole part is: no decimal is ever rounded. */
const reaches = (value: string, bound: number): boolean => Number(value.split('.')[0]) >= bound;

const assess = (id: SizeClassId, values: Values): SizeAssessment => {
  const row = sizeClass(id);
  const reasonsFor = (grade: BoundedGrade): SizeReason[] =>
    row.indicators.map((indicator) => {
      const bound = row.lowerBounds[grade][indicator];
      if (bound === undefined) throw new RangeError(`class ${id} lacks a bound for ${indicator}`);
      const value = values[indicator];
      return { grade, indicator, value, bound, met: value === null ? null : reaches(value, bound) };
    });
  const reasons: SizeReason[] = [];
  let best: Grade = 'micro';
  let worst: Grade = 'micro';
  // 下划一档, again and again: the first grade of which every lower bound is met.
  for (const grade of BOUNDED_GRADES) {
    const compared = reasonsFor(grade);
    reasons.push(...compared);
    if (best === 'micro' && compared.every(({ met }) => met !== false)) best = grade;
    if (compared.every(({ met }) => met === true)) {
      worst = grade;
      break;
    }
  }
  const decided = isSmallOrMicro(best) ? true : isSmallOrMicro(worst) ? null : false;
  return {
    class: id,
    grade: best === worst ? best : null,
    best,
    worst,
    missing: row.indicators.filter((indicator) => values[indicator] === null),
    smallOrMicro: decided,
    reasons,
  };
};

/**
 * The size class of an enterprise by the national standard (工信部联企业〔2011〕300号, 国统字〔2017〕213号).
 * Exact: decimals are compared as text. A figure still missing leaves the range best–worst; where the known ones already
 * decide (one below the small bound means micro), the grade stands. Throws RangeError on a figure that isAmount refuses.
 */
export const classifySize = (input: SizeInput): SizeResult => {
  const tableVersion = SIZE_TABLE_VERSION;
  const values: Values = {
    X: amountText(input.employees),
    Y: amountText(input.revenueWan),
    Z: amountText(input.assetsWan),
  };
  if (values.X?.includes('.')) throw new RangeError('employees are whole persons');
  const mapping = mapIndustryCode(input.code);
  if (mapping.status === 'not-covered') {
    return { status: 'not-covered', class: null, why: mapping.why, reference: assess('other', values), tableVersion };
  }
  if (mapping.status === 'review') return { status: 'review', class: null, reference: assess('other', values), tableVersion };
  if (mapping.status !== 'ok') return { status: mapping.status, class: null, tableVersion };
  const assessment = assess(mapping.class, values);
  const { grade, smallOrMicro } = assessment;
  if (grade === null || smallOrMicro === null) return { status: 'incomplete', ...assessment, grade: null, tableVersion };
  return { status: 'ok', ...assessment, grade, smallOrMicro, tableVersion };
};
