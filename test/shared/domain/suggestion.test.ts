import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../../shared/domain/offer.ts';
import { serviceItems, type ServiceItem } from '../../../shared/domain/service-items.ts';
import { fitOf, suggest, weights } from '../../../shared/domain/suggestion.ts';

type Lines = Offer['lines'];
const lineOf = (item: ServiceItem, fee: Lines[number]['fee'] = 0): Lines[number] => ({ item, manner: 'phone', timesPerYear: 12, fee });

const amount = fc.nat(100_000);
const fee = fc.oneof(amount, fc.constant('negotiable' as const));
const items = fc.subarray([...serviceItems], { minLength: 1 });
const lines = items.chain((offered) => fc.tuple(...offered.map((item) => fee.map((asked) => lineOf(item, asked)))));
const offer = fc.record({ lines });
const record = fc.record({ sameTrade: fc.nat(500), ratingTenths: fc.integer({ min: 10, max: 50 }) }, { requiredKeys: [] });
const wishes = fc.record({ needs: items, budgetFen: fc.option(amount, { nil: undefined }) });
const budgeted = fc.record({ needs: items, budgetFen: amount });
const offerings = fc.uniqueArray(fc.record({ organisationId: fc.uuid(), offer, seen: record }), { selector: ({ organisationId }) => organisationId, maxLength: 12 });

describe('how well an offer fits', () => {
  const needs = ['contracts', 'attendance'] as const;
  const both = (first: Lines[number]['fee'], second: Lines[number]['fee'] = 0) => [lineOf('contracts', first), lineOf('attendance', second)];
  it.each<{ of: string; budgetFen?: number; lines: Lines; seen?: { sameTrade?: number; ratingTenths?: number }; score: number; over?: number }>([
    { of: 'all needs within the budget', budgetFen: 30_000, lines: both(20_000, 10_000), score: 970, over: 0 },
    { of: 'the same from an agency that served 12 of the trade, rated 4.8', budgetFen: 30_000, lines: both(20_000, 10_000), seen: { sameTrade: 12, ratingTenths: 48 }, score: 998, over: 0 },
    { of: 'all needs at twice the budget', budgetFen: 30_000, lines: both(60_000), score: 940, over: 30_000 },
    { of: 'all needs, one fee to be agreed', budgetFen: 30_000, lines: both(20_000, 'negotiable'), score: 910, over: 0 },
    { of: 'all needs, no budget said', lines: both(90_000), score: 910 },
    { of: 'half of the needs within the budget', budgetFen: 30_000, lines: [lineOf('contracts', 30_000)], score: 515, over: 0 },
    { of: 'half of the needs, what is not needed being dear', budgetFen: 30_000, lines: [lineOf('contracts', 30_000), lineOf('training', 90_000)], score: 515, over: 0 },
    { of: 'half of the needs for nothing, three of the trade, rated 3.9', budgetFen: 30_000, lines: [lineOf('contracts')], seen: { sameTrade: 3, ratingTenths: 39 }, score: 521, over: 0 },
    { of: 'no need, for nothing', budgetFen: 0, lines: [lineOf('payroll')], score: 0, over: 0 },
    { of: 'no need, from the best agency', lines: [lineOf('payroll')], seen: { sameTrade: 500, ratingTenths: 50 }, score: 30 },
  ])('is $score points for $of', ({ budgetFen, lines: offered, seen, score, over }) => {
    const fit = fitOf({ needs, ...(budgetFen !== undefined && { budgetFen }) }, { offer: { lines: offered }, ...(seen && { seen }) });
    expect([fit.score, fit.overBudgetFen]).toEqual([score, over]);
  });

  it('is at most 1000, in parts of which one need outweighs all the others', () => {
    expect(weights.needs + weights.price + weights.trade + weights.rating).toBe(1000);
    expect(Math.floor(weights.needs / serviceItems.length)).toBeGreaterThan(weights.price + weights.trade + weights.rating);
    expect(weights.trade + weights.rating).toBeLessThan(weights.price);
  });

  it('stays within 0 and 1000 in whole points, and every need is met or not', () => {
    fc.assert(
      fc.property(wishes, offer, record, (wished, offered, known) => {
        const { score, met, unmet } = fitOf(wished, { offer: offered, seen: known });
        expect(Number.isInteger(score) && score >= 0 && score <= 1000).toBe(true);
        expect([...met, ...unmet].sort()).toEqual([...wished.needs].sort());
      }),
    );
  });

  it('always rises when the offer meets one more need, whatever that costs and whoever else offers', () => {
    fc.assert(
      fc.property(wishes, offer, record, record, fc.constantFrom(...serviceItems), fee, (wished, offered, known, other, item, asked) => {
        fc.pre(wished.needs.includes(item) && !offered.lines.some((line) => line.item === item));
        const more = { lines: [...offered.lines, lineOf(item, asked)] };
        expect(fitOf(wished, { offer: more, seen: known }).score).toBeGreaterThan(fitOf(wished, { offer: offered, seen: other }).score);
      }),
    );
  });

  it('never changes for an item that is not needed', () => {
    fc.assert(
      fc.property(wishes, offer, record, fc.constantFrom(...serviceItems), fee, (wished, offered, known, item, asked) => {
        fc.pre(!wished.needs.includes(item) && !offered.lines.some((line) => line.item === item));
        expect(fitOf(wished, { offer: { lines: [...offered.lines, lineOf(item, asked)] }, seen: known }).score).toBe(fitOf(wished, { offer: offered, seen: known }).score);
      }),
    );
  });

  it('never falls when an item costs less', () => {
    fc.assert(
      fc.property(wishes, offer, record, amount, fc.nat(), (wished, offered, known, less, at) => {
        const cheaper = offered.lines.map((line, index) => (index === at % offered.lines.length && line.fee !== 'negotiable' ? { ...line, fee: Math.max(0, line.fee - less) } : line));
        expect(fitOf(wished, { offer: { lines: cheaper }, seen: known }).score).toBeGreaterThanOrEqual(fitOf(wished, { offer: offered, seen: known }).score);
      }),
    );
  });

  it('is never higher outside the budget than inside it, with the same items', () => {
    fc.assert(
      fc.property(budgeted, offer, record, (wished, offered, known) => {
        const at = (asked: number) => fitOf(wished, { offer: { lines: offered.lines.map((line) => ({ ...line, fee: asked })) }, seen: known });
        const met = at(0).met.length;
        fc.pre(met > 0);
        const inside = at(Math.floor(wished.budgetFen / met));
        const outside = at(wished.budgetFen + 1);
        expect([inside.overBudgetFen, (outside.overBudgetFen ?? 0) > 0]).toEqual([0, true]);
        expect(outside.score).toBeLessThan(inside.score);
      }),
    );
  });

  it('of a price to be agreed is that of an unknown one: no points for the budget, and no fewer for anything else', () => {
    fc.assert(
      fc.property(budgeted, offer, record, (wished, offered, known) => {
        const open = { lines: offered.lines.map((line) => ({ ...line, fee: 'negotiable' as const })) };
        const { needs } = wished;
        expect(fitOf(wished, { offer: open, seen: known }).score).toBe(fitOf({ needs }, { offer: offered, seen: known }).score);
      }),
    );
  });

  it('rises with a record by 30 points at most, and never falls with a better one', () => {
    fc.assert(
      fc.property(wishes, offer, record, fc.nat(100), fc.nat(40), (wished, offered, known, more, better) => {
        const [none, some] = [fitOf(wished, { offer: offered }).score, fitOf(wished, { offer: offered, seen: known }).score];
        const { sameTrade = 0, ratingTenths = 10 } = known;
        expect(some).toBeGreaterThanOrEqual(none);
        expect(some - none).toBeLessThanOrEqual(30);
        expect(fitOf(wished, { offer: offered, seen: { sameTrade: sameTrade + more, ratingTenths: Math.min(50, ratingTenths + better) } }).score).toBeGreaterThanOrEqual(some);
      }),
    );
  });
});

