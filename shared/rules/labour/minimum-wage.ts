import { localDate, type LocalDate } from '../dates.ts';
import { fen, type Fen } from '../money.ts';

/** Class of an area, by the province's list; 1 is the highest. */
export type WageArea = 1 | 2 | 3;
export type MinimumWage = { readonly month: Fen; readonly hour: Fen };
type Row = { readonly from: LocalDate; readonly areas: Readonly<Record<WageArea, MinimumWage>> };

const wage = (monthYuan: number, hourYuan: number): MinimumWage => ({ month: fen(monthYuan * 100), hour: fen(hourYuan * 100) });

/**
 * Minimum wages of Jiangsu, latest first (江苏省人社厅 2025-12-29, 2023-12-29 发布; read in publications of them). Overtime pay,
 * allowances for night shifts and heat, and statutory welfare do not count towards them; the worker's own social insurance does.
 */
export const MINIMUM_WAGES: readonly Row[] = [
  { from: localDate('2026-01-01'), areas: { 1: wage(2660, 25), 2: wage(2430, 23), 3: wage(2180, 21) } },
  { from: localDate('2024-01-01'), areas: { 1: wage(2490, 24), 2: wage(2260, 22), 3: wage(2010, 20) } },
];

/** The minimum wage on a date, of a month (full time) and of an hour (part-time); undefined before 2024, which is not held here. */
export const minimumWageOn = (date: LocalDate, area: WageArea): MinimumWage | undefined => MINIMUM_WAGES.find(({ from }) => from <= date)?.areas[area];

/** Classes of Changzhou's districts by their codes; confirm: read in a list of 2018 only, so an officer confirms it. */
export const WAGE_AREAS: Readonly<Record<string, { readonly area: WageArea; readonly confirm: boolean }>> = {
  320402: { area: 1, confirm: false },
  320404: { area: 1, confirm: false },
  320411: { area: 1, confirm: false },
  320412: { area: 1, confirm: false },
  320413: { area: 2, confirm: true },
  320481: { area: 2, confirm: true },
};
