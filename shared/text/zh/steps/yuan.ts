import { formatFen, type Fen } from '../../../rules/money.ts';

/** An amount in words: 1200050 → 12,000.50 元. */
export const yuan = (amount: Fen): string => `${formatFen(amount)} 元`;
