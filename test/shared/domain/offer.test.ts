import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Choice } from '../../../shared/domain/choice.ts';
import { draftAgreementFrom } from '../../../shared/domain/draft-agreement.ts';
import { Offer, offerInLines, type OfferLine } from '../../../shared/domain/offer.ts';
import { itemsOf, linesFor, priceOf } from '../../../shared/domain/offer-rules.ts';
import { manners, serviceItems, type ServiceItem } from '../../../shared/domain/service-items.ts';
import { organisation } from '../../support/builders.ts';

const NOW = '2026-03-02T01:00:00.000Z';
const hex = (digit: string) => digit.repeat(32);
const lines: OfferLine[] = [
  { item: 'contracts', manner: 'regular-visit', timesPerYear: 4, fee: 20_000 },
  { item: 'attendance', manner: 'phone', timesPerYear: 12, fee: 0 },
  { item: 'training', manner: 'regular-visit', timesPerYear: 0, fee: 'negotiable' },
];

describe('an offer by items', () => {
  it('costs the sum of its fixed fees, and says what is still to be agreed', () => {
    expect(priceOf(lines)).toEqual({ fixedFen: 20_000, negotiable: ['training'], of: 3 });
    expect(priceOf(linesFor(['attendance', 'payroll'], { lines }))).toEqual({ fixedFen: 0, negotiable: [], of: 1 });
  });

  const sent = (offer: object) => {
    const checked = z.safeParse(fairRoutes.applyForBooth.body, { offer });
    return checked.success ? 'taken' : checked.error.issues.map(({ path }) => path.join('/'));
  };
  it.each<[string, object, string | string[]]>([
    ['with cases and a note', { lines, cases: ['为 12 家餐饮企业规范考勤'], note: '固定专员两名' }, 'taken'],
    ['with nothing in it', { lines: [] }, ['offer/lines']],
    ['of the same item twice', { lines: [lines[0], lines[0]] }, ['offer/lines']],
    ['below nothing', { lines: [{ ...lines[0], fee: -1 }] }, ['offer/lines/0/fee']],
    ['without a fee', { lines: [{ ...lines[0], fee: undefined }] }, ['offer/lines/0/fee']],
    ['more often than daily', { lines: [{ ...lines[0], timesPerYear: 367 }] }, ['offer/lines/0/timesPerYear']],
    ['with six cases', { lines, cases: ['1', '2', '3', '4', '5', '6'] }, ['offer/cases']],
    ['with a long case', { lines, cases: ['长'.repeat(101)] }, ['offer/cases/0']],
    ['with a telephone number in a case', { lines, cases: ['详询 13912345678'] }, ['offer/cases/0']],
    ['with an identity number in the note', { lines, note: '法人 320402199001011234' }, ['offer/note']],
  ])('%s', (_, offer, answer) => {
    expect(sent(offer)).toEqual(answer);
  });
});

describe('an offer of the first version', () => {
  it('reads by items with the same items, the same fee in all and the manner that its draft agreement had', () => {
    fc.assert(
      fc.property(fc.subarray([...serviceItems], { minLength: 1 }), fc.subarray([...manners], { minLength: 1 }), fc.nat(1_000_000), fc.option(fc.string(), { nil: undefined }), (items, known, monthlyFeeFen, note) => {
        const read = offerInLines({ items, manners: known, monthlyFeeFen, ...(note !== undefined && { note }) });
        expect(z.parse(Offer, read)).toEqual(read);
        expect([itemsOf(read), priceOf(read.lines).fixedFen, read.note]).toEqual([items, monthlyFeeFen, note]);
        expect(new Set(read.lines.map(({ manner, timesPerYear }) => `${manner} ${timesPerYear}`))).toEqual(new Set([`${known[0]} 12`]));
      }),
    );
  });

  it('that is none is refused', () => {
    expect(() => offerInLines({ items: [], manners: ['phone'], monthlyFeeFen: 0 })).toThrow();
  });
});

describe('the draft agreement of a match', () => {
  const enterprise = organisation(NOW, 'enterprise');
  const draft = (needs: readonly ServiceItem[]) => {
    const choice: Choice = {
      type: 'choice', id: `cho_${hex('a')}`, rev: 1, createdAt: NOW, updatedAt: NOW, status: 'proposed', fairId: `fair_${hex('a')}`, fairTitle: '示例双选会', enterpriseId: enterprise.id, enterpriseName: enterprise.name,
      agencyId: `org_${hex('b')}`, agencyName: '示例机构', begunBy: 'enterprise', proposed: { at: NOW, by: 'owner', name: '示例' }, offer: { lines, note: '每季上门' }, needs: [...needs], answerBy: '2026-03-12',
    };
    return draftAgreementFrom({ choice, enterprise, id: `agr_${hex('a')}`, now: NOW }).terms;
  };

  it('takes manner and frequency of each needed item, and the fees of these alone', () => {
    expect(draft(['payroll', 'attendance', 'contracts'])).toMatchObject({
      items: [{ item: 'attendance', manner: 'phone', timesPerYear: 12 }, { item: 'contracts', manner: 'regular-visit', timesPerYear: 4 }],
      fee: { kind: 'paid', amountFen: 20_000, per: 'month', payer: 'enterprise', negotiable: [] }, liability: '', mannerNote: '每季上门',
    });
  });

  it('leaves fees to be agreed to the two sides, by name', () => {
    expect(draft(['training', 'attendance'])).toMatchObject({ fee: { kind: 'paid', amountFen: 0, negotiable: ['training'] } });
  });

  it('takes the whole offer where it meets none of the needs', () => {
    expect(draft(['payroll']).items.map(({ item }) => item)).toEqual(itemsOf({ lines }));
  });
});
