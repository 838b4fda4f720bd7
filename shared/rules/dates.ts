/**
 * Dates in Beijing: what they are (local-date.ts), and counting with them (arithmetic.ts), which pages that only show dates
 * do without.
 */
export * from './dates/arithmetic.ts';
export { dateOfParts, datePartsOf, epochMsOf, instantOf, isLocalDate, localDate, localDateOf, localTimeOf, parseInstant, parseLocalDate, type DateParts, type Instant, type LocalDate } from './dates/local-date.ts';
