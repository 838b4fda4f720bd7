import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../shared/rules/draw/draw.ts';
import { judge as contract } from '../../../web/routes/public/calculators/contract.tsx';
import { judge as redraw } from '../../../web/routes/public/calculators/draw.tsx';
import { judge as overtime } from '../../../web/routes/public/calculators/overtime.tsx';

type Judged = { readonly ok: boolean; readonly errors?: readonly { readonly pointer: string; readonly kind: string }[] };
const errorsOf = (judged: Judged): string[] => (judged.errors ?? []).map(({ pointer, kind }) => `${pointer} ${kind}`);

describe('the calculator of contract dates', () => {
  const typed = { kind: 'fixed', start: '2026-03-02', end: '2029-03-01', agreedMonths: '6' };
  it('says by when to sign, how long probation may last and when to talk about renewal', () => {
    expect(contract(typed)).toMatchObject({ ok: true, result: { written: { deadlineConservative: '2026-04-01' }, probation: { maxMonths: 6, lawful: true }, lastDay: '2026-09-01', repeated: false, renewal: { at30: '2029-01-30' } } });
  });
  it('finds a probation that is too long, and a second one', () => {
    expect(contract({ ...typed, end: '2027-03-01', agreedMonths: '３', previous: 'yes' })).toMatchObject({ ok: true, result: { probation: { maxMonths: 2, lawful: false }, repeated: true } });
  });
  it('knows no written contract and no probation for part-time work', () => {
    const judged = contract({ kind: 'part-time', start: '2026-03-02' });
    expect(judged).toMatchObject({ ok: true, result: { probation: { maxMonths: 0 } } });
    expect(judged.ok && judged.result).not.toHaveProperty('written');
  });
  it('checks the wage in probation against the wage after it and the minimum wage', () => {
    expect(contract({ ...typed, contractWage: '5000', paid: '3999' })).toMatchObject({ ok: true, result: { wage: { floor: 400_000, lawful: false } } });
    expect(contract({ ...typed, start: '2020-03-02', contractWage: '5000', paid: '3999' })).toMatchObject({ ok: true, result: { wageUnknown: true } });
  });
  it.each([
    [{}, ['/kind required', '/start required']],
    [{ kind: 'fixed', start: '2026-03-02' }, ['/end required']],
    [{ ...typed, end: '2026-01-01' }, ['/end ends-before-start']],
    [{ ...typed, paid: '3000' }, ['/contractWage required']],
  ])('names what is wrong with %o', (given, errors) => expect(errorsOf(contract(given))).toEqual(errors));
});

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
