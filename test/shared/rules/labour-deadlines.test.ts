import { describe, expect, test } from 'vitest';
import { localDate } from '../../../shared/rules/dates.ts';
import { arbitrationDeadline, earliestEndAfterNotice, keepUntil, labourDeadline, type KeptRecord, type LabourDeadline, type Notice } from '../../../shared/rules/labour/deadlines.ts';
import { paydayOf } from '../../../shared/rules/labour/payday.ts';
import { missingRosterFields, ROSTER_FIELDS } from '../../../shared/rules/labour/roster.ts';

describe('labour deadlines', () => {
  test.each<[string, LabourDeadline, string, string, string]>([
    ['社会保险法 58: 30 days from the first day of work', 'social-insurance-registration', '2026-03-02', '2026-04-01', '2026-04-01'],
    ['劳动合同法 50: 15 days after the end', 'exit-transfer', '2026-06-30', '2026-07-15', '2026-07-15'],
    ['工伤保险条例 17: 30 days, to the end of a holiday that the last day falls on', 'injury-report', '2026-09-02', '2026-10-02', '2026-10-08'],
    ['工伤保险条例 17: a year for the worker, from 29 February to the 28th, a Sunday', 'injury-report-by-worker', '2024-02-29', '2025-02-28', '2025-02-28'],
    ['劳动争议调解仲裁法 50: 15 days after the award', 'lawsuit', '2026-05-05', '2026-05-20', '2026-05-20'],
  ])('%s', (_article, act, event, nominal, lastDay) => {
    expect(labourDeadline(act, localDate(event))).toMatchObject({ nominal, lastDay });
  });

  test.each([
    ['a year from knowing', 'other', '2025-03-03', null, '2026-03-03'],
    ['a year from knowing, whenever the employment ended', 'other', '2025-03-03', '2025-06-30', '2026-03-03'],
    ['wages: a year from the end', 'unpaid-wages', '2020-01-01', '2025-06-30', '2026-06-30'],
  ] as const)('arbitration: %s (劳动争议调解仲裁法 27)', (_why, claim, knownOn, endedOn, lastDay) => {
    expect(arbitrationDeadline({ claim, knownOn: localDate(knownOn), endedOn: endedOn && localDate(endedOn) })).toMatchObject({ lastDay });
  });

  test('arbitration: wages have no limit while the employment lasts (27 第四款)', () => {
    expect(arbitrationDeadline({ claim: 'unpaid-wages', knownOn: localDate('2020-01-01'), endedOn: null })).toBeNull();
  });

  test.each<[Notice, string, string]>([
    ['resign', '2026-01-31', '2026-03-02'],
    ['resign-in-probation', '2026-02-27', '2026-03-02'],
    ['dismissal-article-40', '2028-01-31', '2028-03-01'],
    ['layoff', '2026-12-02', '2027-01-01'],
  ])('%s given on %s can end the employment on %s (劳动合同法 37、40、41)', (notice, givenOn, end) => {
    expect(earliestEndAfterNotice(notice, localDate(givenOn))).toBe(end);
  });

  test.each<[KeptRecord, string, string]>([
    ['contract', '2024-02-29', '2026-02-28'],
    ['wage-record', '2026-01-15', '2028-01-15'],
    ['attendance-record', '2026-01-31', '2028-01-31'],
  ])('a %s of %s is kept to %s (劳动合同法 50；工资支付暂行规定 6)', (record, from, until) => {
    expect(keepUntil(record, localDate(from))).toBe(until);
  });
});

describe('payday (工资支付暂行规定 7)', () => {
  test.each([
    ['a working day stays', 2026, 1, 15, '2026-01-15', false],
    ['a Saturday moves to Friday', 2026, 8, 15, '2026-08-14', false],
    ['a weekend day worked in exchange stays', 2026, 10, 10, '2026-10-10', false],
    ['the national holiday moves into September', 2026, 10, 5, '2026-09-30', false],
    ['the 31st of a shorter month is its last day', 2026, 4, 31, '2026-04-30', false],
    ['29 February only in leap years', 2026, 2, 29, '2026-02-28', false],
    ['a year that is not announced is provisional', 2027, 3, 15, '2027-03-15', true],
  ])('%s', (_why, year, month, day, payday, provisional) => {
    expect(paydayOf({ year, month, day })).toMatchObject({ payday, provisional });
  });
});

describe('roster (劳动合同法 7；实施条例 8)', () => {
  test('every field is mandatory, blanks are none', () => {
    expect(missingRosterFields({})).toEqual(ROSTER_FIELDS);
    const whole = Object.fromEntries(ROSTER_FIELDS.map((field) => [field, 'x']));
    expect(missingRosterFields(whole)).toEqual([]);
    expect(missingRosterFields({ ...whole, contact: '  ', sex: null })).toEqual(['sex', 'contact']);
  });
});
