import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSelection, enteredFair, movedSelection, selectionOf, settleSelection } from '../../../shared/domain/fair-rules.ts';
import { mapLink } from '../../../shared/domain/fair.ts';
import { isWorkingDay } from '../../../shared/rules/calendar/work-calendar.ts';
import { addDays, daysBetween, localDate } from '../../../shared/rules/dates.ts';
import { fairForm } from '../../support/builders.ts';

const numbers = { choices: 4, invitations: 12, answerWorkingDays: 3 };
const now = '2026-03-02T01:00:00.000Z';
const kinds = (result: ReturnType<typeof enteredFair>) => (result.ok ? [] : result.problem.errors?.map(({ pointer, kind }) => [pointer, kind]));

describe('the rules of two-way selection', () => {
  it('are the usual ones where none were entered', () => {
    expect(settleSelection(undefined, fairForm)).toEqual({ choices: 5, invitations: 30, answerWorkingDays: 5, opensOn: '2026-03-01', closesOn: '2026-03-27' });
  });

  it('take days that were left open from the fair', () => {
    expect(settleSelection(numbers, fairForm)).toEqual({ ...numbers, opensOn: '2026-03-01', closesOn: '2026-03-27' });
    expect(settleSelection({ ...numbers, closesOn: '2026-03-20' }, fairForm)).toEqual({ ...numbers, opensOn: '2026-03-01', closesOn: '2026-03-20' });
  });

  it.each([
    [{ opensOn: '2026-03-20', closesOn: '2026-03-20' }, []],
    [{ opensOn: '2026-03-21', closesOn: '2026-03-25' }, [['/selection/opensOn', 'begins-after-fair']]],
    [{ opensOn: '2026-03-01', closesOn: '2026-03-19' }, [['/selection/closesOn', 'closes-before-fair']]],
  ])('begin by the day of the fair and end then or later: %o', (days, wrong) => {
    expect(kinds(enteredFair({ ...fairForm, selection: { ...numbers, ...days } }, now))).toEqual(wrong);
  });

  it('are looked at once the days of the fair itself stand', () => {
    expect(kinds(enteredFair({ ...fairForm, endTime: '08:00', selection: { ...numbers, closesOn: '2026-03-01' } }, now))).toEqual([['/endTime', 'ends-before-start']]);
  });

  it('follow a fair that moves: still sound, as long after it as before at least, on a working day', () => {
    const gaps = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(gaps, gaps, fc.integer({ min: -60, max: 60 }), (before, after, shift) => {
        const date = localDate('2026-03-20');
        const fair = { ...fairForm, selection: { ...numbers, opensOn: addDays(date, -before), closesOn: addDays(date, after) } };
        const moved = movedSelection(fair, addDays(date, shift));
        expect(checkSelection(moved, addDays(date, shift)).ok).toBe(true);
        expect(moved).toMatchObject(numbers);
        if (shift === 0) expect(moved).toEqual(selectionOf(fair));
        else {
          expect(daysBetween(addDays(date, shift), localDate(moved.closesOn))).toBeGreaterThanOrEqual(after);
          if (after > 0) expect(isWorkingDay(localDate(moved.closesOn))).toBe(true);
          expect(moved.opensOn <= fair.selection.opensOn).toBe(true);
        }
      }),
    );
  });
});

describe('a link to a map', () => {
  it.each(['https://surl.amap.com/abc123', 'https://map.baidu.com/?qt=s&wd=武进区', 'https://ditu.example.cn'])('may be %s', (link) => {
    expect(mapLink.safeParse(link).success).toBe(true);
  });
  it.each(['http://surl.amap.com/abc', 'javascript:alert(1)', 'https://', 'https://地图', '【高德地图】https://surl.amap.com/abc', 'https://a.cn/b c', 'https://bank.cn@evil.cn/', `https://a.cn/${'x'.repeat(300)}`])('may not be %s', (link) => {
    expect(mapLink.safeParse(link).success).toBe(false);
  });
});
