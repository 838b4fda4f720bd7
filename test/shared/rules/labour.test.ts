import { describe, expect, test } from 'vitest';
import { SEVERANCE_REASONS } from '../../../shared/rules/labour/severance-reasons.ts';
import { answerOf, severanceBase, stepsOf } from '../../support/labour.ts';

const severance = (change: object) => answerOf('severance', { ...severanceBase, ...change });

describe('severance: years of service (劳动合同法 47 第一款)', () => {
  test.each([
    ['three whole years count three', '2023-01-01', '2025-12-31', '3'],
    ['one day more counts half a month more', '2023-01-01', '2026-01-01', '3.5'],
    ['five months and all but a day count half', '2025-01-15', '2025-07-13', '0.5'],
    ['six months count as a year', '2025-01-15', '2025-07-14', '1'],
    ['eleven months and all but a day count as a year', '2025-01-15', '2026-01-13', '1'],
    ['a year from 29 February ends on 28 February', '2024-02-29', '2025-02-28', '1'],
    ['and is not longer on that day than a year', '2024-02-29', '2025-03-01', '1.5'],
    ['four years from 29 February end on the 28th before it', '2024-02-29', '2028-02-28', '4'],
    ['six months from 31 August end with February', '2024-08-31', '2025-02-28', '1'],
    ['and not a day before', '2024-08-31', '2025-02-27', '0.5'],
    ['a month from the 31st that ends in a month of 30 days', '2025-03-31', '2025-09-30', '1'],
    ['more than twelve years count in full below three times the local average', '2009-01-01', '2026-12-31', '18'],
  ])('%s: %s to %s is %s', (_why, start, lastDay, months) => {
    expect(severance({ start, lastDay })).toMatchObject({ months });
  });
});

describe('severance: before 2008 (劳动合同法 97；实施条例 25)', () => {
  test.each([
    ['the day before it took effect', '2007-12-31', '2026-12-31', 'layoff', '19', true],
    ['the day it took effect', '2008-01-01', '2026-12-31', 'layoff', '19', false],
    ['all years count for 2N', '2007-12-31', '2026-12-31', 'unlawful', '19.5', true],
    ['service that ended before has nothing under this law', '2000-01-01', '2007-12-31', 'layoff', '0', true],
  ])('%s: %s to %s, %s is %s months, by hand %s', (_why, start, lastDay, reason, months, manualReview) => {
    expect(severance({ start, lastDay, reason })).toMatchObject({ months, manualReview });
  });
});

describe('severance: the monthly wage (劳动合同法 47 第二款、第三款；实施条例 27)', () => {
  test.each([
    ['a wage below the minimum counts as the minimum', { avg12: 2659.99 }, { monthWage: '2660.00', total: '7980.00', capped: false }],
    ['no wage at all counts as the minimum', { avg12: 0 }, { monthWage: '2660.00', total: '7980.00' }],
    ['exactly three times the average is not above it', { avg12: 30000, start: '2009-01-01' }, { months: '17', capped: false, total: '510000.00' }],
    ['a fen above is', { avg12: '30000.01', start: '2009-01-01' }, { months: '12', monthWage: '30000.00', capped: true, total: '360000.00' }],
    ['above it, less than twelve years count as they are', { avg12: 40000 }, { months: '3', monthWage: '30000.00', capped: true, total: '90000.00' }],
    ['an average with fen is tripled exactly', { avg12: 99999, localAvg: '8254.33' }, { monthWage: '24762.99', total: '74288.97' }],
    ['half a fen rounds up, at the end only', { avg12: '6000.01', lastDay: '2023-01-01' }, { months: '0.5', total: '3000.01' }],
    ['and not before doubling', { avg12: '6000.01', lastDay: '2023-01-01', reason: 'unlawful' }, { total: '6000.01' }],
    ['the largest wage stays exact', { avg12: 10000000000, localAvg: 10000000000 }, { total: '30000000000.00' }],
  ])('%s', (_why, change, expected) => {
    expect(severance(change)).toMatchObject(expected);
  });
});

