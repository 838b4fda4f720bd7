import { addWorkingDays, workdayOnOrAfter } from '../rules/calendar/work-calendar.ts';
import { addDays, daysBetween, earlierDate, localDate, localDateOf, localTimeOf } from '../rules/dates.ts';
import type { Fair, SelectionForm, SelectionRules } from './fair.ts';
import { fail, failField, ok, type Result } from './result.ts';
import type { SeatNotice, SignUp } from './sign-up.ts';

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

/** When something happened at the desk: as it was noted there without a network, if that was earlier on the same day; else now. */
export const notedAt = (noted: string | undefined, now: string): string =>
  noted !== undefined && Date.parse(noted) < Date.parse(now) && localDateOf(noted) === localDateOf(now) ? new Date(Date.parse(noted)).toISOString() : now;

/** Whether the desk may register an enterprise that has not signed up: all of the fair's day until it ends, whenever sign-up closed. */
export const checkWalkIn = (fair: Fair, at: string): Result<true> =>
  fair.status === 'published' && localDateOf(at) === fair.date && localTimeOf(at) < fair.endTime ? ok(true) : fail('walk-in-closed', { facts: { date: fair.date, endTime: fair.endTime, status: fair.status } });

/** When a fair's hours are over. */
export const endOf = ({ date, endTime }: Pick<Fair, 'date' | 'endTime'>): string => new Date(`${date}T${endTime}:00+08:00`).toISOString();

/** Whether officers may close a fair: once its hours are over. */
export const checkClose = (fair: Pick<Fair, 'date' | 'endTime'>, now: string): Result<true> => (now >= endOf(fair) ? ok(true) : fail('fair-not-over', { facts: { date: fair.date, endTime: fair.endTime } }));

const UNDO_SECONDS = 60;
/** Until when a check-in can be taken back at the desk: one minute. */
export const undoUntil = ({ checkedIn }: Pick<SignUp, 'checkedIn'>): string | undefined => checkedIn && new Date(Date.parse(checkedIn.at) + UNDO_SECONDS * 1000).toISOString();

/** Whether a check-in can still be taken back. */
export const checkUndo = (signUp: Pick<SignUp, 'checkedIn'>, now: string): Result<true> => {
  const until = undoUntil(signUp);
  return until !== undefined && now <= until ? ok(true) : fail('undo-expired', { facts: { seconds: UNDO_SECONDS } });
};

const PLACEMENT_WORKING_DAYS = 3;
/** By when an application for a booth should be placed: three working days, never later than the fair. */
export const boothDueOn = (fair: Fair, now: string): string => earlierDate(addWorkingDays(localDateOf(now), PLACEMENT_WORKING_DAYS), localDate(fair.date));

const ANSWER_WORKING_DAYS = 5;
/** The numbers that a fair goes by whose officers have set nothing else (示例，非本市规定): the bureau's to change, fair by fair. */
export const USUAL_SELECTION = { choices: 5, invitations: 30, answerWorkingDays: ANSWER_WORKING_DAYS } as const;
/** The same with its days: from the first day of sign-up to the fifth working day after the fair. */
export const usualSelection = ({ date, signUpOpensOn }: Pick<Fair, 'date' | 'signUpOpensOn'>): SelectionRules => ({
  ...USUAL_SELECTION, opensOn: signUpOpensOn, closesOn: addWorkingDays(localDate(date), ANSWER_WORKING_DAYS),
});
/** The rules of two-way selection at this fair. */
export const selectionOf = (fair: Pick<Fair, 'date' | 'signUpOpensOn' | 'selection'>): SelectionRules => fair.selection ?? usualSelection(fair);

/** The rules as an officer entered them, whole. */
export const settleSelection = (form: SelectionForm | undefined, fair: Pick<Fair, 'date' | 'signUpOpensOn'>): SelectionRules => {
  const usual = usualSelection(fair);
  return form ? { ...form, opensOn: form.opensOn ?? usual.opensOn, closesOn: form.closesOn ?? usual.closesOn } : usual;
};

/** Whether the days of two-way selection stand together with the fair's day: they begin by then, and end then or later. */
export const checkSelection = (rules: Pick<SelectionRules, 'opensOn' | 'closesOn'>, date: string): Result<true> => {
  if (rules.opensOn > date) return failField('/selection/opensOn', 'begins-after-fair');
  if (rules.closesOn < date) return failField('/selection/closesOn', 'closes-before-fair');
  return ok(true);
};

/** A fair as an officer entered it, whole, if its days and rules can stand together. A link left empty is none. */
export const enteredFair = <F extends Schedule & Pick<Fair, 'signUpOpensOn' | 'mapLink'> & { readonly selection?: SelectionForm | undefined }>(form: F, now: string) => {
  const schedule = checkSchedule(form, now);
  if (!schedule.ok) return schedule;
  const selection = settleSelection(form.selection, form);
  const checked = checkSelection(selection, form.date);
  return checked.ok ? ok({ ...form, selection, mapLink: form.mapLink }) : checked;
};

/** The rules of a fair that moves to another day: it closes as long after the fair as before, on a working day; what has been open stays open. */
export const movedSelection = (fair: Pick<Fair, 'date' | 'signUpOpensOn' | 'selection'>, date: string): SelectionRules => {
  const rules = selectionOf(fair);
  if (date === fair.date) return rules;
  const [day, after] = [localDate(date), daysBetween(localDate(fair.date), localDate(rules.closesOn))];
  return { ...rules, opensOn: earlierDate(localDate(rules.opensOn), day), closesOn: after > 0 ? workdayOnOrAfter(addDays(day, after)) : day };
};

/** Days before a fair from which a seat that frees has to be confirmed: whoever gets one so late may have other plans. */
const NEAR_DAYS = 3;

/**
 * What an enterprise is told that moves up from the waiting list. Near the fair it has to confirm until tomorrow, at the
 * latest the day before the fair, or the seat goes to the next; on the day itself it just comes.
 */
export const promotionNotice = (fair: Pick<Fair, 'date' | 'title'>, now: string): SeatNotice => {
  const [today, day] = [localDateOf(now), localDate(fair.date)];
  const near = today >= addDays(day, -NEAR_DAYS) && today < day;
  return { kind: 'promoted', fairTitle: fair.title, at: now, by: near ? earlierDate(addDays(today, 1), addDays(day, -1)) : day, lapses: near };
};

/** The latest change of a fair that its guests have to know of, by name; undefined for none. */
export const changeOf = ({ status, moves = 0 }: Pick<Fair, 'status' | 'moves'>): string | undefined => (status === 'cancelled' ? 'cancelled' : moves > 0 ? `moved ${moves}` : undefined);

/** What every guest is told of a fair that was moved or called off; without an answer the seat is kept. */
export const changeNotice = (fair: Pick<Fair, 'date' | 'title' | 'status'>, now: string): SeatNotice => ({
  kind: fair.status === 'cancelled' ? 'fair-cancelled' : 'rescheduled', fairTitle: fair.title, at: now, by: localDate(fair.date), lapses: false,
});
