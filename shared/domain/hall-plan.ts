import type { Fair, Plan } from './fair.ts';
import { planMarks, type PlanMark } from './plan-marks.ts';
import { fail, failField, ok, type Result } from './result.ts';

/** What one cell of the hall is: '' an aisle, a mark, or a booth's number. */
export type Cell = Plan[number][number];

/** Where a cell is: counted from 0, from the far wall and from the left. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export const isMark = (cell: Cell): cell is PlanMark => planMarks.some((mark) => mark === cell);
export const isBooth = (cell: Cell): boolean => cell !== '' && !isMark(cell);
export const cellAt = (plan: Plan, { row, column }: Place): Cell => plan[row]?.[column] ?? '';

/** The numbers of a plan's booths, row by row. */
export const numbersOf = (plan: Plan): string[] => plan.flat().filter(isBooth);

const NUMBER = /^[A-Z]?\d{1,3}$/;
/** A booth's number as people type it: small letters and wide characters count; undefined where it is none. */
export const readNumber = (typed: string): string | undefined => {
  const number = typed.normalize('NFKC').trim().toUpperCase();
  return NUMBER.test(number) ? number : undefined;
};

/** Whether something read back from this device is a plan. */
export const isPlan = (value: unknown): value is Plan =>
  Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row) && row.length > 0 && row.length === value[0].length && row.every((cell) => typeof cell === 'string' && (cell === '' || NUMBER.test(cell) || planMarks.some((mark) => mark === cell))));

/** In the order people look for them: A2 before A10, A10 before B1. */
export const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/**
 * Whether a plan can stand: rows equally long, each number once, no more booths than the fair has, and a cell for every
 * booth that an agency has been given.
 * @param placed numbers given to agencies
 */
export const checkPlan = (plan: Plan, { booths }: Pick<Fair, 'booths'>, placed: readonly string[]): Result<true> => {
  const width = plan[0]?.length ?? 0;
  if (plan.some((row) => row.length !== width)) return failField('/plan', 'rows-uneven');
  const numbers = numbersOf(plan);
  const twice = numbers.find((number, index) => numbers.indexOf(number) < index);
  if (twice !== undefined) return failField('/plan', 'number-twice', { number: twice });
  if (numbers.length === 0) return failField('/plan', 'no-booth');
  if (numbers.length > booths) return failField('/plan', 'booths-beyond', { limit: booths, count: numbers.length });
  const lost = placed.filter((number) => !numbers.includes(number)).sort(byNumber);
  return lost.length === 0 ? ok(true) : fail('booths-off-plan', { facts: { numbers: lost.join('、') } });
};

/** Whether a booth may get this number: one on the plan, or without a plan one up to the fair's booths, whatever the letter before it. */
export const checkNumber = ({ plan, booths }: Pick<Fair, 'plan' | 'booths'>, number: string): Result<true> => {
  if (plan) return numbersOf(plan).includes(number) ? ok(true) : failField('/number', 'not-on-plan');
  const count = Number(number.replace(/^[A-Z]/, ''));
  return count >= 1 && count <= booths ? ok(true) : failField('/number', 'number-beyond', { limit: booths });
};

/** Numbers that can still be given: those on the plan, else those up to the fair's booths without a letter. */
export const freeNumbers = ({ plan, booths }: Pick<Fair, 'plan' | 'booths'>, taken: readonly string[]): string[] => {
  const all = plan ? numbersOf(plan) : Array.from({ length: booths }, (_, index) => String(index + 1));
  return all.filter((number) => !taken.includes(number)).sort(byNumber);
};