describe('severance: what is due by the reason', () => {
  test.each([
    ['N+1 adds the last month as it was, not the average (实施条例 20)', { reason: 'art40-without-notice', lastMonthWage: 4000 }, { formula: 'N+1', total: '22000.00' }],
    ['the added month is not capped', { reason: 'art40-without-notice', avg12: 40000, lastMonthWage: 40000 }, { total: '130000.00', capped: true }],
    ['2N doubles the capped amount, twelve years at most (87)', { reason: 'unlawful', avg12: 40000, start: '2005-01-01' }, { formula: '2N', months: '12', total: '720000.00' }],
    ['where the law leaves it open no amount is given (实施条例 21)', { reason: 'retirement-age-no-pension' }, { formula: 'manual', total: null, manualReview: true }],
    ['an employee who refuses the contract within the month gets nothing (实施条例 5)', { reason: 'refuse-contract-first-month', lastDay: '2023-01-31' }, { formula: '0', total: '0.00' }],
    ['and after it gets N (实施条例 6)', { reason: 'refuse-contract-after-month', lastDay: '2023-02-28' }, { formula: 'N', total: '3000.00' }],
  ])('%s', (_why, change, expected) => {
    expect(severance(change)).toMatchObject(expected);
  });

  test('there are twenty reasons, and each is answered', () => {
    const reasons = Object.keys(SEVERANCE_REASONS);
    expect(reasons).toHaveLength(20);
    for (const reason of reasons) expect(severance({ reason, lastMonthWage: 1 })).not.toHaveProperty('errors');
  });

  test('each step is named in order', () => {
    expect(stepsOf('severance', { ...severanceBase, start: '2005-01-01', avg12: 40000, reason: 'unlawful' })).toEqual(
      ['reason', 'before-2008', 'service', 'three-times', 'twelve-years', 'compensation', 'double'],
    );
    expect(stepsOf('severance', { ...severanceBase, avg12: 1, reason: 'art40-without-notice', lastMonthWage: 1 })).toEqual(
      ['reason', 'service', 'minimum-wage', 'three-times', 'compensation', 'notice-wage'],
    );
    expect(stepsOf('severance', { ...severanceBase, reason: 'resign' })).toEqual(['reason', 'service', 'three-times', 'nothing-due']);
  });

  test.each([
    [{ lastDay: '2022-12-31' }, ['/lastDay ends-before-start']],
    [{ reason: 'art40-without-notice' }, ['/lastMonthWage required']],
    [{ reason: 'fired' }, ['/reason invalid-choice']],
    [{ start: '2023-02-29' }, ['/start not-a-date']],
    [{ start: '1949-12-31' }, ['/start not-a-date']],
    [{ lastDay: '2200-01-01' }, ['/lastDay not-a-date']],
    [{ avg12: -1, minWage: null, localAvg: 0 }, ['/avg12 not-money', '/localAvg too-small', '/minWage required']],
    [{ avg12: 0.1 + 0.2, localAvg: '1e4', minWage: true }, ['/avg12 not-money', '/localAvg not-money', '/minWage invalid-format']],
    [{ avg12: '10000000000.01' }, ['/avg12 too-big']],
    [{ avg12: 1e300 }, ['/avg12 not-money']],
  ])('%j is refused: %j', (change, errors) => {
    expect(severance(change)).toEqual({ errors });
  });
});

describe('written contract (劳动合同法 10、14、82；实施条例 6、7)', () => {
  test.each([
    ['signed before the first day', '2026-03-01', '2026-02-01', ['2026-04-01', '2026-03-31', null, null, null]],
    ['a month from 31 January', '2026-01-31', '2026-02-28', ['2026-02-28', '2026-02-27', null, null, null]],
    ['a month from 31 January, a day late', '2026-01-31', '2026-03-01', ['2026-02-28', '2026-02-27', null, ['2026-02-28', '2026-02-28'], null]],
    ['the day before a year', '2026-03-01', '2027-02-28', ['2026-04-01', '2026-03-31', ['2026-04-02', '2027-02-27'], ['2026-04-01', '2027-02-27'], null]],
    ['on the day a year is full', '2026-03-01', '2027-03-01', ['2026-04-01', '2026-03-31', ['2026-04-02', '2027-02-28'], ['2026-04-01', '2027-02-28'], '2027-03-01']],
    ['years later', '2026-03-01', '2030-01-01', ['2026-04-01', '2026-03-31', ['2026-04-02', '2027-02-28'], ['2026-04-01', '2027-02-28'], '2027-03-01']],
    ['never', '2023-03-01', null, ['2023-04-01', '2023-03-31', ['2023-04-02', '2024-02-29'], ['2023-04-01', '2024-02-29'], '2024-03-01']],
  ])('%s: from %s, signed %s', (_why, start, signed, [deadlineLiteral, deadlineConservative, doubleWageLiteral, doubleWageCommonCourtPractice, deemedOpenEndedOn]) => {
    expect(answerOf('contract-deadline', { start, signed })).toEqual({ deadlineLiteral, deadlineConservative, doubleWageLiteral, doubleWageCommonCourtPractice, deemedOpenEndedOn });
  });
});

