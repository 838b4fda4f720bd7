import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { earlierDate, localDate, localDateOf } from '../rules/dates.ts';
import type { ServiceItem } from './party.ts';
import type { Side } from './who.ts';
import type { Choice, Fair } from './fair.ts';
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

const PLACEMENT_WORKING_DAYS = 3;
/** By when an application for a booth should be placed: three working days, never later than the fair. */
export const boothDueOn = (fair: Fair, now: string): string => earlierDate(addWorkingDays(localDateOf(now), PLACEMENT_WORKING_DAYS), localDate(fair.date));

const ANSWER_WORKING_DAYS = 5;
/** By when a choice should be answered: five working days after it was made. */
export const answerChoiceBy = (now: string): string => addWorkingDays(localDateOf(now), ANSWER_WORKING_DAYS);

/** Who may answer a choice, and how: the side that was chosen accepts or declines, the side that chose withdraws. */
export const checkAnswer = (choice: Choice, side: Side, action: 'accept' | 'decline' | 'withdraw'): Result<true> => {
  const mayAnswer = action === 'withdraw' ? choice.begunBy === side : choice.begunBy !== side;
  return mayAnswer ? ok(true) : fail('forbidden');
};

/** The needs that an offer meets, in the policy's order: the suggested items of the draft agreement. */
export const metNeeds = (needs: readonly ServiceItem[], offered: readonly ServiceItem[]): ServiceItem[] => needs.filter((item) => offered.includes(item));