describe('suggestions', () => {
  it('hold every offer once, the best fit first, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.string(), wishes, offerings, fc.infiniteStream(fc.nat()), (fairId, wished, given, keys) => {
        const shuffled = given.map((each) => ({ each, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key).map(({ each }) => each);
        const found = suggest(fairId, wished, given);
        expect(suggest(fairId, wished, shuffled)).toEqual(found);
        expect(found.map(({ organisationId }) => organisationId).sort()).toEqual(given.map(({ organisationId }) => organisationId).sort());
        for (const [index, { fit }] of found.entries()) expect(fit.score).toBeLessThanOrEqual(found[index - 1]?.fit.score ?? 1000);
      }),
    );
  });

  it('put equal offers in each place about equally often over many fairs', () => {
    const agencies = ['org_1', 'org_2', 'org_3', 'org_4'].map((organisationId) => ({ organisationId, offer: { lines: [lineOf('contracts')] } }));
    const last = new Map<string, number>();
    for (let fair = 0; fair < 4000; fair += 1) {
      const id = suggest(`fair_${fair}`, { needs: ['contracts'] }, agencies).at(-1)?.organisationId ?? '';
      last.set(id, (last.get(id) ?? 0) + 1);
    }
    // 1,000 each is expected; five standard deviations are 137.
    for (const { organisationId } of agencies) expect(Math.abs((last.get(organisationId) ?? 0) - 1000)).toBeLessThan(137);
  });
});
