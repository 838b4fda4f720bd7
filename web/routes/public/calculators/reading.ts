import type { FieldError } from '../../../../shared/domain/result.ts';
import { isLocalDate, localDate, type LocalDate } from '../../../../shared/rules/dates.ts';
import type { Outcome } from '../../../../shared/rules/labour/outcome.ts';
import { MOST_FEN, parseYuan, type Fen } from '../../../../shared/rules/money.ts';
import type { Typed } from './typed.ts';

/** What a calculator makes of what is typed. */
export type Judged<R> = { readonly ok: true; readonly result: R } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What is made of one field's text. */
export type Parsed<T> = { readonly value: T } | { readonly kind: string; readonly limit?: number };

/** Undefined stands for what could not be read: its error is noted. */
type Read<T> = T | undefined;
type Whole<F> = { readonly [K in keyof F]: Exclude<F[K], undefined> };

/** The labour rules' calendar. */
const LAST_YEAR = 2199;
const DAYS = { first: '1950-01-01', last: `${LAST_YEAR}-12-31` };

/**
 * Reads the fields of a calculator one by one, noting what is wrong.
 *   const read = readingOf(typed);
 *   const facts = { start: read.date('start'), wage: read.yuan('wage'), bonus: read.optional('bonus', read.yuan) };
 *   return read.judge(facts, (whole) => computeSomething(whole));
 */
export const readingOf = (typed: Typed) => {
  const errors: FieldError[] = [];
  // Full-width characters as they come from Chinese keyboards are made plain.
  const of = (name: string): string => (typed[name] ?? '').normalize('NFKC').trim();
  const wrong = (name: string, kind: string, facts?: FieldError['facts']): undefined => {
    errors.push({ pointer: `/${name}`, kind, ...(facts && { facts }) });
    return undefined;
  };
  const text = (name: string): Read<string> => of(name) || wrong(name, 'required');
  const parsed = <T>(name: string, parse: (text: string) => Parsed<T>): Read<T> => {
    const given = text(name);
    if (given === undefined) return undefined;
    const result = parse(given);
    if ('value' in result) return result.value;
    return wrong(name, result.kind, result.limit === undefined ? undefined : { limit: result.limit });
  };
  const amount =
    (least: 0 | 1) =>
    (name: string): Read<Fen> =>
      parsed(name, (given) => {
        const value = parseYuan(given);
        if (value === undefined) return { kind: 'not-money' };
        return value < least ? { kind: 'too-small' } : value > MOST_FEN ? { kind: 'too-big' } : { value };
      });
  return {
    text,
    /** What a parser makes of a field: its value, or the kind of what is wrong. */
    parsed,
    date: (name: string): Read<LocalDate> =>
      parsed(name, (given) => {
        if (!isLocalDate(given)) return { kind: 'not-a-date' };
        return given < DAYS.first || given > DAYS.last ? { kind: 'date-too-far', limit: LAST_YEAR } : { value: localDate(given) };
      }),
    /** An amount in yuan from zero on. */
    yuan: amount(0),
    yuanAboveZero: amount(1),
    /** A whole number within bounds, '1,200' too. */
    whole: (name: string, least: number, most: number): Read<number> =>
      parsed(name, (given) => {
        const digits = given.replace(/,/g, '');
        if (!/^\d{1,9}$/.test(digits)) return { kind: /^\d+\.\d+$/.test(digits) ? 'not-whole' : 'not-a-number' };
        const value = Number(digits);
        if (value < least) return { kind: 'too-small', limit: least };
        return value > most ? { kind: 'too-big', limit: most } : { value };
      }),
    /** Text that passes a check, '1,200.5' as '1200.5'. */
    matching: (name: string, check: (text: string) => boolean, kind: string): Read<string> =>
      parsed(name, (given) => {
        const value = given.replace(/[,\s]/g, '');
        return check(value) ? { value } : { kind };
      }),
    /** One of a table's keys. */
    choice: <K extends string>(name: string, table: Readonly<Record<K, unknown>>): Read<K> =>
      parsed(name, (given) => (Object.keys(table).includes(given) ? { value: given as K } : { kind: 'invalid-choice' })),
    ticked: (name: string): boolean => of(name) === 'yes',
    /** null where nothing is typed. */
    optional: <T>(name: string, read: (name: string) => Read<T>): Read<T | null> => (of(name) === '' ? null : read(name)),
    /** The result, or what is wrong: the fields that could not be read, else those that the rule refuses. */
    judge: <F extends object, R>(facts: F, rule: (whole: Whole<F>) => Outcome<R>): Judged<R> => {
      if (errors.length > 0) return { ok: false, errors };
      // No error is noted, so nothing in it is undefined.
      const outcome = rule(facts as Whole<F>);
      return outcome.ok ? { ok: true, result: outcome.value } : outcome;
    },
  };
};
