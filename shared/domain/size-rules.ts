import { localDateOf } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { Period } from './eligibility-rules.ts';
import { revise, type Stamp } from './entity.ts';
import { sizeOf } from './party-rules.ts';
import type { Organisation, SizeFigures } from './party.ts';
import { fail, failField, ok, type Result } from './result.ts';
import { SIZE_HISTORY, type SizeYear } from './size-year.ts';

/** A year's figures and class, wherever they are kept. */
export type SizeFacts = Pick<SizeYear, 'year' | 'figures' | 'result' | 'given'> & Partial<Pick<SizeYear, 'judged' | 'uploads'>>;

/** All years known, the newest first; an organisation from before years were kept has the one it carries. */
export const sizesOf = ({ size }: Pick<Organisation, 'size'>, years: readonly SizeYear[]): SizeFacts[] => {
  const carried: SizeFacts[] = size && !years.some(({ year }) => year === size.figures.year) ? [{ year: size.figures.year, ...size }] : [];
  return [...years, ...carried].sort((a, b) => b.year - a.year);
};

/** Small or micro: as an officer found where one did, else as computed; null while it is not decided. */
export const smallOrMicro = ({ judged, result }: Pick<SizeFacts, 'judged' | 'result'>): boolean | null => (judged ? judged.outcome === 'met' : result.smallOrMicro);

/**
 * The size that a service year is judged by. Tested at its start: the figures of the year before it began, else the first
 * given since, so that an enterprise which outgrows small size meanwhile stays eligible for it; tested at the claim: the latest.
 */
export const sizeFor = (sizes: readonly SizeFacts[], { from }: Pick<Period, 'from'>, { switches: { outgrownSmallSize } }: Ruleset): SizeFacts | undefined => {
  const newestFirst = [...sizes].sort((a, b) => b.year - a.year);
  if (outgrownSmallSize === 'tested-at-claim') return newestFirst[0];
  const before = Number(from.slice(0, 4)) - 1;
  return newestFirst.filter(({ year }) => year >= before).at(-1) ?? newestFirst[0];
};

/** Whether the enterprise is small or micro by the national standard (工信部联企业〔2011〕300号); an undecided class is missing material instead. */
export const checkSize = (size: SizeFacts | undefined): Result<true> =>
  size && smallOrMicro(size) === false ? fail('size-not-eligible', { facts: { year: size.year, ...(size.result.grade && { grade: size.result.grade }) } }) : ok(true);

/** Figures are of this year or of one before; `pointer` is that of the year in the request. */
export const checkYear = (figures: Pick<SizeFigures, 'year'> | undefined, pointer: string, now: string): Result<true> =>
  figures && figures.year > Number(localDateOf(now).slice(0, 4)) ? failField(pointer, 'date-future') : ok(true);

/** Figures of a year, for the first time or once more: what stood before is kept, and no officer has looked at the new ones yet. */
export const figuresGiven = (organisationId: string, before: SizeYear | undefined, figures: SizeFigures, uploads: SizeYear['uploads'], given: Stamp): SizeYear => {
  const { result } = sizeOf(figures, given);
  if (!before) return { type: 'size-year', organisationId, year: figures.year, rev: 1, createdAt: given.at, updatedAt: given.at, figures, result, given, uploads: [...uploads], earlier: [] };
  const { judged: _, ...kept } = before;
  const earlier = [{ figures: before.figures, grade: before.result.grade, given: before.given }, ...before.earlier].slice(0, SIZE_HISTORY);
  return revise(kept, { figures, result, given, uploads: [...before.uploads, ...uploads], earlier }, given.at);
};
