import { describe, expect, it } from 'vitest';
import { localDate } from '../../../shared/rules/dates.ts';
import { judge as judgeOn } from '../../../web/routes/public/calculators/subsidy.tsx';

const judge = (typed: Readonly<Record<string, string>>) => judgeOn(typed, localDate('2026-06-01'));
const typed = { serviceYear: '2', headcount: '18', score: '87.5', months: '12' };

describe('the subsidy calculator', () => {
  it.each([
    ['cap by headcount by grade', typed, { amountFen: 1_147_500, capFen: 1_800_000 }],
    ['full width and commas', { ...typed, headcount: '１，２００', score: '８７．５' }, { amountFen: 1_530_000 }],
    ['never above the cap', { serviceYear: '1', headcount: '80', score: '100', months: '12' }, { amountFen: 2_000_000, capFen: 2_000_000 }],
    ['the third year', { ...typed, serviceYear: '3', headcount: '51', score: '90' }, { amountFen: 1_600_000 }],
    ['part of a year', { ...typed, months: '5' }, { amountFen: 478_125 }],
    ['no month', { ...typed, months: '0' }, { amountFen: 0 }],
    ['a score that is not enough', { ...typed, score: '59.9' }, { amountFen: 0, grade: 'fail' }],
  ])('%s', (_, given, subsidy) => {
    expect(judge(given)).toMatchObject({ ok: true, result: { subsidy, ruleset: { id: 'sample-2026-1', sample: true } } });
  });
  it('asks nothing but the year from the fourth on, and says by the clause that there is no subsidy', () => {
    const judged = judge({ serviceYear: '4' });
    expect(judged).toMatchObject({ ok: true, result: { subsidy: { amountFen: 0 } } });
    expect(judged.ok && judged.result.steps.map(({ what, source }) => `${what} ${source.law}`)).toEqual(['cap 政策 二（一）']);
  });
  it.each([
    [{}, ['/serviceYear required', '/headcount required', '/score required', '/months required']],
    [{ ...typed, serviceYear: '5' }, ['/serviceYear invalid-choice']],
    [{ ...typed, headcount: '0' }, ['/headcount too-small']],
    [{ ...typed, headcount: '12.5' }, ['/headcount not-whole']],
    [{ ...typed, score: '100.1' }, ['/score not-a-score']],
    [{ ...typed, score: '87.55' }, ['/score not-a-score']],
    [{ ...typed, score: '良好' }, ['/score not-a-score']],
    [{ ...typed, months: '13' }, ['/months too-big']],
  ])('names every field that is wrong: %o', (given, errors) => {
    const judged = judge(given);
    expect(judged.ok ? [] : judged.errors.map(({ pointer, kind }) => `${pointer} ${kind}`)).toEqual(errors);
  });
});
