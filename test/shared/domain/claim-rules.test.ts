import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, checkOtherPerson, checkReview, checkWindow, checkYear, claimWindow } from '../../../shared/domain/claim-rules.ts';
import { ledgerAgrees, sumsOf, withBudget } from '../../../shared/domain/fund-rules.ts';
import type { Claim, Fund, LedgerLine } from '../../../shared/domain/claim.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';

const now = '2027-03-12T04:00:00.000Z';
const limits = { capFen: 2_000_000, computedFen: 1_800_000 };

describe('a review\'s amount', () => {
  it('is never above the cap, the computation or the earlier review, whatever is asked', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(3_000_000), fc.nat(3_000_000), fc.nat(3_000_000), (capFen, computedFen, standingFen, amountFen) => {
        const passes = checkReview({ capFen, computedFen }, { amountFen, factor: 'other', reason: '核减' }, standingFen).ok;
        expect(passes).toBe(amountFen <= Math.min(capFen, computedFen, standingFen));
      }),
    );
  });

  it('needs factor and reason only when it is less than what stands', () => {
    expect(checkReview(limits, { amountFen: 1_800_000 })).toMatchObject({ ok: true });
    expect(checkReview(limits, { amountFen: 1_799_999, factor: 'other' })).toMatchObject({ problem: { errors: [{ pointer: '/reason' }] } });
  });
});

describe('the claim\'s own bounds', () => {
  it('allow three years and a window with both days included', () => {
    expect([1, 2, 3, 4].map((year) => checkYear(year).ok)).toEqual([true, true, true, false]);
    const window = claimWindow({ to: '2027-03-01' }, SAMPLE_2026_1);
    expect(window).toEqual({ opensOn: '2027-03-02', closesOn: '2027-08-28' });
    expect(['2027-03-01', '2027-03-02', '2027-08-28', '2027-08-29'].map((day) => checkWindow(window, `${day}T04:00:00.000Z`).ok)).toEqual([false, true, true, false]);
  });

  it('keep reviewers apart', () => {
    expect(checkOtherPerson('a', { 'first-review': { by: 'b' }, 'second-review': { by: 'a' } })).toMatchObject({ problem: { kind: 'same-person', facts: { step: 'second-review' } } });
    expect(checkOtherPerson('c', { 'first-review': { by: 'b' }, 'second-review': { by: 'a' } }).ok).toBe(true);
  });
});

it('names what a resubmission changed, and only that', () => {
  const before: Pick<Claim, 'application' | 'materials' | 'computation'> = {
    application: { filingNumber: 'BA-1', payee: { accountName: '甲', bank: '乙', account: '***1' }, uploads: [] },
    materials: [{ kind: 'archive', evidence: [{ type: 'archive', id: 'org', label: '3 · abc' }], missing: [] }],
    computation: { facts: {}, steps: [], amountFen: 1, capFen: 1, rulesetId: 'r' },
  };
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween(before, { ...before, application: { ...before.application, remarks: '补充' } })).toEqual([{ pointer: '/application/remarks', after: '补充' }]);
});

describe('the fund', () => {
  it('keeps ledger and figures equal through any budgets and commitments', () => {
    const move = fc.oneof(fc.record({ kind: fc.constant('budget' as const), to: fc.nat(10_000) }), fc.record({ kind: fc.constant('commit' as const), amount: fc.nat(500) }));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let fund: Fund | undefined;
        const lines: Pick<LedgerLine, 'kind' | 'amountFen'>[] = [];
        for (const one of moves) {
          if (one.kind === 'budget') {
            const changed = withBudget(fund, 2027, one.to, now);
            if (!changed.ok) continue;
            fund = changed.value.fund;
            lines.push(changed.value.line);
          } else if (fund && fund.availableFen >= one.amount) {
            fund = { ...fund, availableFen: fund.availableFen - one.amount, committedFen: fund.committedFen + one.amount };
            lines.push({ kind: 'commit', amountFen: one.amount });
          }
        }
        if (fund) expect(ledgerAgrees(fund, sumsOf(lines)) && fund.availableFen >= 0).toBe(true);
      }),
    );
  });
});
