import { fraction, times, type Fraction } from '../exact.ts';
import { fen, type Fen } from '../money.ts';
import { perMille, toFen } from './figures.ts';
import { given, refuse, type Outcome, type Step } from './outcome.ts';

/** Limits of the monthly base in Jiangsu, in fen. 2026 goes by 2025 until its own are published (苏税发〔2026〕3号). */
export const SOCIAL_INSURANCE_LIMITS = [
  { year: 2024, low: fen(487_900), high: fen(2_439_600), provisional: false },
  { year: 2025, low: fen(495_200), high: fen(2_476_200), provisional: false },
  { year: 2026, low: fen(495_200), high: fen(2_476_200), provisional: true },
] as const;

/** The base's limits in a year; undefined for years that are not known. */
export const socialInsuranceLimits = (year: number) => SOCIAL_INSURANCE_LIMITS.find((limits) => limits.year === year);

/** Rates in per mille. Medical and injury rates differ by employer and are settings of the enterprise, not of the law. */
export const SOCIAL_INSURANCE_RATES = {
  pension: { employer: 160, worker: 80 },
  unemployment: { employer: 5, worker: 5 },
} as const;
type Insurance = keyof typeof SOCIAL_INSURANCE_RATES;

export type Shares = { readonly employer: Fen; readonly worker: Fen };

export type SocialInsuranceStep =
  | Step<'base', { readonly wageFen: Fen; readonly lowFen: Fen; readonly highFen: Fen; readonly baseFen: Fen; readonly clamped: 'low' | 'high' | null }>
  | Step<'contribution', { readonly insurance: Insurance; readonly payer: keyof Shares; readonly perMille: number; readonly amountFen: Fen }>;

export type SocialInsurance = {
  readonly base: Fen;
  readonly clamped: 'low' | 'high' | null;
  readonly shares: Readonly<Record<Insurance, Shares>>;
  readonly steps: readonly SocialInsuranceStep[];
};

const amount = (base: Fraction, share: number): Fen => toFen(times(base, perMille(share)));

/** The contribution base of a monthly wage within the year's limits, and both sides' amounts. Error: /high too-small (below low). */
export const socialInsurance = ({ wage, low, high }: { readonly wage: Fen; readonly low: Fen; readonly high: Fen }): Outcome<SocialInsurance> => {
  if (high < low) return refuse('/high', 'too-small');
  const clamped = wage < low ? 'low' : wage > high ? 'high' : null;
  const base = clamped === 'low' ? low : clamped === 'high' ? high : wage;
  const steps: SocialInsuranceStep[] = [{ what: 'base', facts: { wageFen: wage, lowFen: low, highFen: high, baseFen: base, clamped }, source: 'si-base' }];
  const shareOf = (insurance: Insurance, payer: keyof Shares): Fen => {
    const share = SOCIAL_INSURANCE_RATES[insurance][payer];
    const amountFen = amount(fraction(base), share);
    steps.push({ what: 'contribution', facts: { insurance, payer, perMille: share, amountFen }, source: 'si-rates' });
    return amountFen;
  };
  const sharesOf = (insurance: Insurance): Shares => ({ employer: shareOf(insurance, 'employer'), worker: shareOf(insurance, 'worker') });
  return given({ base, clamped, shares: { pension: sharesOf('pension'), unemployment: sharesOf('unemployment') }, steps });
};
