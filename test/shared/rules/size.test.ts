import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifySize, isAmount } from '../../../shared/rules/size/classify-size.ts';
import { INDUSTRIES } from '../../../shared/rules/size/industries.ts';
import { isHumanResourcesService, mapIndustryCode } from '../../../shared/rules/size/industry-code.ts';
import { SIZE_CLASSES } from '../../../shared/rules/size/size-table.ts';
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

  test.each([['7262', true], ['L726', true], ['7269', true], ['723', false], ['C726', false]])('%s is an HR service: %s', (code, is) => {
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
