import { describe, expect, it } from 'vitest';
import { judge as overtime } from '../../../web/routes/public/calculators/overtime.tsx';

type Judged = { readonly ok: boolean; readonly errors?: readonly { readonly pointer: string; readonly kind: string }[] };
const errorsOf = (judged: Judged): string[] => (judged.errors ?? []).map(({ pointer, kind }) => `${pointer} ${kind}`);

describe('the calculator of overtime pay', () => {
  it('rounds each kind of day once and adds them as a payslip does', () => {
    expect(overtime({ monthWage: '6525', workdayHours: '10', holidayHours: '8' })).toMatchObject({ ok: true, result: { total: 146_250, byDay: { workday: 56_250, statutoryHoliday: 90_000 }, unlawful: false } });
  });
  it('counts the hours of all kinds of day towards the monthly limit', () => {
    const judged = overtime({ monthWage: '6525', workdayHours: '20', restDayHours: '16.5' });
    expect(judged).toMatchObject({ ok: true, result: { unlawful: true } });
    expect(judged.ok && judged.result.steps.map(({ what }) => what)).toEqual(['day-wage', 'hour-wage', 'pay', 'pay', 'above-monthly-limit']);
  });
  it.each([
    [{ monthWage: '6525' }, ['/workdayHours required']],
    [{ monthWage: '6525', workdayHours: '0' }, ['/workdayHours required']],
    [{ monthWage: '', workdayHours: '745', restDayHours: 'x' }, ['/monthWage required', '/workdayHours too-big', '/restDayHours not-a-number']],
  ])('names what is wrong with %o', (given, errors) => expect(errorsOf(overtime(given))).toEqual(errors));
});
