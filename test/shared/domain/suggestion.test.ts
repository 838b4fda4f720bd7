import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceItems } from '../../../shared/domain/party.ts';
import { fitOf, suggest } from '../../../shared/domain/suggestion.ts';

const items = fc.subarray([...serviceItems], { minLength: 1 });
const fee = fc.nat(100_000);
const wishes = fc.record({ needs: items, budgetFen: fc.option(fee, { nil: undefined }) });
const offer = fc.record({ items, monthlyFeeFen: fee });
const offerings = fc.uniqueArray(fc.record({ organisationId: fc.uuid(), offer }), { selector: ({ organisationId }) => organisationId, maxLength: 12 });

describe('how well an offer fits', () => {
  it.each([
    { of: 'all needs, within the budget', budgetFen: 30_000, offered: ['contracts', 'attendance'], monthlyFeeFen: 30_000, score: 1000, over: 0 },
    { of: 'half of the needs, within the budget', budgetFen: 30_000, offered: ['contracts'], monthlyFeeFen: 0, score: 650, over: 0 },
    { of: 'all needs at twice the budget', budgetFen: 30_000, offered: ['contracts', 'attendance'], monthlyFeeFen: 60_000, score: 850, over: 30_000 },
    { of: 'no need, for nothing', budgetFen: 0, offered: ['payroll'], monthlyFeeFen: 0, score: 300, over: 0 },
    { of: 'all needs, no budget said', budgetFen: undefined, offered: ['contracts', 'attendance'], monthlyFeeFen: 90_000, score: 700, over: undefined },
  ] as const)('is $score points for $of', ({ budgetFen, offered, monthlyFeeFen, score, over }) => {
    const fit = fitOf({ needs: ['contracts', 'attendance'], ...(budgetFen !== undefined && { budgetFen }) }, { items: [...offered], monthlyFeeFen });
    expect([fit.score, fit.overBudgetFen]).toEqual([score, over]);
  });

  it('stays within 0 and 1000, and every need is met or not', () => {
    fc.assert(
      fc.property(wishes, offer, (wished, offered) => {
        const { score, met, unmet } = fitOf(wished, offered);
        expect(Number.isInteger(score) && score >= 0 && score <= 1000).toBe(true);
        expect([...met, ...unmet].sort()).toEqual([...wished.needs].sort());
      }),
    );
  });

  it('never falls when the offer meets one more need, or costs less', () => {
    fc.assert(
      fc.property(wishes, offer, fc.constantFrom(...serviceItems), fee, (wished, offered, item, less) => {
        const before = fitOf(wished, offered).score;
        expect(fitOf(wished, { ...offered, items: [...new Set([...offered.items, item])] }).score).toBeGreaterThanOrEqual(before);
        expect(fitOf(wished, { ...offered, monthlyFeeFen: Math.max(0, offered.monthlyFeeFen - less) }).score).toBeGreaterThanOrEqual(before);
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
    const agencies = ['org_1', 'org_2', 'org_3', 'org_4'].map((organisationId) => ({ organisationId, offer: { items: ['contracts' as const], monthlyFeeFen: 0 } }));
    const last = new Map<string, number>();
    for (let fair = 0; fair < 4000; fair += 1) {
      const id = suggest(`fair_${fair}`, { needs: ['contracts'] }, agencies).at(-1)?.organisationId ?? '';
      last.set(id, (last.get(id) ?? 0) + 1);
    }
    // 1,000 each is expected; five standard deviations are 137.
    for (const { organisationId } of agencies) expect(Math.abs((last.get(organisationId) ?? 0) - 1000)).toBeLessThan(137);
  });
});
