import { SUBSIDISED_YEARS, yearsThrough } from '../../shared/domain/agreement-days.ts';
import type { Agreement, SignedAgreement } from '../../shared/domain/agreement.ts';
import { revise } from '../../shared/domain/entity.ts';
import { nextReminder, withoutReminder, type InForce } from '../../shared/domain/in-force-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { replace, type Write } from '../table/change.ts';
import type { Entity } from '../table/entities.ts';
import { reminderWrites } from '../table/visit-reminders.ts';

type Signatures = Pick<SignedAgreement, 'enterpriseSignature' | 'agencySignature'>;
type BothSigned = Extract<Agreement, { status: 'offered' }> & Signatures;

/**
 * An agreement as it comes into force: its years counted on from the pair's earlier ones, without a day that an earlier
 * agreement has already; and the agreement that it renews, which now knows that it is continued. Its first visit is reminded of in time.
 */
export const beginInForce = (found: readonly Entity[], signed: BothSigned, now: string): Result<{ agreement: InForce; renewed: Write[] }> => {
  const served = found.find((item) => item.type === 'served');
  const before = found.filter((item) => item.type === 'agreement').find(({ id }) => id === signed.renews);
  if (served?.servedUntil !== undefined && signed.terms.startsOn <= served.servedUntil) return fail('service-overlaps', { facts: { until: served.servedUntil } });
  const yearsBefore = served?.years ?? (before && isSigned(before) ? yearsThrough(before) : 0);
  const today = localDateOf(now);
  const agreement: InForce = { ...signed, status: 'in-force', signedOn: today, yearsOpened: Math.min(SUBSIDISED_YEARS, yearsBefore), ...(yearsBefore > 0 && { yearsBefore }), ...(served?.servedUntil !== undefined && { servedBefore: served.servedUntil }) };
  const remindOn = nextReminder(agreement, today);
  const renewal = { agreementId: signed.id, signed: true };
  const renewed = before?.status === 'in-force' ? [replace(before, revise(withoutReminder(before), { renewal }, now), 'busy')] : before?.status === 'ended' ? [replace(before, revise(before, { renewal }, now), 'busy')] : [];
  // Who goes on has nothing to hand over.
  const handOver = found.find((item) => item.type === 'hand-over');
  const continued = handOver?.status === 'open' ? [replace(handOver, revise(handOver, { status: 'continued' as const }, now), 'busy')] : [];
  return ok({ agreement: { ...agreement, ...(remindOn && { remindOn }) }, renewed: [...renewed, ...continued, ...reminderWrites(undefined, agreement, [], now)] });
};
