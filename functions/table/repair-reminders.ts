import type { Write } from './change.ts';
import { ofType, type Facts } from './invariants/facts.ts';
import { reminderWrites } from './visit-reminders.ts';

/** The writes that let the next visit be reminded of where an agreement in force has no reminder, one transaction each: for data from before they had. */
export const reminderRepairs = (facts: Facts, now: string): Write[][] => {
  const reminded = new Set(ofType(facts, 'reminder').map(({ agreementId }) => agreementId));
  const records = Map.groupBy(ofType(facts, 'record'), ({ agreementId }) => agreementId);
  return ofType(facts, 'agreement').flatMap((agreement) => (agreement.status === 'in-force' && !reminded.has(agreement.id) ? [reminderWrites(undefined, agreement, records.get(agreement.id) ?? [], now)] : []));
};
