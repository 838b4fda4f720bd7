import { localDateOf } from '../rules/dates.ts';
import type { Fair } from './fair.ts';
import { fail, failField, ok, type Result } from './result.ts';

type Schedule = Pick<Fair, 'date' | 'startTime' | 'endTime' | 'signUpClosesOn'> & { readonly signUpOpensOn?: string };

/** Whether a fair's days and hours can stand together: sign-up opens, closes, then the fair, which ends after it begins and is not past. */
export const checkSchedule = (schedule: Schedule, now: string): Result<true> => {
  if (schedule.date < localDateOf(now)) return failField('/date', 'date-past');
  if (schedule.endTime <= schedule.startTime) return failField('/endTime', 'ends-before-start');
  if (schedule.signUpClosesOn > schedule.date) return failField('/signUpClosesOn', 'closes-after-fair');
  if (schedule.signUpOpensOn !== undefined && schedule.signUpOpensOn > schedule.signUpClosesOn) return failField('/signUpOpensOn', 'opens-after-close');
  return ok(true);
};

/** Whether sign-up is open: published, and today within the sign-up days, both included. */
export const checkSignUpOpen = (fair: Fair, now: string): Result<true> => {
  const today = localDateOf(now);
  const open = fair.status === 'published' && fair.signUpOpensOn <= today && today <= fair.signUpClosesOn;
  return open ? ok(true) : fail('sign-up-closed', { facts: { opensOn: fair.signUpOpensOn, closesOn: fair.signUpClosesOn, status: fair.status } });
};
