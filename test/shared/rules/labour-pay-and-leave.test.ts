import { describe, expect, test } from 'vitest';
import { annualLeaveForfeited, annualLeaveOnExit } from '../../../shared/rules/labour/annual-leave.ts';
import { fraction } from '../../../shared/rules/exact.ts';
import { localDate } from '../../../shared/rules/dates.ts';
import { districts } from '../../../shared/domain/who.ts';
import { flexibleRetirement, isLocalMonth, leastContributionMonths, type LocalMonth, type RetirementType } from '../../../shared/rules/labour/retirement.ts';
import { minimumWageOn, WAGE_AREAS } from '../../../shared/rules/labour/minimum-wage.ts';
import { socialInsuranceLimits } from '../../../shared/rules/labour/social-insurance.ts';
import { answerOf, stepsOf } from '../../support/labour.ts';

describe('social insurance (苏人社发〔2025〕33号)', () => {
  const base = { low: 4952, high: 24762 };
  test.each([
    ['4951.99', '4952.00', 'low'],
    ['4952', '4952.00', null],
    [4952.01, '4952.01', null],
    ['24762.00', '24762.00', null],
    [1e10, '24762.00', 'high'],
  ])('a wage of %s has the base %s', (wage, expected, clamped) => {
    expect(answerOf('si-base', { ...base, wage })).toMatchObject({ base: expected, clamped });
  });

  test('each amount is rounded half up on its own', () => {
    expect(answerOf('si-base', { ...base, wage: '5001.00' })).toMatchObject({ pension: ['800.16', '400.08'], unemployment: ['25.01', '25.01'] });
  });

  test('limits that cross are refused', () => {
    expect(answerOf('si-base', { wage: 1, low: 2, high: 1 })).toEqual({ errors: ['/high too-small'] });
  });

  test('2026 goes by 2025 for the time being; unknown years have no limits', () => {
    expect(socialInsuranceLimits(2026)).toEqual({ year: 2026, low: 495200, high: 2476200, provisional: true });
    expect(socialInsuranceLimits(2027)).toBeUndefined();
  });
});

describe('overtime (劳动法 41、44；人社部发〔2025〕2号)', () => {
  test.each([
    [{ monthWage: 0, rate: 3, hours: 8 }, ['0.00', '0.00', '0.00']],
    [{ monthWage: 2175, rate: '1.5', hours: 0 }, ['100.00', '12.50', '0.00']],
    [{ monthWage: 2175, rate: 2, hours: '0.5' }, ['100.00', '12.50', '12.50']],
    [{ monthWage: 1e10, rate: 10, hours: 744 }, ['459770114.94', '57471264.37', '427586206896.55']],
  ])('%j', (input, [dayWage, hourWage, pay]) => {
    expect(answerOf('overtime', input)).toEqual({ dayWage, hourWage, pay });
  });

  test('a rate below the law is refused', () => {
    expect(answerOf('overtime', { monthWage: 2660, rate: 1.49, hours: 1 })).toEqual({ errors: ['/rate too-small'] });
  });

  test('hours above 36 in a month are paid and said to be above the limit', () => {
    expect(stepsOf('overtime', { monthWage: 2660, rate: 1.5, hours: 36 })).not.toContain('above-monthly-limit');
    expect(stepsOf('overtime', { monthWage: 2660, rate: 1.5, hours: '36.01' })).toContain('above-monthly-limit');
  });
});

