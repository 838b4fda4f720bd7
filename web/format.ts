import { formatFen, fen } from '../shared/rules/money.ts';
import { useText } from './text.tsx';

const BEIJING_OFFSET_MS = 8 * 3_600_000;
/** `HH:MM`, or with seconds `HH:MM:SS`, in Beijing of a moment. */
const clockOf = (instant: string, seconds = false): string => new Date(Date.parse(instant) + BEIJING_OFFSET_MS).toISOString().slice(11, seconds ? 19 : 16);
const dayOf = (instant: string): string => new Date(Date.parse(instant) + BEIJING_OFFSET_MS).toISOString().slice(0, 10);

/** How values read in the reader's language. */
export const useFormat = () => {
  const t = useText();
  return {
    /** A local date. */
    day: t.date.day,
    dayWithWeekday: t.date.withWeekday,
    /** The day of a moment, in Beijing. */
    dayOf: (instant: string): string => t.date.day(dayOf(instant)),
    /** The time of day of a moment, in Beijing, to the minute. */
    time: (instant: string): string => clockOf(instant),
    /** A moment, in Beijing time. */
    moment: (instant: string): string => `${t.date.day(dayOf(instant))} ${clockOf(instant)}`,
    /** The time of day of a moment, in Beijing, to the second. */
    clock: (instant: string): string => clockOf(instant, true),
    /** An amount in fen; whole yuan without decimals. */
    yuan: (amount: number): string => t.money.yuan(formatFen(fen(amount)).replace(/\.00$/, '')),
  };
};
