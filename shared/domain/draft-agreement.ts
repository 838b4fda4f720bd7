import { addDays, addMonths, dateOfParts, datePartsOf, addYears, localDateOf } from '../rules/dates.ts';
import type { Agreement } from './agreement.ts';
import type { Choice } from './choice.ts';
import { linesFor, priceOf } from './offer-rules.ts';
import type { Organisation } from './party.ts';
import type { ServiceItem } from './service-items.ts';

/** Days a draft stands on both sides' lists before it is overdue. */
const DRAFT_DAYS = 30;
const LIABILITY = '任何一方违反本协议约定的，应当承担违约责任，赔偿对方因此受到的损失；乙方未按约定提供服务的，甲方有权要求限期改正，逾期不改的可以解除协议并按未服务月份退还费用。';

/** Fees that the agency left open are the two sides' to fill in: the draft says which. */
const openFees = (items: readonly ServiceItem[], names: Readonly<Record<ServiceItem, string>>): string => (items.length === 0 ? '' : `双方面议：${items.map((item) => names[item]).join('、')}`);

/**
 * The draft agreement of a match, already filled in from what the agency offered and the enterprise needs (its needs that
 * the offer meets; where none, the whole offer), for a year from the first day of next month.
 * @param given.names what the ten items are called in an agreement
 */
export const draftAgreementFrom = (given: { choice: Choice; enterprise: Organisation; id: string; now: string; names: Readonly<Record<ServiceItem, string>> }): Extract<Agreement, { status: 'draft' }> => {
  const { choice, enterprise, id, now, names } = given;
  const today = localDateOf(now);
  const startsOn = addMonths(dateOfParts({ ...datePartsOf(today), day: 1 }), 1);
  const met = linesFor(choice.needs, choice.offer);
  const lines = met.length ? met : choice.offer.lines;
  const { fixedFen, negotiable } = priceOf(lines);
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
      monthlyFeeFen: fixedFen,
      feeNote: openFees(negotiable, names),
      liability: LIABILITY,
      startsOn,
      endsOn: addDays(addYears(startsOn, 1), -1),
    },
    text: 1,
    draftedBy: 'agency',
    draftUntil: addDays(today, DRAFT_DAYS),
  };
};