describe('annual leave (年休假条例 3–5；实施办法 5、10–12)', () => {
  test.each([[0, 0], ['0.99', 0], [0.999999, 0], [1, 5], ['9.99', 5], [10, 10], ['19.99', 10], [20, 15], [45, 15]])('%s years of work give %i days', (totalYears, days) => {
    expect(answerOf('annual-leave', { totalYears })).toEqual({ days });
  });

  test.each([
    ['a leap year counts by 365 as well', '2028-01-01', 20, 366, 15],
    ['a part of a day gives none', '2026-10-20', 1, 73, 1],
    ['a day later', '2026-10-21', 1, 72, 0],
    ['the last day of the year', '2026-12-31', 20, 1, 0],
    ['less than a year of work in all', '2026-01-01', 0, 365, 0],
    ['29 February', '2028-02-29', 10, 307, 8],
  ])('joining: %s', (_why, join, totalYears, remainingDays, days) => {
    expect(answerOf('annual-leave-prorata', { join, totalYears })).toEqual({ remainingDays, days });
  });

  test.each([
    ['2026-03-14', 1, 0, 1],
    ['2026-03-13', 1, 0, 0],
    ['2026-12-31', 20, 5, 10],
    ['2026-02-01', 20, 3, 0],
  ])('leaving on %s after %i years with %i days taken pays %i (实施办法 12)', (lastDay, years, taken, days) => {
    expect(annualLeaveOnExit({ lastDay: localDate(lastDay), join: null, totalYears: fraction(years), taken })).toMatchObject({ ok: true, value: { days } });
  });

  test.each([
    ['2026-07-01', '2026-09-30', 92, 2],
    ['2026-09-30', '2026-09-30', 1, 0],
    ['2026-01-01', '2026-09-30', 273, 7],
    ['2025-12-31', '2026-09-30', 273, 7],
  ])('joined on %s, leaving on %s: the %i days of the year with this employer count, for %i days (实施办法 12)', (join, lastDay, passedDays, days) => {
    expect(annualLeaveOnExit({ lastDay: localDate(lastDay), join: localDate(join), totalYears: fraction(11), taken: 0 })).toEqual({ ok: true, value: { passedDays, days } });
  });
  test('leaving before joining is refused', () => {
    expect(annualLeaveOnExit({ lastDay: localDate('2026-06-30'), join: localDate('2026-07-01'), totalYears: fraction(1), taken: 0 })).toEqual({ ok: false, errors: [{ pointer: '/lastDay', kind: 'ends-before-start' }] });
  });

  test.each([
    [5, 0, 2, true],
    [5, 0, 1, false],
    [10, 0, 2, false],
    [20, 0, 4, true],
    [5, 20, 0, true],
    [5, 19, 0, false],
    [0, 0, 4, false],
  ])('after %i years, %i paid days off and %i months of illness forfeit it: %s (条例 4)', (years, paidPersonalDays, sick, forfeited) => {
    expect(annualLeaveForfeited({ totalYears: fraction(years), paidPersonalDays, sickMonths: fraction(sick) })).toBe(forfeited);
  });

  test.each([
    [{ monthWage: 2660, unusedDays: 1 }, ['122.30', '366.90', '122.30', '244.60']],
    [{ monthWage: 6525, unusedDays: 0 }, ['300.00', '0.00', '0.00', '0.00']],
    [{ monthWage: 6525, unusedDays: '0.5' }, ['300.00', '450.00', '150.00', '300.00']],
  ])('unused: %j', (input, [dayWage, total300, alreadyInWage100, extra200]) => {
    expect(answerOf('annual-leave-pay', input)).toEqual({ dayWage, total300, alreadyInWage100, extra200 });
  });
});

describe('maternity (女职工劳动保护特别规定 7)', () => {
  test.each([
    [{ births: 1, jiangsu: true }, 158],
    [{ births: 1, difficult: true }, 113],
    [{ births: 4, difficult: true, jiangsu: true }, 218],
    [{ miscarriageMonths: 0 }, 15],
    [{ miscarriageMonths: '3.99' }, 15],
    [{ miscarriageMonths: 4, jiangsu: true }, 42],
  ])('%j gives %i days', (input, days) => {
    expect(answerOf('maternity', input)).toEqual({ days });
  });

  test.each([{}, { births: 0 }, { miscarriageMonths: null }])('%j is refused: one birth at least', (input) => {
    expect(answerOf('maternity', input)).toEqual({ errors: ['/births required'] });
  });
});

