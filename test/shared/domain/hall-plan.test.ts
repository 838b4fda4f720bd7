import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Plan } from '../../../shared/domain/fair.ts';
import { checkNumber, checkPlan, freeNumbers, isPlan, numbersOf, readNumber } from '../../../shared/domain/hall-plan.ts';
import { planMarks } from '../../../shared/domain/plan-marks.ts';
import { fillLine, insertLine, lostBooths, nextLetter, nextNumber, PLAN_SIZE, removeLine, resized, usualPlan, withCell } from '../../../shared/domain/plan-edits.ts';

const hall: Plan = [['A1', 'A2', ''], ['', '', ''], ['exit', 'desk', 'entrance']];
const kindOf = (result: ReturnType<typeof checkPlan>) => (result.ok ? undefined : (result.problem.errors?.[0]?.kind ?? result.problem.kind));

describe('a plan of the hall', () => {
  it.each<[string, Plan, number, string[], string | undefined]>([
    ['stands', hall, 2, ['A1', 'A2'], undefined],
    ['has rows of one length', [['A1', ''], ['']], 2, [], 'rows-uneven'],
    ['has each number once', [['A1', 'A1']], 2, [], 'number-twice'],
    ['has a booth', [['', 'entrance']], 2, [], 'no-booth'],
    ['has no more booths than the fair', hall, 1, [], 'booths-beyond'],
    ['keeps the booths that agencies have', hall, 2, ['A1', 'A3'], 'booths-off-plan'],
  ])('%s', (_, plan, booths, placed, kind) => {
    expect(kindOf(checkPlan(plan, { booths }, placed))).toBe(kind);
  });

  it('names the booths that it would lose, in the order of their numbers', () => {
    expect(checkPlan(hall, { booths: 9 }, ['B10', 'A1', 'B2'])).toMatchObject({ problem: { facts: { numbers: 'B2、B10' } } });
  });
});

describe('a booth’s number', () => {
  it.each([
    [{ plan: hall, booths: 5 }, 'A2', true],
    [{ plan: hall, booths: 5 }, 'A3', false],
    [{ plan: hall, booths: 5 }, 'desk', false],
    [{ booths: 5 }, 'A5', true],
    [{ booths: 5 }, '6', false],
    [{ booths: 5 }, '0', false],
  ])('%o takes %s: %s', (fair, number, can) => {
    expect(checkNumber(fair, number).ok).toBe(can);
  });

  it('that is free is on the plan and nobody’s, in order', () => {
    expect(freeNumbers({ plan: [['B2', 'A10'], ['A2', 'desk']], booths: 9 }, ['A10'])).toEqual(['A2', 'B2']);
    expect(freeNumbers({ booths: 3 }, ['2', 'A1'])).toEqual(['1', '3']);
  });
});

describe('what was typed or kept', () => {
  it.each([['a12', 'A12'], ['Ａ１', 'A1'], [' 7 ', '7'], ['A1234', undefined], ['甲1', undefined], ['', undefined]])('%s is the number %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });
  it.each([[hall, true], [[], false], [[[]], false], [[['A1'], ['A2', '']], false], [[['door']], false], [[[1]], false], [{ plan: hall }, false]])('%o is a plan: %s', (value, is) => {
    expect(isPlan(value)).toBe(is);
  });
});

describe('drawing a plan', () => {
  it('numbers the aisles of a row on, leaving what stands there, up to the booths of the fair', () => {
    expect(fillLine(hall, { row: 0, column: 0 }, 'row', 'A', 9)[0]).toEqual(['A1', 'A2', 'A3']);
    expect(fillLine(hall, { row: 1, column: 0 }, 'row', 'B', 4)[1]).toEqual(['B1', 'B2', '']);
    expect(fillLine(hall, { row: 0, column: 2 }, 'column', '', 9).map((row) => row[2])).toEqual(['1', '2', 'entrance']);
  });
  it('suggests the lowest number and the first letter that are free', () => {
    expect([nextNumber(hall, 'A'), nextNumber(hall, ''), nextLetter(hall)]).toEqual(['A3', '1', 'B']);
    expect(nextNumber([Array.from({ length: 999 }, (_, index) => `A${index + 1}`)], 'A')).toBeUndefined();
  });
  it('puts rows and columns in and takes them out, but never the last or too many', () => {
    expect(insertLine(hall, { row: 1, column: 0 }, 'row')).toHaveLength(4);
    expect(insertLine(hall, { row: 0, column: 1 }, 'column')[0]).toEqual(['A1', '', 'A2', '']);
    expect(removeLine(hall, { row: 0, column: 0 }, 'row')[0]).toEqual(['', '', '']);
    expect(removeLine(hall, { row: 0, column: 1 }, 'column')[0]).toEqual(['A1', '']);
    expect([removeLine([['A1']], { row: 0, column: 0 }, 'row'), removeLine([['A1']], { row: 0, column: 0 }, 'column')]).toEqual([[['A1']], [['A1']]]);
    const full = usualPlan(500);
    expect(insertLine(resized(full, PLAN_SIZE, PLAN_SIZE), { row: 0, column: 0 }, 'row')).toHaveLength(PLAN_SIZE);
  });
  it('tells which given booths a change would lose', () => {
    expect(lostBooths(hall, withCell(hall, { row: 0, column: 1 }, ''), ['A1', 'A2'])).toEqual(['A2']);
    expect(lostBooths(hall, resized(hall, 3, 3), ['A1', 'A2'])).toEqual([]);
  });

  it('begins with one that stands for any number of booths, with a way in and out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (booths) => {
        const plan = usualPlan(booths);
        expect(Plan.safeParse(plan).success).toBe(true);
        expect(checkPlan(plan, { booths }, []).ok).toBe(true);
        expect(numbersOf(plan)).toHaveLength(booths);
        expect(plan.flat()).toEqual(expect.arrayContaining(['entrance', 'desk', 'exit']));
      }),
    );
  });

  it('always leaves a plan that the schema takes, whatever is done in whatever order', () => {
    const place = fc.record({ row: fc.nat(12), column: fc.nat(12) });
    const along = fc.constantFrom('row' as const, 'column' as const);
    const step = fc.oneof(
      fc.tuple(place, fc.constantFrom('', ...planMarks)).map(([at, cell]) => (plan: Plan) => withCell(plan, at, cell)),
      fc.tuple(place, along, fc.constantFrom('', 'A', 'B')).map(([at, line, letter]) => (plan: Plan) => fillLine(plan, at, line, letter, 40)),
      fc.tuple(place, along).map(([at, line]) => (plan: Plan) => insertLine(plan, at, line)),
      fc.tuple(place, along).map(([at, line]) => (plan: Plan) => removeLine(plan, at, line)),
      fc.tuple(fc.integer({ min: 1, max: PLAN_SIZE }), fc.integer({ min: 1, max: PLAN_SIZE })).map(([rows, columns]) => (plan: Plan) => resized(plan, rows, columns)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const plan = steps.reduce((sofar, change) => change(sofar), usualPlan(20));
        expect(Plan.safeParse(plan).success).toBe(true);
        expect([undefined, 'no-booth']).toContain(kindOf(checkPlan(plan, { booths: 40 }, [])));
      }),
    );
  });
});
