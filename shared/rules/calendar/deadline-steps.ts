import type { LocalDate } from '../dates.ts';
import type { Source, Step } from '../explanation.ts';
import { CHINA_CALENDAR } from './china-calendar.ts';
import type { Deadline, Period, Timeliness } from './deadlines.ts';
import type { DayKind } from './work-calendar.ts';

const FIRST_DAY: Source = { law: '民法典 201', certainty: 'certain' };
const ROLLING: Source = { law: '民法典 203', certainty: 'certain' };
const CALENDAR: Source = { law: '国务院办公厅每年公布的放假安排', certainty: 'certain' };
const BEIJING: Source = { law: '北京时间（UTC+8），无夏令时', certainty: 'certain' };
const LATER_SIGNATURE: Source = { law: '政策 一（五）“双方签订之日”：取较晚一方', certainty: 'medium' };
const KEEPING: Source = { law: '劳动合同法 50 第三款', certainty: 'certain' };
const PAY: Source = { law: '工资支付暂行规定 7', certainty: 'certain' };

export type DeadlineStep =
  | Step<'later-signature', { readonly agencySigned: LocalDate; readonly enterpriseSigned: LocalDate; readonly signed: LocalDate }>
  | Step<'beijing-date', { readonly at: string; readonly date: LocalDate }>
  | Step<'first-day', { readonly event: LocalDate; readonly day1: LocalDate }>
  | Step<'nominal', { readonly length: number; readonly unit: Period['unit']; readonly nominal: LocalDate; readonly nominalKind: DayKind }>
  | Step<'rolled' | 'not-rolled', { readonly nominal: LocalDate; readonly lastDay: LocalDate }>
  | Step<'runs-out', { readonly lastDay: LocalDate }>
  | Step<'provisional', { readonly calendarVersion: string }>
  | Step<'in-time', { readonly lastDay: LocalDate; readonly filedOn: LocalDate }>
  | Step<'late', { readonly lastDay: LocalDate; readonly filedOn: LocalDate; readonly daysLate: number }>
  | Step<'office-hours', { readonly lastDay: LocalDate }>
  | Step<'kept', { readonly ended: LocalDate; readonly years: number; readonly keepThrough: LocalDate; readonly deletableFrom: LocalDate }>
  | Step<'paid-on' | 'paid-earlier', { readonly payday: LocalDate; readonly payOnOrBefore: LocalDate }>;

const provisionally = (calendarVersion: string, provisional: boolean): DeadlineStep[] => (provisional ? [{ what: 'provisional', facts: { calendarVersion }, source: CALENDAR }] : []);

/** From the event by counting to the last day. */
export const stepsTo = (event: LocalDate, { length, unit, rollsPastHolidays }: Period, { day1, nominal, nominalKind, lastDay, rolled, provisional, calendarVersion }: Deadline, source: Source): DeadlineStep[] => [
  { what: 'first-day', facts: { event, day1 }, source: FIRST_DAY },
  { what: 'nominal', facts: { length, unit, nominal, nominalKind }, source },
  // Working days end on one by themselves.
  ...(unit === 'working-day' ? [] : [rollsPastHolidays ? ({ what: rolled ? 'rolled' : 'not-rolled', facts: { nominal, lastDay }, source: ROLLING } as const) : ({ what: 'runs-out', facts: { lastDay }, source } as const)]),
  ...provisionally(calendarVersion, provisional),
];

export const laterSignature = (agencySigned: LocalDate, enterpriseSigned: LocalDate, signed: LocalDate): DeadlineStep => ({ what: 'later-signature', facts: { agencySigned, enterpriseSigned, signed }, source: LATER_SIGNATURE });

export const beijingDate = (at: string, date: LocalDate): DeadlineStep => ({ what: 'beijing-date', facts: { at, date }, source: BEIJING });

export const filedStep = (lastDay: LocalDate, filedOn: LocalDate, { onTime, daysLate }: Timeliness, online: boolean): DeadlineStep[] => [
  onTime ? { what: 'in-time', facts: { lastDay, filedOn }, source: ROLLING } : { what: 'late', facts: { lastDay, filedOn, daysLate }, source: ROLLING },
  ...(online ? [] : [{ what: 'office-hours', facts: { lastDay }, source: ROLLING } as const]),
];

export const keepSteps = (ended: LocalDate, years: number, keepThrough: LocalDate, deletableFrom: LocalDate): DeadlineStep[] => [{ what: 'kept', facts: { ended, years, keepThrough, deletableFrom }, source: KEEPING }];

/** A pay day on which offices rest moves earlier, never later. */
export const paySteps = (payday: LocalDate, payOnOrBefore: LocalDate, provisional: boolean): DeadlineStep[] => [
  { what: payday === payOnOrBefore ? 'paid-on' : 'paid-earlier', facts: { payday, payOnOrBefore }, source: PAY },
  ...provisionally(CHINA_CALENDAR.version, provisional),
];
