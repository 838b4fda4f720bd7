import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { reminderAt } from '../../shared/domain/visit-plan.ts';
import type { VisitReminder } from '../../shared/domain/visit-reminder.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { create, replace, type Write } from './change.ts';

/** The write that brings an agreement's reminder to what its terms, specialist and records say; none when it says so already. A race is `busy`. */
export const reminderWrites = (before: VisitReminder | undefined, agreement: SignedAgreement, records: readonly ServiceRecord[], now: string): Write[] => {
  const says = reminderAt(agreement, records, now, currentRuleset(localDateOf(now)));
  const { id: agreementId, enterpriseId, enterpriseName, agencyId } = agreement;
  if (!before) return [create({ type: 'reminder', agreementId, rev: 1, createdAt: now, updatedAt: now, enterpriseId, enterpriseName, agencyId, ...says }, 'busy')];
  const { specialistId: _s, due: _d, lookOn: _l, ...kept } = before;
  const after: VisitReminder = revise({ ...kept, enterpriseName }, says, now);
  const same = (['specialistId', 'due', 'reminding', 'lookOn', 'enterpriseName'] as const).every((name) => before[name] === after[name]) && before.items.join() === after.items.join();
  return same ? [] : [replace(before, after, 'busy')];
};
