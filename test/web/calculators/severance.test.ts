import { describe, expect, it } from 'vitest';
import { judge } from '../../../web/routes/public/calculators/severance.tsx';

const typed = { reason: 'mutual-by-employer', start: '2020-03-01', lastDay: '2026-06-30', averageWage: '8,000' };
const errorsOf = (judged: ReturnType<typeof judge>) => (judged.ok ? [] : judged.errors.map(({ pointer, kind }) => `${pointer} ${kind}`));

describe('the severance calculator', () => {
  it('takes what people type, and without a minimum wage that of the city on the last day', () => {
    expect(judge({ ...typed, averageWage: '８，０００' })).toMatchObject({ ok: true, result: { pay: 'N', halfMonths: 13, total: 5_200_000 } });
    expect(judge({ ...typed, averageWage: '2000' })).toMatchObject({ ok: true, result: { monthWage: 266_000 } });
  });
  it('asks for wages only where there is an amount to compute, and then says nothing of them', () => {
    const judged = judge({ reason: 'resign', start: typed.start, lastDay: typed.lastDay });
    expect(judged).toMatchObject({ ok: true, result: { pay: 'none', total: 0 } });
    expect(judged.ok && judged.result.steps.map(({ what }) => what)).toEqual(['reason', 'nothing-due']);
  });
  it.each([
    [{}, ['/reason required', '/start required', '/lastDay required', '/averageWage required']],
    [{ ...typed, lastDay: '2019-01-01' }, ['/lastDay ends-before-start']],
    [{ ...typed, start: '2026-02-30' }, ['/start not-a-date']],
    [{ ...typed, averageWage: '八千' }, ['/averageWage not-money']],
    [{ ...typed, reason: 'art40-without-notice' }, ['/lastMonthWage required']],
    [{ ...typed, localAverage: '0' }, ['/localAverage too-small']],
    [{ ...typed, start: '2015-01-01', lastDay: '2019-12-31' }, ['/minimumWage required']],
    [{ ...typed, reason: 'because' }, ['/reason invalid-choice']],
  ])('names every field that is wrong: %o', (given, errors) => {
    expect(errorsOf(judge(given))).toEqual(errors);
  });
  it('does not cap a wage while the local average is not known, and says so', () => {
    const judged = judge({ ...typed, averageWage: '90000' });
    expect(judged.ok && judged.result.steps.map(({ what }) => what)).toContain('three-times-unknown');
    expect(judge({ ...typed, averageWage: '90000', localAverage: '8000' })).toMatchObject({ result: { capped: true, monthWage: 2_400_000 } });
  });
});
