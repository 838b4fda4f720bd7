import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { filingDeadline, filingTimeliness } from '../rules/calendar/deadlines.ts';
import { addDays, daysBetween, localDate, localDateOf } from '../rules/dates.ts';
import { canonicalJson } from '../rules/json/canonical.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import type { SignedAgreement } from './agreement.ts';
import type { Filing, FilingParticulars } from './filing.ts';
import { CITY_OFFICE, type District, type Office } from './who.ts';

/** The office that a filing belongs to, by the ruleset: of the enterprise's district, of the agency's, or the city's own. */
export const competentOffice = ({ switches }: Pick<Ruleset, 'switches'>, enterprise: District, agency: District): Office => {
  switch (switches.competentOffice) {
    case 'enterprise-district':
      return enterprise;
    case 'agency-district':
      return agency;
    case 'city':
      return CITY_OFFICE;
  }
};

/**
 * The filing that falls due with the later signature: ten days by the ruleset, counted from the day after signing. The system
 * acts on a task when its day is over: the reminder is out on the morning that the ruleset names.
 */
export const filingDue = (agreement: SignedAgreement, agencyDistrict: District, now: string, rulesets?: readonly Ruleset[]): Extract<Filing, { status: 'due' }> => {
  const ruleset = currentRuleset(localDateOf(now), rulesets);
  const deadline = filingDeadline(localDate(agreement.signedOn), ruleset.filing);
  return {
    type: 'filing', agreementId: agreement.id, rev: 1, createdAt: now, updatedAt: now, status: 'due',
    enterpriseId: agreement.enterpriseId, enterpriseName: agreement.enterpriseName, agencyId: agreement.agencyId, agencyName: agreement.agencyName, district: competentOffice(ruleset, agreement.district, agencyDistrict),
    signedOn: agreement.signedOn, nominalLastDay: deadline.nominal, lastDay: deadline.lastDay, calendarVersion: deadline.calendarVersion, provisional: deadline.provisional, rulesetId: ruleset.id,
    remindOn: addDays(deadline.lastDay, -1 - ruleset.filing.remindDaysBefore),
  };
};

/** How the clock stands today; once filed, by how many days the first submission was late. */
export const filingClock = (filing: Filing, today: string) => ({
  signedOn: filing.signedOn,
  nominalLastDay: filing.nominalLastDay,
  lastDay: filing.lastDay,
  rolled: filing.lastDay !== filing.nominalLastDay,
  provisional: filing.provisional,
  daysLeft: daysBetween(localDate(today), localDate(filing.lastDay)),
  ...(filing.status !== 'due' && { lateDays: filing.lateDays }),
});

/** Days late of a submission today, 0 when in time; lateness is marked, never blocks. */
export const lateDays = (filing: Filing, today: string): number => filingTimeliness(localDate(filing.lastDay), localDate(today)).daysLate;

/** By when the office handles a submission: the ruleset's working days. */
export const handleFilingBy = (now: string): string => {
  const today = localDateOf(now);
  return addWorkingDays(today, currentRuleset(today).handlingWorkingDays.filing);
};

/** A correction has a deadline of its own; the ten days are judged by the first submission. */
export const correctFilingBy = (now: string): string => {
  const today = localDateOf(now);
  return addWorkingDays(today, currentRuleset(today).filing.correctionWorkingDays);
};

/** Names of the particulars that differ, for the officer to see what a correction changed. */
export const changedParticulars = (before: FilingParticulars, after: FilingParticulars): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => canonicalJson(before[name as keyof FilingParticulars] ?? null) !== canonicalJson(after[name as keyof FilingParticulars] ?? null));
