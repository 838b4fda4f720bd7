import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { OfferLine } from '../../shared/domain/offer.ts';
import { priceOf } from '../../shared/domain/offer-rules.ts';
import { fitOf } from '../../shared/domain/suggestion.ts';
import { text as commonEn } from '../../shared/text/en/common.ts';
import { text as en } from '../../shared/text/en/offers.ts';
import { text as common } from '../../shared/text/zh/common.ts';
import { text as zh } from '../../shared/text/zh/offers.ts';
import { offerTyped } from '../../web/components/fairs/offer-typed.ts';
import { useOfferWords } from '../../web/components/fairs/offer-words.ts';
import { reasonOf } from '../../web/components/fairs/reason.ts';
import { checkBody } from '../../web/form/check.ts';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { addText, LanguageContext } from '../../web/text.tsx';

addText('zh', 'common', common);
addText('en', 'common', commonEn);
addText('zh', 'offers', zh);
addText('en', 'offers', en);

const line = (item: OfferLine['item'], fee: OfferLine['fee']): OfferLine => ({ item, manner: 'regular-visit', timesPerYear: 12, fee });
const lines = [line('social-insurance', 10_000), line('attendance', 20_000), line('training', 'negotiable')];

describe('a price in words', () => {
  const Price = ({ of }: { readonly of: readonly OfferLine[] }) => <>{useOfferWords().price(priceOf(of))}</>;
  const said = (of: readonly OfferLine[], language: 'zh' | 'en' = 'zh') => renderToString(<LanguageContext.Provider value={language}><Price of={of} /></LanguageContext.Provider>);
  it.each<[readonly OfferLine[], string, string]>([
    [lines, '每月 300 元起，培训面议', 'From ¥300 a month; training to be agreed'],
    [lines.slice(0, 2), '每月 300 元', '¥300 a month'],
    [[line('rules', 0)], '不向企业收费', 'Free for the enterprise'],
    [[line('rules', 0), line('training', 'negotiable')], '培训面议，其余不收费', 'Fee for training to be agreed; the rest is free'],
    [[line('training', 'negotiable')], '费用面议', 'To be agreed'],
  ])('%#: %s', (of, chinese, english) => {
    expect([said(of), said(of, 'en')]).toEqual([chinese, english]);
  });
});

describe('the reason of a suggestion', () => {
  const yuan = (fen: number) => `${fen / 100} 元`;
  it('names what it meets, the price, the trade and the rating', () => {
    const fit = fitOf({ needs: ['social-insurance', 'attendance'], budgetFen: 30_000 }, { offer: { lines }, seen: { sameTrade: 12, ratingTenths: 48 } });
    expect(reasonOf(fit, zh, yuan)).toBe('会办社保和考勤，价格在您的预算内，同行业服务过 12 家，评分 4.8');
    expect(reasonOf(fit, en, yuan)).toBe('Handles social insurance and attendance, price within your budget, 12 of your trade served, rated 4.8');
  });
  it.each([
    ['misses some and is too dear', { needs: ['attendance', 'payroll'], budgetFen: 5_000 }, '会办考勤，不办薪酬，价格比您的预算每月多 150 元'],
    ['has a price to be agreed', { needs: ['training'], budgetFen: 5_000 }, '会办培训，培训的价格面议'],
    ['is asked without a budget', { needs: ['attendance'] }, '会办考勤'],
    ['meets nothing', { needs: ['payroll'], budgetFen: 5_000 }, '不办您需要的服务'],
  ] as const)('of one that %s', (_, wishes, words) => {
    expect(reasonOf(fitOf(wishes, { offer: { lines } }), zh, yuan)).toBe(words);
  });
});

describe('the form of an offer', () => {
  const body = { pricing: { contracts: 'monthly', training: 'negotiable', rules: 'included' }, offer: { lines: [{ manner: 'phone', timesPerYear: '12', fee: 12_000 }, { manner: 'online', timesPerYear: '0' }, { manner: 'phone', timesPerYear: '1' }], cases: ' 案例一 \n\n案例二', note: '说明' } };
  it('gives the lines of the ticked items with frequency and fee, and cases one a line', () => {
    expect(offerTyped(body, ['contracts', 'rules', 'training'])).toEqual({
      lines: [
        { item: 'contracts', manner: 'phone', timesPerYear: 12, fee: 12_000 },
        { item: 'rules', manner: 'online', timesPerYear: 0, fee: 0 },
        { item: 'training', manner: 'phone', timesPerYear: 1, fee: 'negotiable' },
      ],
      cases: ['案例一', '案例二'], note: '说明',
    });
  });
  it('says at its own field what is missing', () => {
    const entry = (name: string, kind: 'text' | 'list' | 'yuan', ...values: string[]) => ({ name, kind, values });
    const wrong = (entries: Parameters<typeof checkBody>[1], ticked: Parameters<typeof offerTyped>[1]) => {
      const checked = checkBody(fairRoutes.applyForBooth.body, entries, (typed) => ({ offer: offerTyped(typed, ticked) }));
      return checked.ok ? [] : checked.errors;
    };
    expect(wrong([entry('offer/lines', 'list')], [])).toEqual([{ pointer: '/offer/lines', kind: 'too-few', facts: { limit: 1 } }]);
    const row = [entry('offer/lines', 'list', 'contracts'), entry('offer/lines/0/manner', 'text', 'phone'), entry('offer/lines/0/timesPerYear', 'text', '12'), entry('pricing/contracts', 'text', 'monthly')];
    expect(wrong([...row, entry('offer/lines/0/fee', 'yuan', '')], ['contracts'])).toEqual([{ pointer: '/offer/lines/0/fee', kind: 'required' }]);
    expect(wrong([...row, entry('offer/lines/0/fee', 'yuan', '一百')], ['contracts'])).toEqual([{ pointer: '/offer/lines/0/fee', kind: 'not-money' }]);
    expect(wrong([...row, entry('offer/lines/0/fee', 'yuan', '100')], ['contracts'])).toEqual([]);
  });
});
