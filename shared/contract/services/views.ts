import * as z from 'zod/mini';
import { localDate } from '../../domain/entity.ts';
import { Completeness } from '../../domain/evaluation.ts';
import { FoundProblem } from '../../domain/found-problem.ts';
import { serviceItems } from '../../domain/service-items.ts';
import { ServiceRecord } from '../../domain/service-record.ts';
import { SpecialistWish } from '../../domain/specialist-wish.ts';
import { AgreedItem, Specialist } from '../../domain/terms.ts';
import { id } from '../wire.ts';

/** A problem and what the caller may do about it. */
export const ListedProblem = z.object({ problem: z.omit(FoundProblem, { sealed: true }), actions: z.array(z.string()) });
export type ListedProblem = z.infer<typeof ListedProblem>;

/** A record as it may be read: its number in the whole archive (`entry`) is not told to an agency, which learns nothing of the rest. */
const RecordView = z.extend(z.omit(ServiceRecord, { sealed: true }), { entry: z.optional(ServiceRecord.shape.entry) });
export type RecordView = z.infer<typeof RecordView>;

/** A record with the problems that it opened, and what the caller may do about it. */
export const ListedRecord = z.object({ record: RecordView, problems: z.array(ListedProblem), actions: z.array(z.string()) });
export type ListedRecord = z.infer<typeof ListedRecord>;

export const PlanLine = z.object({ item: z.enum(serviceItems), required: z.int(), logged: z.int(), overdue: z.int(), nextDue: z.optional(localDate) });

/** By when the next visit is due, and the items that are due by then or soon after. */
export const NextVisit = z.object({ by: localDate, items: z.array(z.enum(serviceItems)) });

/** An agreement's service in one service year: what was agreed, what is done, due and overdue, and how complete the archive is. */
export const ServicePlan = z.object({
  agreementId: id('agreement'),
  status: z.string(),
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  agencyId: id('organisation'),
  agencyName: z.string(),
  specialist: z.optional(Specialist),
  items: z.array(AgreedItem),
  startsOn: localDate,
  endsOn: localDate,
  year: z.int(),
  from: localDate,
  to: localDate,
  today: localDate,
  lines: z.array(PlanLine),
  next: z.optional(NextVisit),
  completeness: Completeness,
  /** Records that wait for the enterprise's answer. */
  waiting: z.int(),
  /** Proposed for the solution of a problem found today. */
  solveBy: localDate,
  openProblems: z.array(ListedProblem),
  /** The latest wish for another specialist. */
  wish: z.optional(z.omit(SpecialistWish, { sealed: true })),
  /** What the caller wrote in records of late: what was done, the latest first. */
  ownWords: z.array(z.string()),
  actions: z.array(z.string()),
});
export type ServicePlan = z.infer<typeof ServicePlan>;

/** What the specialist looks at before ringing the bell. */
export const Visit = z.object({
  agreementId: id('agreement'),
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  address: z.string(),
  next: z.optional(NextVisit),
  overdue: z.int(),
  openProblems: z.array(ListedProblem),
  /** The latest records, newest first. */
  last: z.array(z.object({ servedOn: localDate, items: z.array(z.enum(serviceItems)), done: z.string(), status: z.string() })),
});
export type Visit = z.infer<typeof Visit>;
