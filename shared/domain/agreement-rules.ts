import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { filingDeadline, filingTimeliness } from '../rules/calendar/deadlines.ts';
import { daysBetween, localDate, localDateOf } from '../rules/dates.ts';
import { canonicalJson } from '../rules/json/canonical.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import type { Agreement, Filing, FilingParticulars, SignedAgreement } from './agreement.ts';
import type { Organisation } from './party.ts';
import { fail, ok, type FieldError, type Result } from './result.ts';
import type { Side } from './who.ts';

/** What both sides sign: parties, the five terms and the specialist, as RFC 8785 bytes; SHA-256 of it is the text hash. */
export const agreementText = ({ id, text, enterpriseId, enterpriseName, agencyId, agencyName, terms, specialist }: Agreement): string =>
  canonicalJson({ id, text, enterprise: { id: enterpriseId, name: enterpriseName }, agency: { id: agencyId, name: agencyName }, terms, ...(specialist && { specialist: { personId: specialist.personId, name: specialist.name } }) });

const MINIMUM_LIABILITY = 10;

/** Whether the five terms of policy 一（五） are all there, and the specialist of 一（三）; each gap at its field. */
export const checkTerms = ({ terms, specialist }: Agreement): Result<true> => {
  const errors: FieldError[] = [
    ...(terms.items.length ? [] : [{ pointer: '/terms/items', kind: 'required' }]),
    ...(terms.liability.trim().length >= MINIMUM_LIABILITY ? [] : [{ pointer: '/terms/liability', kind: 'too-short', facts: { limit: MINIMUM_LIABILITY } }]),
    ...(terms.startsOn < terms.endsOn ? [] : [{ pointer: '/terms/endsOn', kind: 'ends-before-start' }]),
    ...(specialist ? [] : [{ pointer: '/specialistId', kind: 'required' }]),
  ];
  return errors.length ? fail('terms-incomplete', { errors }) : ok(true);
};

/** A signature counts for the text that was read: a text changed since is refused, a second signature of one side too. */
export const checkSignature = (agreement: Extract<Agreement, { status: 'offered' }>, side: Side, textHash: string): Result<true> => {
  if (agreement.textHash !== textHash) return fail('text-changed');
  return (side === 'enterprise' ? agreement.enterpriseSignature : agreement.agencySignature) ? fail('already-signed') : ok(true);
};

/** What would stand in the way of a subsidy (policy 二（二）), for both sides to know before they sign. */
export const subsidyWarnings = (agreement: Agreement, enterprise: Organisation | undefined, agency: Organisation | undefined): ('agency-not-verified' | 'enterprise-size-unknown' | 'enterprise-not-small' | 'recruitment-licence')[] => [
  ...(agency?.qualificationStatus === 'verified' ? [] : ['agency-not-verified' as const]),
  ...(enterprise?.size?.result.smallOrMicro === false ? ['enterprise-not-small' as const] : enterprise?.size?.result.smallOrMicro === true ? [] : ['enterprise-size-unknown' as const]),
  // 人力资源市场暂行条例 18: recruiting for others needs a licence.
  ...(agreement.terms.items.some(({ item }) => item === 'recruitment') ? ['recruitment-licence' as const] : []),
];

/** The filing that falls due with the later signature: ten days by the ruleset, counted from the day after signing. */
export const filingDue = (agreement: SignedAgreement, now: string): Extract<Filing, { status: 'due' }> => {
  const ruleset = currentRuleset(localDateOf(now));
  const deadline = filingDeadline(localDate(agreement.signedOn), ruleset.filing);
  return {
    type: 'filing', agreementId: agreement.id, rev: 1, createdAt: now, updatedAt: now, status: 'due',
    enterpriseId: agreement.enterpriseId, enterpriseName: agreement.enterpriseName, agencyId: agreement.agencyId, agencyName: agreement.agencyName, district: agreement.district,
    signedOn: agreement.signedOn, nominalLastDay: deadline.nominal, lastDay: deadline.lastDay, calendarVersion: deadline.calendarVersion, provisional: deadline.provisional, rulesetId: ruleset.id,
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

const CORRECTION_WORKING_DAYS = 5;
/** A correction has a deadline of its own; the ten days are judged by the first submission. */
export const correctFilingBy = (now: string): string => addWorkingDays(localDateOf(now), CORRECTION_WORKING_DAYS);

/** Names of the particulars that differ, for the officer to see what a correction changed. */
export const changedParticulars = (before: FilingParticulars, after: FilingParticulars): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name as keyof FilingParticulars] !== after[name as keyof FilingParticulars]);
