import { addDays, type LocalDate } from '../dates.ts';
import type { Step } from './outcome.ts';

/** Days before a contract runs out on which the enterprise is reminded. Custom, not law: 30 days follow 劳部发〔1997〕106号 五. */
export const RENEWAL_REMINDER_DAYS = [60, 30, 15] as const;

export type RenewalReminderStep = Step<'remind', { readonly daysBefore: number; readonly on: LocalDate }>;

/** The days on which to remind of a contract's end. */
export const renewalReminders = ({ contractEnd }: { readonly contractEnd: LocalDate }) => {
  const [first, second, third] = RENEWAL_REMINDER_DAYS;
  const before = (days: number): LocalDate => addDays(contractEnd, -days);
  const steps = RENEWAL_REMINDER_DAYS.map((daysBefore): RenewalReminderStep => ({ what: 'remind', facts: { daysBefore, on: before(daysBefore) }, source: 'renewal-reminder' }));
  return { at60: before(first), at30: before(second), at15: before(third), steps };
};
