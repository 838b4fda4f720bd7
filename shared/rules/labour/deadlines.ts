import { deadlineAfter, type Deadline, type Period } from '../calendar/deadlines.ts';
import { CHINA_CALENDAR } from '../calendar/china-calendar.ts';
import type { CalendarData } from '../calendar/work-calendar.ts';
import { addDays, addYears, type LocalDate } from '../dates.ts';
import type { LabourSource } from './sources.ts';

type Timed = { readonly period: Period; readonly source: LabourSource };

const days = (length: number): Period => ({ length, unit: 'day', rollsPastHolidays: true });
const oneYear: Period = { length: 1, unit: 'year', rollsPastHolidays: true };

/** Acts due within a period after an event; the name says the act, the comment the event. */
export const LABOUR_DEADLINES = {
  /** The first day of work. */
  'social-insurance-registration': { period: days(30), source: 'si-register' },
  /** The end of the employment: transfer of file and social insurance. */
  'exit-transfer': { period: days(15), source: 'leave-certificate' },
  /** The accident, or the diagnosis of an occupational disease: the employer's application. */
  'injury-report': { period: days(30), source: 'injury' },
  /** The same: the worker, a near relative or the union may apply themselves. */
  'injury-report-by-worker': { period: oneYear, source: 'injury' },
  /** Receipt of the award. */
  lawsuit: { period: days(15), source: 'lawsuit' },
} as const satisfies Readonly<Record<string, Timed>>;

export type LabourDeadline = keyof typeof LABOUR_DEADLINES;

/** The last day for an act after its event. Remind by `nominal`; `lastDay` allows for rest days (民法典 203). */
export const labourDeadline = (act: LabourDeadline, event: LocalDate, calendar: CalendarData = CHINA_CALENDAR): Deadline =>
  deadlineAfter(event, LABOUR_DEADLINES[act].period, calendar);

export type ArbitrationFacts = {
  /** Unpaid wages have no limit while the employment lasts (27 第四款). */
  readonly claim: 'unpaid-wages' | 'other';
  /** When the worker knew or should have known of the breach. */
  readonly knownOn: LocalDate;
  /** null while the employment lasts. */
  readonly endedOn: LocalDate | null;
};

/** The last day for applying for arbitration, one year (劳动争议调解仲裁法 27), interruptions aside; null while there is no limit. */
export const arbitrationDeadline = ({ claim, knownOn, endedOn }: ArbitrationFacts, calendar: CalendarData = CHINA_CALENDAR): Deadline | null => {
  const from = claim === 'unpaid-wages' ? endedOn : knownOn;
  return from === null ? null : deadlineAfter(from, oneYear, calendar);
};

/** Days of written notice. A worker whom the employer wrongs may leave at once (劳动合同法 38). */
export const NOTICE_DAYS = {
  resign: { days: 30, source: 'resign' },
  'resign-in-probation': { days: 3, source: 'resign' },
  'dismissal-article-40': { days: 30, source: 'dismissal-notice' },
  /** To the union or all workers, to explain and hear them. */
  layoff: { days: 30, source: 'layoff' },
} as const satisfies Readonly<Record<string, { readonly days: number; readonly source: LabourSource }>>;

export type Notice = keyof typeof NOTICE_DAYS;

/** The first day on which an employment can end after a notice; the day of the notice is not counted (民法典 201). */
export const earliestEndAfterNotice = (notice: Notice, givenOn: LocalDate): LocalDate => addDays(givenOn, NOTICE_DAYS[notice].days);

/** Years for which records are kept at least. */
export const RECORDS_KEPT = {
  /** From the end of the employment. */
  contract: { years: 2, source: 'contract-keep' },
  /** From the payment. */
  'wage-record': { years: 2, source: 'wage-record' },
  /** From the end of the month that the worker signed for. */
  'attendance-record': { years: 2, source: 'attendance-record' },
} as const satisfies Readonly<Record<string, { readonly years: number; readonly source: LabourSource }>>;

export type KeptRecord = keyof typeof RECORDS_KEPT;

/** The last day to which a record has to be kept. */
export const keepUntil = (record: KeptRecord, from: LocalDate): LocalDate => addYears(from, RECORDS_KEPT[record].years);
