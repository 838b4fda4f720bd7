import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { addDays, addYears, localDateOf } from '../rules/dates.ts';
import type { Qualification, StaffMember } from './qualification.ts';
import { fail, ok, type Result } from './result.ts';

/** 2名以上…专职服务人员, policy 二（二）. */
export const CERTIFIED_STAFF_REQUIRED = 2;

/** Staff that count: active and full time; a person is one item, however many certificates. */
export const certifiedStaff = (staff: readonly StaffMember[]): number => staff.filter(({ status, fullTime }) => status === 'active' && fullTime).length;

export const checkStaff = (count: number): Result<true> =>
  count >= CERTIFIED_STAFF_REQUIRED ? ok(true) : fail('staff-too-few', { facts: { required: CERTIFIED_STAFF_REQUIRED, counted: count } });

const VALID_YEARS = 1;

/** Until when a qualification verified today holds: renewed yearly. */
export const qualificationValidUntil = (now: string): string => addDays(addYears(localDateOf(now), VALID_YEARS), -1);

/** Where the officer's return asks for correction within ten working days. */
const CORRECTION_WORKING_DAYS = 10;

export const correctQualificationBy = (now: string): string => addWorkingDays(localDateOf(now), CORRECTION_WORKING_DAYS);

/** What is missing before a qualification file can be submitted. */
export const checkSubmission = (qualification: Qualification, staff: readonly StaffMember[]): Result<number> => {
  if (!qualification.scopes.length) return fail('invalid-request', { errors: [{ pointer: '/scopes', kind: 'required' }] });
  const count = certifiedStaff(staff);
  const enough = checkStaff(count);
  return enough.ok ? ok(count) : enough;
};
