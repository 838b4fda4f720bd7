import { addDays, addMonths, dateOfParts, datePartsOf, addYears, localDateOf } from '../rules/dates.ts';
import type { Agreement } from './agreement.ts';
import { metNeeds } from './fair-rules.ts';
import type { Choice } from './choice.ts';
import type { Organisation } from './party.ts';

/** Days a draft stands on both sides' lists before it is overdue. */
const DRAFT_DAYS = 30;
/** A visit or call a month is the usual frequency; both sides change it as they like. */
const TIMES_PER_YEAR = 12;

const LIABILITY = '任何一方违反本协议约定的，应当承担违约责任，赔偿对方因此受到的损失；乙方未按约定提供服务的，甲方有权要求限期改正，逾期不改的可以解除协议并按未服务月份退还费用。';

/**
 * The draft agreement of a match, already filled in from what the agency offered and the enterprise needs (its needs that
 * the offer meets; where none, the whole offer), for a year from the first day of next month.
 */
export const draftAgreementFrom = (given: { choice: Choice; enterprise: Organisation; id: string; now: string }): Extract<Agreement, { status: 'draft' }> => {
  const { choice, enterprise, id, now } = given;
  const today = localDateOf(now);
  const startsOn = addMonths(dateOfParts({ ...datePartsOf(today), day: 1 }), 1);
  const met = metNeeds(choice.needs, choice.offer.items);
  const items = met.length ? met : choice.offer.items;
  const manner = choice.offer.manners[0] ?? 'phone';
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
      items: items.map((item) => ({ item, manner, timesPerYear: TIMES_PER_YEAR })),
      mannerNote: choice.offer.note ?? '',
      monthlyFeeFen: choice.offer.monthlyFeeFen,
      feeNote: '',
      liability: LIABILITY,
      startsOn,
      endsOn: addDays(addYears(startsOn, 1), -1),
    },
    text: 1,
    draftedBy: 'agency',
    draftUntil: addDays(today, DRAFT_DAYS),
  };
};
