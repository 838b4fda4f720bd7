import { describe, expect, it } from 'vitest';
import { judge } from '../../../web/routes/public/calculators/leave.tsx';

describe('the calculator of leave', () => {
  it.each([
    ['a year', { question: 'year', totalYears: '12.5' }, { days: 10 }],
    ['a year before the first is full', { question: 'year', totalYears: '0.9' }, { days: 0 }],
    ['the year of joining', { question: 'joined', totalYears: '3', join: '2026-07-01' }, { days: 2 }],
    ['leaving with days not taken', { question: 'leaving', totalYears: '11', lastDay: '2026-09-30', taken: '2', monthWage: '6525' }, { days: 5, pay: 300_000 }],
    ['leaving after too many', { question: 'leaving', totalYears: '1', lastDay: '2026-03-31', taken: '5', monthWage: '6525' }, { days: 0, pay: 0 }],
    ['leaving in the year of joining', { question: 'leaving', totalYears: '11', join: '2026-07-01', lastDay: '2026-09-30', taken: '0', monthWage: '6525' }, { days: 2, pay: 120_000 }],
    ['leaving, joined in a year before', { question: 'leaving', totalYears: '11', join: '2020-07-01', lastDay: '2026-09-30', taken: '2', monthWage: '6525' }, { days: 5 }],
    ['twins', { question: 'maternity', births: '２', difficult: 'yes' }, { days: 188 }],
    ['a miscarriage', { question: 'miscarriage', pregnancyMonths: '4' }, { days: 42 }],
  ])('%s', (_, typed, result) => {
    expect(judge(typed)).toMatchObject({ ok: true, result });
  });
  it('asks only for what the question needs', () => {
    expect(judge({ question: 'leaving' })).toMatchObject({ errors: ['totalYears', 'lastDay', 'taken', 'monthWage'].map((name) => ({ pointer: `/${name}`, kind: 'required' })) });
    expect(judge({ question: 'leaving', totalYears: '3', join: '2026-07-01', lastDay: '2026-06-30', taken: '0', monthWage: '6525' })).toMatchObject({ errors: [{ pointer: '/lastDay', kind: 'ends-before-start' }] });
    expect(judge({ question: 'maternity', births: '0' })).toMatchObject({ errors: [{ pointer: '/births', kind: 'too-small' }] });
    expect(judge({})).toMatchObject({ errors: [{ pointer: '/question', kind: 'required' }] });
  });
});
