import type { Claim, LedgerLine } from '../../shared/domain/claim.ts';
import type { Ports } from '../container.ts';
import { create, type Actor, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';

type Line = Pick<LedgerLine, 'kind' | 'amountFen'> & Partial<Pick<LedgerLine, 'claimId' | 'claimNumber' | 'note'>>;

/** A new line of a fund's ledger. */
export const ledgerLine = ({ random }: Pick<Ports, 'random'>, year: number, line: Line, { now, by, byName }: Actor): Write =>
  create({ type: 'ledger', year, id: random.id('ledger', now), ...line, entered: { at: now, by, name: byName } });

/** How a movement changes the fund's figures, and which of them must suffice. `committed` includes what is paid. */
const movements = {
  commit: (amount: number) => ({ deltas: { availableFen: -amount, committedFen: amount }, atLeast: { availableFen: amount } }),
  release: (amount: number) => ({ deltas: { availableFen: amount, committedFen: -amount }, atLeast: { committedFen: amount } }),
  pay: (amount: number) => ({ deltas: { paidFen: amount }, atLeast: { committedFen: amount } }),
} as const;

/** Moves a claim's amount in its year's fund, with the line that says so: the fund's floor of zero is the write's own condition. */
export const fundWrites = (ports: Pick<Ports, 'random'>, claim: Claim, kind: keyof typeof movements, amountFen: number, actor: Actor): Write[] => {
  const { deltas, atLeast } = movements[kind](amountFen);
  return [
    { kind: 'add', key: keys.fund(claim.fundYear), deltas: { ...deltas, rev: 1 }, atLeast, refused: 'fund-exhausted' },
    ledgerLine(ports, claim.fundYear, { kind, amountFen, claimId: claim.id, claimNumber: claim.number }, actor),
  ];
};