describe('retirement (国务院渐进式延迟法定退休年龄的办法 1–3)', () => {
  test.each([
    ['male', '1950-06', '2010-06', 0, '60 岁 0 月'],
    ['male', '1964-12', '2024-12', 0, '60 岁 0 月'],
    ['male', '1965-01', '2025-02', 1, '60 岁 1 月'],
    ['male', '1976-08', '2039-07', 35, '62 岁 11 月'],
    ['male', '1990-12', '2053-12', 36, '63 岁 0 月'],
    ['female55', '1969-12', '2024-12', 0, '55 岁 0 月'],
    ['female55', '1970-01', '2025-02', 1, '55 岁 1 月'],
    ['female55', '1971-04', '2026-08', 4, '55 岁 4 月'],
    ['female55', '1981-08', '2039-07', 35, '57 岁 11 月'],
    ['female55', '1981-09', '2039-09', 36, '58 岁 0 月'],
    ['female50', '1974-12', '2024-12', 0, '50 岁 0 月'],
    ['female50', '1975-02', '2025-03', 1, '50 岁 1 月'],
    ['female50', '1984-10', '2039-09', 59, '54 岁 11 月'],
    ['female50', '1999-12', '2054-12', 60, '55 岁 0 月'],
  ])('%s born %s', (type, birth, retireMonth, delayMonths, age) => {
    expect(answerOf('retirement', { type, birth })).toEqual({ retireMonth, delayMonths, age });
  });

  test.each(['1965-13', '1965-1', '1899-12', '2100-01', '1965-04-01', 196504, null])('a birth of %j is refused', (birth) => {
    expect(answerOf('retirement', { type: 'male', birth })).toHaveProperty('errors');
  });

  const month = (text: string): LocalMonth => {
    if (!isLocalMonth(text)) throw new Error(text);
    return text;
  };
  test.each<[RetirementType, string, string, string]>([
    ['male', '1965-05', '2025-05', '2028-07'],
    ['male', '1976-09', '2036-09', '2042-09'],
    ['female50', '1984-11', '2036-11', '2042-11'],
  ])('flexible: %s born %s may retire from %s to %s', (type, birth, earliest, latest) => {
    expect(flexibleRetirement({ type, birth: month(birth) })).toEqual({ earliest, latest });
  });

  test.each([[2025, 180], [2029, 180], [2030, 186], [2038, 234], [2039, 240], [2050, 240]])('who retires in %i needs %i months of contribution', (year, months) => {
    expect(leastContributionMonths(year)).toBe(months);
  });
});

describe('deduction for loss (工资支付暂行规定 16)', () => {
  test.each([
    ['the loss itself if smaller', { wage: 6000, loss: 100 }, '100.00'],
    ['nothing from the minimum wage', { wage: 2660, loss: 1000 }, '0.00'],
    ['nothing below it', { wage: 0, loss: 1000 }, '0.00'],
    ['both limits alike', { wage: 3325, loss: 1000 }, '665.00'],
    ['a part of a fen is not taken: more would be above a fifth', { wage: '6000.04', loss: 2000 }, '1200.00'],
  ])('%s', (_why, change, maxDeduct) => {
    expect(answerOf('deduction-cap', { minWage: 2660, ...change })).toEqual({ maxDeduct });
  });
});

test('reminders of a contract that ends in spring count through 29 February', () => {
  expect(answerOf('renewal-reminder', { contractEnd: '2028-03-15' })).toEqual({ at60: '2028-01-15', at30: '2028-02-14', at15: '2028-02-29' });
});

test.each([
  ['2025-12-31', 1, { month: 249000, hour: 2400 }],
  ['2026-01-01', 1, { month: 266000, hour: 2500 }],
  ['2026-06-01', 3, { month: 218000, hour: 2100 }],
] as const)('minimum wage of Jiangsu on %s, area %i', (date, area, expected) => {
  expect(minimumWageOn(localDate(date), area)).toEqual(expected);
  expect(minimumWageOn(localDate('2023-12-31'), area)).toBeUndefined();
});

test('every district has its class of minimum wage', () => {
  expect(Object.keys(WAGE_AREAS).sort()).toEqual([...districts].sort());
});
