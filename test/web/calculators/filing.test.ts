import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR } from '../../../shared/rules/calendar/china-calendar.ts';
import { text as english } from '../../../shared/text/en/calculators/filing.ts';
import { judge } from '../../../web/routes/public/calculators/filing.tsx';

const typed = { agencySigned: '2026-09-22', enterpriseSigned: '2026-09-24' };
const whatOf = (judged: ReturnType<typeof judge>) => (judged.ok ? judged.result.steps.map(({ what }) => what) : []);

describe('the calculator of the last day for filing', () => {
  it.each([
    ['the later signature counts, and a holiday moves the last day', typed, { signed: '2026-09-24', day1: '2026-09-25', nominal: '2026-10-04', nominalKind: 'holiday', lastDay: '2026-10-08', rolled: true, provisional: false, filed: null }],
    ['it does not matter who signed later', { agencySigned: '2026-09-24', enterpriseSigned: '2026-09-22' }, { signed: '2026-09-24', lastDay: '2026-10-08' }],
    ['a working day is the last itself', { agencySigned: '2026-03-06', enterpriseSigned: '２０２６-０３-０６' }, { nominal: '2026-03-16', lastDay: '2026-03-16', rolled: false }],
    ['a weekend moves the last day', { agencySigned: '2026-03-04', enterpriseSigned: '2026-03-04' }, { nominalKind: 'weekend', lastDay: '2026-03-16' }],
    ['a weekend day worked in exchange is the last itself', { agencySigned: '2026-04-29', enterpriseSigned: '2026-04-29' }, { nominalKind: 'makeup-workday', lastDay: '2026-05-09', rolled: false }],
    ['filed on the last day is in time', { ...typed, filedOn: '2026-10-08' }, { filed: { onTime: true, daysLate: 0 } }],
    ['filed on the day of signing is in time', { ...typed, filedOn: '2026-09-24' }, { filed: { onTime: true } }],
    ['late by days of the calendar', { ...typed, filedOn: '2026-10-12' }, { filed: { onTime: false, daysLate: 4 } }],
    ['a year whose holidays are not announced is provisional', { agencySigned: '2027-02-01', enterpriseSigned: '2027-02-01' }, { provisional: true }],
    ['a year whose holidays are not known here is provisional', { agencySigned: '2024-02-01', enterpriseSigned: '2024-02-01' }, { provisional: true }],
  ])('%s', (_, given, result) => {
    expect(judge(given)).toMatchObject({ ok: true, result });
  });
  it('says step by step whether it was filed in time only where the day of filing is known', () => {
    expect(whatOf(judge(typed))).toEqual(['later-signature', 'first-day', 'nominal', 'rolled']);
    expect(whatOf(judge({ ...typed, filedOn: '2026-10-09' }))).toEqual(['later-signature', 'first-day', 'nominal', 'rolled', 'late']);
  });
  it.each([
    [{}, ['/agencySigned required', '/enterpriseSigned required']],
    [{ ...typed, agencySigned: '2026-02-30' }, ['/agencySigned not-a-date']],
    [{ ...typed, enterpriseSigned: '1900-01-01' }, ['/enterpriseSigned date-too-far']],
    [{ ...typed, filedOn: '2026-09-23' }, ['/filedOn before-signing']],
    [{ ...typed, filedOn: '昨天' }, ['/filedOn not-a-date']],
  ])('names every field that is wrong: %o', (given, errors) => {
    const judged = judge(given);
    expect(judged.ok ? [] : judged.errors.map(({ pointer, kind }) => `${pointer} ${kind}`)).toEqual(errors);
  });
  it('names every holiday in English too', () => {
    for (const holiday of new Set([...CHINA_CALENDAR.holidays.values(), ...CHINA_CALENDAR.fixedHolidays.values()])) expect(english.nominal.holiday(10, 'a', 'b', holiday)).not.toContain(holiday);
  });
});
