import * as z from 'zod/mini';
import { idOf, localDate, personId, stamp } from './entity.ts';
import { AgreedItem } from './terms.ts';

const side = z.enum(['enterprise', 'agency']);

/** What both agreed anew for the time from a day on (变更协议); the whole text of it is the amendment's own. */
export const AmendedTerms = z.object({ n: z.int().check(z.gte(1)), from: localDate, items: z.array(AgreedItem) });
export type AmendedTerms = z.infer<typeof AmendedTerms>;

/** Days on which no service is owed (中止), first and last included, as both agreed. */
export const Suspension = z.object({ from: localDate, to: localDate, reason: z.string() });
export type Suspension = z.infer<typeof Suspension>;

/** A specialist who was replaced: from when to when, and why. */
export const FormerSpecialist = z.object({ personId, name: z.string(), since: localDate, until: localDate, reason: z.string() });
export type FormerSpecialist = z.infer<typeof FormerSpecialist>;

export const askedKinds = ['suspension', 'resumption', 'ending'] as const;
export type AskedKind = (typeof askedKinds)[number];
/**
 * What one side asks for and the other confirms: to suspend from a day to a day, to resume on `from` before a suspension is
 * over, to end with `from` as the last day.
 */
export const Asked = z.object({ kind: z.enum(askedKinds), by: side, stamp, from: localDate, to: localDate, reason: z.string(), answerBy: localDate });
export type Asked = z.infer<typeof Asked>;

export const noticeKinds = ['specialist-replaced', 'answered', 'ends-soon', 'third-year-over', 'agreement-ended'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
/** Something that a side is told of, until it says that it has seen it. */
export const AgreementNotice = z.object({ kind: z.enum(noticeKinds), side, on: localDate });
export type AgreementNotice = z.infer<typeof AgreementNotice>;

export const endings = ['expired', 'terminated', 'agreed'] as const;

/** What an agreement that both signed carries besides its text. */
export const inForceFields = {
  /** Service years of this pair before the first of this agreement; none where absent. */
  yearsBefore: z.optional(z.int().check(z.gte(0))),
  /** Last day of service of the pair's earlier agreements, as this one came into force; none, or not recorded then, where absent. */
  servedBefore: z.optional(localDate),
  /** Changes in effect or to come, by their first days. */
  amended: z.optional(z.array(AmendedTerms)),
  /** Amendments drawn up so far, and the one that is not yet signed or given up. */
  amendments: z.optional(z.int().check(z.gte(0))),
  openAmendment: z.optional(z.int().check(z.gte(1))),
  suspensions: z.optional(z.array(Suspension)),
  formerSpecialists: z.optional(z.array(FormerSpecialist)),
  asked: z.optional(Asked),
  /** The last day, where both agreed to end before the term does. */
  agreedEnd: z.optional(localDate),
  /** The agreement that follows: once its draft exists, and whether both have signed it. */
  renewal: z.optional(z.object({ agreementId: idOf('agr'), signed: z.boolean() })),
  /** When both sides are reminded next of the end that comes. */
  remindOn: z.optional(localDate),
  notices: z.optional(z.array(AgreementNotice)),
  /** The import by which a paper agreement was taken over. */
  takeOverId: z.optional(idOf('tko')),
};
