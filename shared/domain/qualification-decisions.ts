import { localDateOf } from '../rules/dates.ts';
import { revise } from './entity.ts';
import { next } from './lifecycle.ts';
import { papersOf } from './qualification-papers.ts';
import { begun, ended, verifiedPeriodsOf, withPeriod } from './qualification-periods.ts';
import { checkStaff, recounted, validityFrom } from './qualification-rules.ts';
import { qualificationLifecycle, updateLifecycle, type Qualification, type QualificationUpdate } from './qualification.ts';
import { fail, failField, ok, type Result } from './result.ts';
import { certifiedStaff } from './staff-rules.ts';
import type { StaffMember } from './staff.ts';

export interface Decision {
  readonly rev: number;
  readonly action: 'verify' | 'renew' | 'accept' | 'suspend' | 'restore';
  readonly reasons?: { pointer: string; reason: string }[] | undefined;
  readonly reason?: string | undefined;
  readonly metSince?: string | undefined;
  readonly originalsSeen?: boolean | undefined;
}
interface File {
  readonly qualification?: Qualification;
  readonly update?: QualificationUpdate;
  readonly staff: readonly StaffMember[];
}
interface By {
  readonly now: string;
  readonly by: string;
  readonly name: string;
}
interface Decided {
  readonly qualification: Qualification;
  readonly update?: QualificationUpdate;
}

/** Papers that are shown at the counter must have been seen, and a day in the past needs to be in the past and have its reason. */
const checkAttested = (file: Qualification | QualificationUpdate, { metSince, reason, originalsSeen }: Decision, today: string): Result<true> => {
  if (file.onPaper?.length && !originalsSeen) return failField('/originalsSeen', 'required');
  if (metSince !== undefined && metSince > today) return failField('/metSince', 'date-future');
  return metSince !== undefined && metSince < today && !reason ? failField('/reason', 'required') : ok(true);
};

/** The status that the decision leads to; restoring leads back to where the calendar has it. */
const statusAfter = ({ status, validUntil }: Qualification, action: Decision['action'], today: string): Result<Qualification['status']> => {
  if (action === 'accept') return next(qualificationLifecycle, 'accept', status, status);
  if (action === 'restore') return next(qualificationLifecycle, 'restore', status, validUntil !== undefined && validUntil < today ? 'lapsed' : 'verified');
  return next(qualificationLifecycle, action, status);
};

/** The update that is accepted with the decision, and what the file in force takes from it. */
const accepted = (file: File, decision: Decision, decided: Qualification['decided'], now: string): Result<{ update?: QualificationUpdate; changes: Partial<Qualification> }> => {
  const { update } = file;
  if (decision.action !== 'renew' && decision.action !== 'accept') return ok({ changes: {} });
  if (!update) return fail('not-found');
  const status = next(updateLifecycle, 'accept', update.status);
  if (!status.ok) return status;
  if (update.rev !== decision.rev) return fail('edited-elsewhere');
  const attested = checkAttested(update, decision, localDateOf(now));
  if (!attested.ok) return attested;
  const { submitted, submissions, changed } = update;
  return ok({ update: revise({ ...update, reasons: undefined, dueOn: undefined, decided }, { status: status.value }, now), changes: { ...papersOf(update), submitted, submissions, changed, update: undefined } });
};

/** What the decision makes of the file: `verify` and `renew` need two staff that count, and begin or carry on a period in which it is verified. */
export const decideOnFile = (file: File, decision: Decision, { now, by, name }: By): Result<Decided> => {
  const { qualification: before, staff } = file;
  if (!before) return fail('not-found');
  const { action, reason } = decision;
  const today = localDateOf(now);
  const decided = { at: now, by, name };
  const status = statusAfter(before, action, today);
  if (!status.ok) return status;
  const taken = accepted(file, decision, decided, now);
  if (!taken.ok) return taken;
  const certifying = action === 'verify' || action === 'renew';
  if (!taken.value.update && before.rev !== decision.rev) return fail('edited-elsewhere');
  if ((action === 'suspend' || action === 'restore') && !reason) return failField('/reason', 'required');
  if (action === 'verify') {
    const attested = checkAttested(before, decision, today);
    if (!attested.ok) return attested;
  }
  if (certifying) {
    const enough = checkStaff(certifiedStaff(staff));
    if (!enough.ok) return enough;
  }
  const validity = certifying ? validityFrom(now) : undefined;
  const qualification: Qualification = revise(
    {
      ...before,
      ...taken.value.changes,
      decided,
      ...(certifying && { reasons: undefined, dueOn: undefined, warned: undefined }),
      ...(validity && { ...validity, verifiedPeriods: withPeriod(verifiedPeriodsOf(before), { from: decision.metSince ?? today, to: validity.validUntil }) }),
      ...(action === 'suspend' && { suspensions: begun(before.suspensions, today, reason) }),
      ...(action === 'restore' && { suspensions: ended(before.suspensions, today) }),
      ...recounted(before, staff, now),
    },
    { status: status.value },
    now,
  );
  return ok({ qualification, ...(taken.value.update && { update: taken.value.update }) });
};
