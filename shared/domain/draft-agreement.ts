import { addDays, addMonths, dateOfParts, datePartsOf, addYears, localDateOf, type LocalDate } from '../rules/dates.ts';
import type { Agreement } from './agreement.ts';
import type { Choice } from './choice.ts';
import { linesFor, priceOf } from './offer-rules.ts';
import type { OfferLine } from './offer.ts';
import type { Organisation } from './party.ts';
import type { ServiceFee, Terms } from './terms.ts';
import type { Side } from './who.ts';

type Proposed = Extract<Agreement, { status: 'proposed' }>;

/** Days a draft stands on both sides' lists before it is overdue. */
const DRAFT_DAYS = 30;

/** A year from the first day of next month, until the two agree on another. */
const usualPeriod = (today: LocalDate): Pick<Terms, 'startsOn' | 'endsOn'> => {
  const startsOn = addMonths(dateOfParts({ ...datePartsOf(today), day: 1 }), 1);
  return { startsOn, endsOn: addDays(addYears(startsOn, 1), -1) };
};

/** What the lines cost: fees that the agency left open are the two sides' to settle, the draft says which. */
const feeOf = (lines: readonly OfferLine[]): ServiceFee => {
  const { fixedFen, negotiable } = priceOf(lines);
  const common = { note: '', negotiable: [...negotiable] };
  return fixedFen === 0 && negotiable.length === 0 ? { kind: 'free', ...common } : { kind: 'paid', amountFen: fixedFen, per: 'month', payer: 'enterprise', due: '', ...common };
};

/** An agreement that one side asks the other to talk about: its terms are open, but for a usual period. */
export const startedAgreement = (given: { enterprise: Organisation; agency: Organisation; by: Side; id: string; now: string; proposed: Proposed['proposed'] }): Proposed => {
  const { enterprise, agency, by, id, now, proposed } = given;
  const today = localDateOf(now);
  return {
    type: 'agreement', id, rev: 1, createdAt: now, updatedAt: now, status: 'proposed', proposed,
    enterpriseId: enterprise.id, enterpriseName: enterprise.name, agencyId: agency.id, agencyName: agency.name, district: enterprise.district,
    terms: { items: [], mannerNote: '', fee: { kind: 'free', note: '', negotiable: [] }, liability: '', ...usualPeriod(today) },
    text: 1, draftedBy: by, draftUntil: addDays(today, DRAFT_DAYS),
  };
};

/**
 * The draft agreement of a match, already filled in from what the agency offered and the enterprise needs (its needs that
 * the offer meets; where none, the whole offer), for a year from the first day of next month. What the two owe each other
 * in case of breach is theirs to say: it stays empty.
 */
export const draftAgreementFrom = (given: { choice: Choice; enterprise: Organisation; id: string; now: string }): Extract<Agreement, { status: 'draft' }> => {
  const { choice, enterprise, id, now } = given;
  const met = linesFor(choice.needs, choice.offer);
  const lines = met.length ? met : choice.offer.lines;
  return {
    type: 'agreement',
    id,
    rev: 1,
    createdAt: now,
    updatedAt: now,
    status: 'draft',
    enterpriseId: choice.enterpriseId,
    enterpriseName: choice.enterpriseName,
    agencyId: choice.agencyId,
    agencyName: choice.agencyName,
    district: enterprise.district,
    choiceId: choice.id,
    terms: {
      items: lines.map(({ item, manner, timesPerYear }) => ({ item, manner, timesPerYear })),
      mannerNote: choice.offer.note ?? '',
      fee: feeOf(lines),
      liability: '',
      ...usualPeriod(localDateOf(now)),
    },
    text: 1,
    draftedBy: 'agency',
    draftUntil: addDays(localDateOf(now), DRAFT_DAYS),
  };
};
