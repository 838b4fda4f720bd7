import type { Brand } from './brand.ts';

/** An amount in fen (0.01 yuan), a safe integer; negative only for reversals in a ledger. */
export type Fen = Brand<number, 'Fen'>;

/** Whether the number is a whole, exactly represented amount in fen. */
export const isFen = (value: number): value is Fen => Number.isSafeInteger(value) && !Object.is(value, -0);

/** Parses an amount in fen; undefined unless it is a safe integer. */
export const parseFen = (value: number): Fen | undefined => (isFen(value) ? value : undefined);

/** The amount in fen; throws RangeError on anything but a safe integer: for results computed here, not for input. */
export const fen = (value: number): Fen => {
  if (!isFen(value)) throw new RangeError(`not an amount in fen: ${value}`);
  return value;
};

/** The largest amount taken as input: ten thousand million yuan, far above any wage, so that sums of them stay exact. */
export const MOST_FEN = fen(1_000_000_000_000);

const YUAN = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/;

/** Parses what a person types as yuan ('12,000.5', '800'); undefined when it is not an amount of at most two decimals. */
export const parseYuan = (text: string): Fen | undefined => {
  const match = YUAN.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const yuan = Number((match[1] ?? '').replace(/,/g, ''));
  return parseFen(yuan * 100 + Number((match[2] ?? '').padEnd(2, '0')));
};

/** The amount in yuan with thousands separators and two decimals: 1200000 → '12,000.00'. */
export const formatFen = (amount: Fen): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
};
