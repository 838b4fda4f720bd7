import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifySize, isAmount, type SizeInput } from '../../../shared/rules/size/classify-size.ts';
import { INDUSTRIES } from '../../../shared/rules/size/industries.ts';
import { isHumanResourcesService, mapIndustryCode } from '../../../shared/rules/size/industry-code.ts';
import { explainSize } from '../../../shared/rules/size/explain-size.ts';
import { SIZE_CLASSES, sizeClass } from '../../../shared/rules/size/size-table.ts';
import vectors from './vectors/size.json' with { type: 'json' };

const GRADES = ['micro', 'small', 'medium', 'large'] as const;

describe('size class by the national standard', () => {
  test.each(vectors.map((vector) => [vector.id, vector.why, vector] as const))('%s %s', (_id, _why, { input, expect: expected }) => {
    expect(classifySize(input)).toMatchObject(expected);
  });

  test('has 16 classes, and an industry code leads to each of them', () => {
    const entries = INDUSTRIES.flatMap(({ divisions }) => divisions.flatMap((division) => [division, ...division.groups]));
    const reached = new Set(entries.map(({ code }) => mapIndustryCode(code)).map((mapping) => ('class' in mapping ? mapping.class : '')));
    expect(SIZE_CLASSES.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    expect(SIZE_CLASSES).toHaveLength(16);
  });

  test('the picker holds 20 sections and 97 divisions, groups only where a division is split', () => {
    const divisions = INDUSTRIES.flatMap((section) => section.divisions);
    expect([INDUSTRIES.length, divisions.length]).toEqual([20, 97]);
    expect(divisions.filter(({ groups }) => groups.length > 0).map(({ code }) => code)).toEqual(['59', '70']);
    expect(divisions.filter(({ status }) => status === 'needs-group').map(({ code }) => code)).toEqual(['59', '70']);
  });

  test('gives each comparison as a reason, from large down to the grade reached', () => {
    expect(classifySize({ code: '5171', employees: 12, revenueWan: '999.5' })).toMatchObject({
      grade: 'micro',
      reasons: [
        { grade: 'large', indicator: 'X', value: '12', bound: 200, met: false },
        { grade: 'large', indicator: 'Y', value: '999.5', bound: 40000, met: false },
        { grade: 'medium', indicator: 'X', value: '12', bound: 20, met: false },
        { grade: 'medium', indicator: 'Y', value: '999.5', bound: 5000, met: false },
        { grade: 'small', indicator: 'X', value: '12', bound: 5, met: true },
        { grade: 'small', indicator: 'Y', value: '999.5', bound: 1000, met: false },
      ],
      tableVersion: '2017-213',
    });
  });

  test('a figure below the small bound decides micro without the other', () => {
    expect(classifySize({ code: '3399', employees: 19 })).toMatchObject({ status: 'ok', grade: 'micro', missing: ['Y'], smallOrMicro: true });
  });

  test('no figure at all leaves everything open', () => {
    expect(classifySize({ code: '3399' })).toMatchObject({ status: 'incomplete', best: 'large', worst: 'micro', smallOrMicro: null });
  });

  test('outside the standard it gives a reference for the officer and no grade', () => {
    expect(classifySize({ code: '83', employees: 99 })).toMatchObject({
      status: 'not-covered',
      class: null,
      why: 'outside-the-standard',
      reference: { class: 'other', grade: 'small' },
    });
  });

  test.each(['-1', '1e3', '', 'x', '1.', '٣'])('refuses %j as a figure', (value) => {
    expect(isAmount(value)).toBe(false);
    expect(() => classifySize({ code: '3399', revenueWan: value })).toThrow(RangeError);
  });

  test('employees are whole persons', () => {
    expect(() => classifySize({ code: '3399', employees: '12.5' as never })).toThrow('whole persons');
  });

  test('an industry on which the standard is not clear gets a reference too', () => {
    expect(classifySize({ code: '704', employees: 9 })).toMatchObject({ status: 'review', class: null, reference: { class: 'other', grade: 'micro' } });
  });

  test.each([
    ['597', 'unknown-code'],
    ['59', 'needs-finer-code'],
    ['98', 'unknown-code'],
    ['Z33', 'unknown-code'],
    ['U', 'unknown-code'],
    ['', 'unknown-code'],
    ['3', 'unknown-code'],
    ['33999', 'unknown-code'],
    ['CC33', 'unknown-code'],
    ['C33X', 'unknown-code'],
    ['D33', 'letter-mismatch'],
    ['G', 'needs-finer-code'],
    ['J', 'not-covered'],
    [' ｃ 33 99 ', 'ok'],
  ])('the code %j is %s', (typed, status) => {
    expect(mapIndustryCode(typed).status).toBe(status);
  });

  test('a class that the table does not hold is refused', () => {
    expect(() => sizeClass('none' as never)).toThrow(RangeError);
  });

  test.each([['72661', false], ['7262', true], ['L726', true], ['7269', true], ['723', false], ['C726', false]])('%s is an HR service: %s', (code, is) => {
    expect(isHumanResourcesService(code)).toBe(is);
  });

  const figure = fc.integer({ min: 0, max: 300_000 });
  const code = fc.constantFrom('A', '3399', '4710', '5171', '5211', '5431', '5920', '6020', '6110', '6210', '6311', '6510', '701', '702', '7299', '7310');

  test('more of any figure never lowers the grade', () => {
    fc.assert(
      fc.property(code, figure, figure, figure, fc.nat(1000), fc.constantFrom('employees', 'revenueWan', 'assetsWan'), (c, x, y, z, more, grown) => {
        const base = { code: c, employees: x, revenueWan: y, assetsWan: z };
        const grade = (input: typeof base): number => {
          const result = classifySize(input);
          return result.status === 'ok' ? GRADES.indexOf(result.grade) : -1;
        };
        expect(grade({ ...base, [grown]: base[grown] + more })).toBeGreaterThanOrEqual(grade(base));
      }),
    );
  });

  test('what is decided from part of the figures stays so with all of them', () => {
    const maybe = fc.option(figure, { nil: null });
    fc.assert(
      fc.property(code, maybe, maybe, maybe, figure, (c, x, y, z, rest) => {
        const part = classifySize({ code: c, employees: x, revenueWan: y, assetsWan: z });
        const whole = classifySize({ code: c, employees: x ?? rest, revenueWan: y ?? rest, assetsWan: z ?? rest });
        if (part.status !== 'ok' && part.status !== 'incomplete') throw new Error(part.status);
        if (whole.status !== 'ok') throw new Error(whole.status);
        if (part.grade !== null) expect(whole.grade).toBe(part.grade);
        if (part.smallOrMicro !== null) expect(whole.smallOrMicro).toBe(part.smallOrMicro);
      }),
    );
  });
});

describe('the explanation of a size class', () => {
  const STANDARD = { law: '工信部联企业〔2011〕300号；国统字〔2017〕213号', certainty: 'certain' };
  const INDUSTRY = { law: 'GB/T 4754-2017；国统字〔2017〕213号', certainty: 'certain' };
  const explained = (input: SizeInput) => explainSize(classifySize(input), input);
  const bound = (grade: string, value: string | null, least: number, met: boolean | null) => ({ what: 'bound', facts: { grade, indicator: 'Y', value, bound: least, met }, source: STANDARD });
  const agriculture = { what: 'class', facts: { code: 'A', number: 1, name: '农、林、牧、渔业' }, source: INDUSTRY };

  test('names the class, each comparison and the grade', () => {
    expect(explained({ code: 'A', revenueWan: 500 })).toEqual([agriculture, bound('large', '500', 20000, false), bound('medium', '500', 500, true), { what: 'grade', facts: { grade: 'medium' }, source: STANDARD }]);
  });

  test('names the range that a missing figure leaves', () => {
    expect(explained({ code: 'A' })).toEqual([
      agriculture,
      bound('large', null, 20000, null),
      bound('medium', null, 500, null),
      bound('small', null, 50, null),
      { what: 'range', facts: { best: 'large', worst: 'micro' }, source: STANDARD },
    ]);
  });

  test.each([['G', 'needs-finer-code'], ['98', 'unknown-code'], ['D33', 'letter-mismatch']])('of %s says only that: %s', (code, what) => {
    expect(explained({ code, employees: 9 })).toEqual([{ what, facts: { code }, source: INDUSTRY }]);
  });

  test.each([['83', 'not-covered'], ['704', 'review']])('of %s, which is %s, gives the officer a reference', (code, what) => {
    expect(explained({ code, employees: 100 })).toEqual([
      { what, facts: { code }, source: INDUSTRY },
      { what: 'bound', facts: { grade: 'large', indicator: 'X', value: '100', bound: 300, met: false }, source: STANDARD },
      { what: 'bound', facts: { grade: 'medium', indicator: 'X', value: '100', bound: 100, met: true }, source: STANDARD },
      { what: 'reference', facts: { best: 'medium', worst: 'medium' }, source: STANDARD },
    ]);
  });
});
