/**
 * The branded values of the domain, parsed once where they enter, and the arithmetic on them.
 * Everything under shared/rules also runs in browsers of 2020: newer library functions (replaceAll, at, toSorted) stay out.
 */
export type { Brand } from './brand.ts';
export * from './dates.ts';
export * from './money.ts';
export { overrideCreditCode, parseCreditCode, type CreditCode } from './identifiers/credit-code.ts';
