import * as z from 'zod/mini';
import { agendaOf, type AgendaItem } from './agenda.ts';
import type { NoticeLine } from './claim-rules.ts';
import { noticeLine } from './claim-rules.ts';
import type { Claim } from './claim.ts';
import { selectionOf } from './fair-rules.ts';
import type { Booth, Fair, SelectionRules } from './fair.ts';
import type { Offer } from './offer.ts';
import type { Organisation } from './party.ts';
import type { Qualification } from './qualification.ts';
import { publicRecord, type PublicRecord, type TrackRecord } from './track-record.ts';

/** What changed and may be visible to the public: the message between the table's stream and the publisher. */
export const PublicChange = z.object({
  type: z.enum(['fair', 'booth', 'organisation', 'claim']),
  /** The id of the page concerned: the fair's, the agency's or the claim's. */
  id: z.string(),
  /** When, by business time. */
  at: z.optional(z.string()),
});
export type PublicChange = z.infer<typeof PublicChange>;

/** The page that a change concerns: a booth stands on its fair's. */
export const pageOf = ({ type, id }: PublicChange): string => `${type === 'booth' ? 'fair' : type} ${id}`;

/** A fair as the public list shows it. */
export type FairCard = Pick<Fair, 'id' | 'title' | 'district' | 'venue' | 'address' | 'date' | 'startTime' | 'endTime' | 'signUpOpensOn' | 'signUpClosesOn' | 'status' | 'seats' | 'booths' | 'contactPhone' | 'rev' | 'updatedAt'>;
/** A fair's own page: agenda, contact, reason of a change, what choosing is bound to, and who will be there with which offer. */
export type FairPage = FairCard & Pick<Fair, 'reason' | 'mapLink' | 'plan'> & { readonly agenda: readonly AgendaItem[]; readonly selection: SelectionRules; readonly agencies: readonly BoothCard[] };
export interface BoothCard {
  readonly agencyId: string;
  readonly name: string;
  readonly number: string;
  readonly offer: Offer;
}
/** What of a fair's page stands on its board before anything is counted. */
export const boardFields = ({ title, venue, date, startTime, endTime, status, reason, plan, agenda, agencies }: FairPage) => ({
  title, venue, date, startTime, endTime, status, ...(reason && { reason }), ...(plan && { plan }),
  agenda: [...agenda],
  booths: agencies.map(({ number, name }) => ({ number, name })),
});

/** A verified agency as the public sees it. */
export type AgencyCard = Pick<Organisation, 'id' | 'name' | 'creditCode' | 'district' | 'address' | 'introduction'> & Partial<Pick<Qualification, 'scopes' | 'certifiedStaff' | 'validUntil' | 'registeringAuthority'>> & { readonly record?: PublicRecord };
export type { NoticeLine };

const SHOWN = new Set<Fair['status']>(['published', 'cancelled', 'closed']);
/** Drafts are nobody's business, called off or not; a fair that was public stays findable. */
export const isPublic = ({ status, published }: Pick<Fair, 'status' | 'published'>): boolean => SHOWN.has(status) && (status !== 'cancelled' || published !== undefined);

export const fairCard = ({ id, title, district, venue, address, date, startTime, endTime, signUpOpensOn, signUpClosesOn, status, seats, booths, contactPhone, rev, updatedAt }: Fair): FairCard => ({ id, title, district, venue, address, date, startTime, endTime, signUpOpensOn, signUpClosesOn, status, seats, booths, contactPhone, rev, updatedAt });

export const fairPage = (fair: Fair, booths: readonly Booth[]): FairPage => ({
  ...fairCard(fair),
  agenda: agendaOf(fair.agenda),
  selection: selectionOf(fair),
  ...(fair.mapLink && { mapLink: fair.mapLink }),
  ...(fair.plan && { plan: fair.plan }),
  ...(fair.reason && { reason: fair.reason }),
  agencies: booths
    .flatMap(({ status, organisationId, organisationName, number, offer }) => (status === 'placed' && number ? [{ agencyId: organisationId, name: organisationName, number, offer }] : []))
    .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true })),
});

export const agencyCard = ({ id, name, creditCode, district, address, introduction }: Organisation, { qualification, record }: { readonly qualification?: Qualification; readonly record?: TrackRecord } = {}): AgencyCard => ({
  id, name, creditCode, district, address,
  ...(introduction && { introduction }),
  ...(qualification && { scopes: qualification.scopes, certifiedStaff: qualification.certifiedStaff, registeringAuthority: qualification.registeringAuthority, ...(qualification.validUntil && { validUntil: qualification.validUntil }) }),
  ...(record && { record: publicRecord(record) }),
});

/** Coming fairs first, by day; then those that are over, the latest first. */
export const byDay = (today: string) => (a: FairCard, b: FairCard): number => {
  const over = (fair: FairCard) => (fair.date < today || fair.status !== 'published' ? 1 : 0);
  return over(a) - over(b) || (over(a) ? b.date.localeCompare(a.date) : a.date.localeCompare(b.date));
};

export const noticeLines = (claims: readonly Claim[]): NoticeLine[] => claims.flatMap((claim) => noticeLine(claim) ?? []);
