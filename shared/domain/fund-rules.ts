import type { Fund, LedgerLine } from './claim.ts';
import { failField, ok, type Result } from './result.ts';

export interface LedgerSums {
  readonly budgetFen: number;
  readonly committedFen: number;
  readonly availableFen: number;
  readonly paidFen: number;
}

/** What the lines of a fund's ledger add up to, in fen. */
export const sumsOf = (lines: readonly Pick<LedgerLine, 'kind' | 'amountFen'>[]): LedgerSums => {
  const total = (kind: LedgerLine['kind']) => lines.reduce((sum, line) => (line.kind === kind ? sum + line.amountFen : sum), 0);
  const budgetFen = total('budget') - total('budget-lowered');
  const committedFen = total('commit') - total('release');
  return { budgetFen, committedFen, availableFen: budgetFen - committedFen, paidFen: total('pay') };
};

/** Whether the ledger says what the fund says, to the fen. */
export const ledgerAgrees = (fund: LedgerSums, sums: LedgerSums): boolean =>
  fund.budgetFen === sums.budgetFen && fund.committedFen === sums.committedFen && fund.availableFen === sums.availableFen && fund.paidFen === sums.paidFen;

export interface BudgetChange {
  readonly fund: Fund;
  readonly line: Pick<LedgerLine, 'kind' | 'amountFen'>;
}

/** The year's fund with a new budget, never below what is committed already, and the ledger line that says the difference. */
export const withBudget = (before: Fund | undefined, year: number, budgetFen: number, now: string): Result<BudgetChange> => {
  const committedFen = before?.committedFen ?? 0;
  const difference = budgetFen - (before?.budgetFen ?? 0);
  if (budgetFen < committedFen) return failField('/budgetFen', 'below-committed', { committedFen });
  if (difference === 0) return failField('/budgetFen', 'unchanged');
  return ok({
    fund: { type: 'fund', year, rev: (before?.rev ?? 0) + 1, budgetFen, availableFen: budgetFen - committedFen, committedFen, paidFen: before?.paidFen ?? 0, updatedAt: now },
    line: { kind: difference > 0 ? 'budget' : 'budget-lowered', amountFen: Math.abs(difference) },
  });
};
