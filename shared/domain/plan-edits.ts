import type { Plan } from './fair.ts';
import { cellAt, isBooth, numbersOf, type Cell, type Place } from './hall-plan.ts';
import type { PlanMark } from './plan-marks.ts';

/** The letter before the numbers of a row of booths; '' for none. */
export type Letter = string;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
export const letters: readonly Letter[] = ['', ...LETTERS];
/** Rows and columns of a plan at most. */
export const PLAN_SIZE = 30;
const LAST_NUMBER = 999;

const rowOf = (length: number, cell: Cell = ''): Cell[] => Array.from({ length }, () => cell);

export const withCell = (plan: Plan, place: Place, cell: Cell): Plan =>
  plan.map((cells, row) => (row === place.row ? cells.map((old, column) => (column === place.column ? cell : old)) : cells));

/** The lowest number with this letter that no booth has yet; undefined when all are given. */
export const nextNumber = (plan: Plan, letter: Letter): string | undefined => {
  const taken = new Set(numbersOf(plan));
  for (let count = 1; count <= LAST_NUMBER; count += 1) if (!taken.has(`${letter}${count}`)) return `${letter}${count}`;
  return undefined;
};

/** The first letter that no booth has yet: that of the next row. */
export const nextLetter = (plan: Plan): Letter => LETTERS.find((letter) => !numbersOf(plan).some((number) => number.startsWith(letter))) ?? '';

/** The places of a line, from left to right or from the far wall to the door. */
const lineOf = (plan: Plan, { row, column }: Place, along: 'row' | 'column'): Place[] =>
  along === 'row' ? (plan[row] ?? []).map((_, at) => ({ row, column: at })) : plan.map((_, at) => ({ row: at, column }));

/**
 * Numbers the aisle cells of a row or column on with a letter, until the fair's booths are used up; what stands there
 * already is left.
 * @param booths of the fair
 */
export const fillLine = (plan: Plan, place: Place, along: 'row' | 'column', letter: Letter, booths: number): Plan => {
  let filled = plan;
  for (const cell of lineOf(plan, place, along)) {
    const number = nextNumber(filled, letter);
    if (cellAt(filled, cell) !== '' || number === undefined || numbersOf(filled).length >= booths) continue;
    filled = withCell(filled, cell, number);
  }
  return filled;
};

/** An aisle row or column before the place; the same plan when it is as large as can be. */
export const insertLine = (plan: Plan, { row, column }: Place, along: 'row' | 'column'): Plan => {
  const columns = plan[0]?.length ?? 0;
  if (along === 'row') return plan.length >= PLAN_SIZE ? plan : [...plan.slice(0, row), rowOf(columns), ...plan.slice(row)];
  return columns >= PLAN_SIZE ? plan : plan.map((cells) => [...cells.slice(0, column), '', ...cells.slice(column)]);
};

/** Without the row or column of the place; the last one stays. */
export const removeLine = (plan: Plan, { row, column }: Place, along: 'row' | 'column'): Plan => {
  if (along === 'row') return plan.length <= 1 ? plan : plan.filter((_, at) => at !== row);
  return (plan[0]?.length ?? 0) <= 1 ? plan : plan.map((cells) => cells.filter((_, at) => at !== column));
};

/** The plan with another size: cut off, or with aisles to the right and at the door. */
export const resized = (plan: Plan, rows: number, columns: number): Plan =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_cell, column) => plan[row]?.[column] ?? ''));

/**
 * A plan to begin with: rows of at most ten booths back to back, aisles between, one along each side wall, and at the
 * door the desk between entrance and exit.
 */
export const usualPlan = (booths: number): Plan => {
  const across = Math.min(booths, Math.max(4, Math.min(PLAN_SIZE - 2, Math.max(10, Math.ceil(booths / 15)))));
  const columns = across + 2;
  const rows = Math.ceil(booths / across);
  const hall: Plan = [];
  let left = booths;
  for (let row = 0; row < rows; row += 1) {
    const letter = LETTERS[row] ?? '';
    const count = Math.min(across, left);
    left -= count;
    hall.push(['', ...Array.from({ length: count }, (_, index): Cell => `${letter}${index + 1}`), ...rowOf(columns - count - 1)]);
    // Back to back after the first row: A | B C | D E | F.
    if (row % 2 === 0 || row === rows - 1) hall.push(rowOf(columns));
  }
  const door = rowOf(columns);
  const middle = Math.floor((columns - 1) / 2);
  const marks: Record<number, Cell> = { [Math.max(middle - 1, 0)]: 'exit', [middle]: 'desk', [middle + 1]: 'entrance' };
  return [...hall, door.map((cell, column) => marks[column] ?? cell)].slice(0, PLAN_SIZE);
};

/** Booths that a change would take off the plan although agencies have them. */
export const lostBooths = (before: Plan, after: Plan, placed: readonly string[]): string[] => {
  const kept = new Set(numbersOf(after));
  return numbersOf(before).filter((number) => placed.includes(number) && !kept.has(number));
};

/** What a tap draws. */
export type Brush = 'look' | 'booth' | 'aisle' | PlanMark;
/** A step of drawing, or why it is none: no booths are left, the number is on the plan already, agencies have these booths, nothing there can change. */
export type Step = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly why: 'full' | 'used' | 'given' | 'nothing'; readonly numbers?: readonly string[] };

/** What holds while drawing: how many booths the fair has, and which of them agencies have. */
export interface Bounds {
  readonly booths: number;
  readonly given: readonly string[];
}

/** The step from one plan to the next within the bounds. */
export const stepTo = (before: Plan, after: Plan, { booths, given }: Bounds): Step => {
  if (JSON.stringify(before) === JSON.stringify(after)) return { ok: false, why: 'nothing' };
  const numbers = lostBooths(before, after, given);
  if (numbers.length > 0) return { ok: false, why: 'given', numbers };
  return numbersOf(after).length > Math.max(booths, numbersOf(before).length) ? { ok: false, why: 'full' } : { ok: true, plan: after };
};

/** Draws one cell; a booth gets the next number with the letter. A tap with nothing to draw, and a booth on a booth, change nothing. */
export const paint = (plan: Plan, place: Place, brush: Brush, letter: Letter, bounds: Bounds): Step => {
  if (brush === 'look' || (brush === 'booth' && isBooth(cellAt(plan, place)))) return { ok: true, plan };
  const cell = brush === 'booth' ? nextNumber(plan, letter) : brush === 'aisle' ? '' : brush;
  if (cell === undefined) return { ok: false, why: 'full' };
  return cell === cellAt(plan, place) ? { ok: true, plan } : stepTo(plan, withCell(plan, place, cell), bounds);
};

/** Gives a cell the number that somebody typed. */
export const renumber = (plan: Plan, place: Place, number: string, bounds: Bounds): Step => {
  if (cellAt(plan, place) === number) return { ok: true, plan };
  return numbersOf(plan).includes(number) ? { ok: false, why: 'used', numbers: [number] } : stepTo(plan, withCell(plan, place, number), bounds);
};