describe('probation (劳动合同法 19、70)', () => {
  test.each([
    ['a day short of a year', 'fixed', '2026-01-01', '2026-12-30', 1],
    ['a year', 'fixed', '2026-01-01', '2026-12-31', 2],
    ['a day short of a year from 29 February', 'fixed', '2024-02-29', '2025-02-27', 1],
    ['three years from 29 February', 'fixed', '2024-02-29', '2027-02-28', 6],
    ['three months from 30 November', 'fixed', '2025-11-30', '2026-02-28', 1],
    ['and a day less', 'fixed', '2025-11-30', '2026-02-27', 0],
    ['one day', 'fixed', '2026-01-01', '2026-01-01', 0],
    ['a task', 'task', '2026-01-01', '2029-12-31', 0],
    ['part-time', 'part-time', '2026-01-01', null, 0],
    ['open-ended', 'open-ended', '2026-01-01', null, 6],
  ])('%s (%s, %s to %s) allows %i months', (_why, kind, start, end, maxMonths) => {
    expect(answerOf('probation', { kind, start, end, agreedMonths: maxMonths })).toEqual({ maxMonths, lawful: true, excessMonths: 0 });
    expect(answerOf('probation', { kind, start, end, agreedMonths: `${maxMonths}.5` })).toEqual({ maxMonths, lawful: false, excessMonths: 0.5 });
  });

  test('a fixed term needs its end, and ends after it starts', () => {
    expect(answerOf('probation', { kind: 'fixed', start: '2026-01-01', agreedMonths: 1 })).toEqual({ errors: ['/end required'] });
    expect(answerOf('probation', { kind: 'fixed', start: '2026-01-01', end: '2025-12-31', agreedMonths: 1 })).toEqual({ errors: ['/end ends-before-start'] });
  });

  test.each([[false, 6, true], [true, 0, true], [true, 0.5, false]])('once only: agreed before %s, now %d months', (previousProbationSameEmployer, agreedMonths, lawful) => {
    expect(answerOf('probation-repeat', { previousProbationSameEmployer, agreedMonths })).toEqual({ lawful });
  });

  test.each([[0, '0.00'], [1.5, '9000.02'], ['0.25', '1500.00']])('%s months beyond the limit are paid %s (83)', (excessMonthsServed, compensation) => {
    expect(answerOf('probation-excess-pay', { fullWage: '6000.01', excessMonthsServed })).toEqual({ compensation });
  });

  test.each([
    ['the lower of the two shares suffices (实施条例 15 或者)', { contractWage: 5000, lowestSamePost: 4500, paid: 3600 }, '3600.00', true],
    ['but not less than the lower', { contractWage: 5000, lowestSamePost: 4500, paid: 3599.99 }, '3600.00', false],
    ['the lowest grade alone', { contractWage: null, lowestSamePost: 4500, paid: 3600 }, '3600.00', true],
    ['the minimum wage whatever the shares', { contractWage: 3000, lowestSamePost: 3000, paid: 2660 }, '2660.00', true],
    ['a part of a fen rounds up: less would be below the share', { contractWage: '5000.01', paid: 4000 }, '4000.01', false],
  ])('wage: %s (20)', (_why, facts, floor, lawful) => {
    expect(answerOf('probation-wage', { minWage: 2660, ...facts })).toEqual({ floor, lawful });
  });

  test('wage: one of the two wages is needed', () => {
    expect(answerOf('probation-wage', { minWage: 2660, paid: 1 })).toEqual({ errors: ['/contractWage required'] });
  });
});

describe('open-ended contract (劳动合同法 14；法释〔2025〕12号 10)', () => {
  test.each([
    ['two terms', { fixedTermsDone: 2 }, true],
    ['two terms, and the worker asks for it', { fixedTermsDone: 2, workerWants: 'open-ended' }, true],
    ['two terms, and the worker leaves', { fixedTermsDone: 2, workerWants: 'leave' }, false],
    ['one term prolonged by a year in all', { fixedTermsDone: 1, extensionMonths: 12 }, true],
    ['one term prolonged, the worker at fault', { fixedTermsDone: 1, extensionMonths: 12, fault: true }, false],
    ['one term renewed by its clause', { fixedTermsDone: 1, renewedByClause: true }, true],
    ['one term, and renewal evaded', { fixedTermsDone: 1, evaded: true }, true],
    ['no term yet', { fixedTermsDone: 0, extensionMonths: 12 }, false],
    ['ten years', { fixedTermsDone: 0, continuousYears: 10 }, true],
    ['not quite ten years', { fixedTermsDone: 1, continuousYears: '9.99' }, false],
    ['ten years, fault or not: only the two terms ask for it', { fixedTermsDone: 2, continuousYears: 10, fault: true }, true],
    ['ten years, and the worker asks for a fixed term', { fixedTermsDone: 2, continuousYears: 10, workerWants: 'fixed' }, false],
  ])('%s', (_why, change, mustOfferOpenEnded) => {
    expect(answerOf('open-ended', { workerWants: 'renew', fault: false, ...change })).toEqual({ mustOfferOpenEnded });
  });
});
