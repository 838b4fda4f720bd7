import * as z from 'zod/mini';
import { idOf, localDate, personId, stamp } from './entity.ts';
import { AgreedItem } from './terms.ts';

/** Changes of terms that one agreement can take, so that it stays small; after that a renewal is due. */
export const MOST_AMENDMENTS = 12;

const side = z.enum(['enterprise', 'agency']);

/** What both agreed anew for the time from a day on (变更协议); the whole text of it is the amendment's own. */
export const AmendedTerms = z.object({ n: z.int().check(z.gte(1)), from: localDate, items: z.array(AgreedItem) });
export type AmendedTerms = z.infer<typeof AmendedTerms>;

/** Days on which no service is owed (中止), first and last included, as both agreed. */
export const Suspension = z.object({ from: localDate, to: localDate, reason: z.string() });
export type Suspension = z.infer<typeof Suspension>;

export const FormerSpecialist = z.object({ personId, name: z.string(), since: localDate, until: localDate, reason: z.string() });

/** What one side asks for and the other confirms: to suspend, to resume early, to end early. `from` and `to` are days of what is asked; resumption begins and an ending ends on `from`. */
export const proposalKinds = ['suspension', 'resumption', 'ending'] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export const Proposal = z.object({ kind: z.enum(proposalKinds), by: side, proposed: stamp, from: localDate, to: localDate, reason: z.string(), answerBy: localDate });
export type Proposal = z.infer<typeof Proposal>;

export const noticeKinds = ['specialist-replaced', 'suspension-answered', 'third-year-over', 'agreement-ended'] as const;
/** Something that a side is told of and says that it has seen. */
export const AgreementNotice = z.object({ kind: z.enum(noticeKinds), side, on: localDate });
export type AgreementNotice = z.infer<typeof AgreementNotice>;

/** What an agreement that both signed carries besides its text. */
export const inForceFields = {
  /** Service years of this pair before the first of this agreement; none where absent. */
  yearsBefore: z.optional(z.int().check(z.gte(0))),
  /** Changes in effect or to come, by their first days. */
  amended: z.optional(z.array(AmendedTerms)),
  /** Amendments drawn up so far, and the one that is not yet signed or given up. */
  amendments: z.optional(z.int().check(z.gte(0))),
  openAmendment: z.optional(z.int().check(z.gte(1))),
  suspensions: z.optional(z.array(Suspension)),
  formerSpecialists: z.optional(z.array(FormerSpecialist)),
  proposal: z.optional(Proposal),
  /** The last day, where both agreed to end before the term does. */
  agreedEnd: z.optional(localDate),
  /** The agreement that follows, once its draft exists, and whether both have signed it. */
  renewal: z.optional(z.object({ agreementId: idOf('agr'), signed: z.boolean() })),
  notices: z.optional(z.array(AgreementNotice)),
  /** The import by which a paper agreement was taken over. */
  takeOverId: z.optional(idOf('tko')),
};
