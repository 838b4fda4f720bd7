import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../shared/rules/draw/draw.ts';
import { judge as redraw } from '../../../web/routes/public/calculators/draw.tsx';
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

describe('a draw done again', () => {
  const list = ['甲面馆', '乙面馆', '丙面馆', '丁面馆'];
  it('gives what the bureau drew, with the hash that sha256sum prints', () => {
    const judged = redraw({ list: `\n${list.join('\r\n')}\n`, seed: ' 20260301 ', percent: '50', withdrawn: '' });
    const official = draw(list, '20260301', { percent: 50 }, (text) => createHash('sha256').update(text).digest('hex'));
    expect(judged).toMatchObject({ ok: true, result: { drawn: official.ok ? official.value : {} } });
  });
  it('lets the next ones stand in for whoever withdrew', () => {
    const first = redraw({ list: list.join('\n'), seed: '1', percent: '50' });
    const [withdrawn = ''] = first.ok ? first.result.drawn.taken : [];
    const again = redraw({ list: list.join('\n'), seed: '1', percent: '50', withdrawn });
    expect(again.ok && again.result.drawn.taken).toHaveLength(2);
    expect(again.ok && again.result.drawn.taken).not.toContain(withdrawn);
  });
  it.each([
    [{}, ['/list required', '/seed required', '/percent required']],
    [{ list: '甲\n甲', seed: '1', percent: '5' }, ['/list listed-twice']],
    [{ list: '甲', seed: '1', percent: '5', withdrawn: '乙' }, ['/withdrawn not-listed']],
    [{ list: '甲', seed: '1', percent: '101' }, ['/percent too-big']],
  ])('names what is wrong with %o', (given, errors) => expect(errorsOf(redraw(given))).toEqual(errors));
});
