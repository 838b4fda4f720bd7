import * as z from 'zod/mini';
import { isLocalDate } from '../dates.ts';
import { ALSO_REQUIRED, taxCreditGrades } from './listed.ts';
import { SUBSIDY_POLICY } from '../subsidy/policy.ts';

const count = z.int().check(z.minimum(0));
const positive = z.int().check(z.minimum(1));
const percent = z.int().check(z.minimum(0), z.maximum(100));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/));
const title = z.string().check(z.minLength(1));

/** From and to are headcounts, both included; the last band is open (to: null). */
export const HeadcountBand = z.object({ from: positive, to: z.nullable(positive), percent });
export type HeadcountBand = z.infer<typeof HeadcountBand>;

export const Indicator = z.object({
  id,
  kind: z.enum(['subjective', 'objective']),
  /** rating: the enterprise's 1 to 5; cases: per 100 employees; archive: completeness less inspection findings. */
  measure: z.enum(['rating', 'cases', 'archive']),
  title,
  weight: positive,
});
export type Indicator = z.infer<typeof Indicator>;

/** A grade holds from its score on, up to the next better grade. */
export const EvaluationGrade = z.object({ id, title, from: percent, percent });
export type EvaluationGrade = z.infer<typeof EvaluationGrade>;

const bandsFollowEachOther = (bands: readonly HeadcountBand[]): boolean =>
  bands[0]?.from === 1 &&
  bands[bands.length - 1]?.to === null &&
  bands.every((band, index) => {
    const next = bands[index + 1];
    return next === undefined || (band.to !== null && band.to >= band.from && next.from === band.to + 1);
  });

const gradesFallToZero = (grades: readonly EvaluationGrade[]): boolean =>
  grades[grades.length - 1]?.from === 0 && grades.every(({ from }, index) => index === 0 || from < (grades[index - 1]?.from ?? 0));

const weighHundred = (indicators: readonly Indicator[]): boolean =>
  indicators.reduce((sum, { weight }) => sum + weight, 0) === 100 &&
  new Set(indicators.map((indicator) => indicator.id)).size === indicators.length;

const bandsOf = z.array(HeadcountBand).check(z.minLength(1), z.refine(bandsFollowEachOther));
const gradesOf = z.array(EvaluationGrade).check(z.minLength(1), z.refine(gradesFallToZero));

/** Repeated for the reader; must equal the policy (二（一）), which no ruleset changes. */
const fixedByPolicy = z.object({
  capsFen: z.tuple([z.literal(SUBSIDY_POLICY.capsFen[0]), z.literal(SUBSIDY_POLICY.capsFen[1]), z.literal(SUBSIDY_POLICY.capsFen[2])]),
  maxServiceYears: z.literal(SUBSIDY_POLICY.maxServiceYears),
  clause: z.literal(SUBSIDY_POLICY.clause),
});

/** The part of a ruleset that an amount of subsidy follows from; whatever else a ruleset says may stand beside it. */
export const SubsidyRules = z.object({
  id,
  label: title,
  fixedByPolicy: z.optional(fixedByPolicy),
  headcount: z.object({ bands: bandsOf }),
  evaluation: z.object({ grades: gradesOf }),
});
export type SubsidyRules = z.infer<typeof SubsidyRules>;


/**
 * Everything that the policy leaves open, as one dated version that the bureau edits. Days are calendar days unless the
 * name says working days; percents are whole. A decision stores the id, so that it recomputes to the same result later.
 */
export const Ruleset = z.object({
  id,
  label: title,
  /** A sample is marked as such wherever its figures appear. */
  sample: z.boolean(),
  effectiveFrom: z.string().check(z.refine(isLocalDate)),
  fixedByPolicy,
  serviceYear: z.object({ kind: z.enum(['rolling', 'calendar']) }),
  /** Whose three years: the agency–enterprise pair's (the policy's words) or the enterprise's. */
  limitPer: z.enum(['pair', 'enterprise']),
  /** “本地” for the three places of an enterprise. */
  local: z.enum(['city', 'district']),
  headcount: z.object({
    source: z.enum(['employed-at-service-year-end', 'insured-at-service-year-end', 'average-of-service-year']),
    bands: bandsOf,
  }),
  evaluation: z.object({
    indicators: z.array(Indicator).check(z.refine(weighHundred)),
    /** weight × (rating − 1) / (best − 1). */
    rating: z.object({ worst: z.literal(1), best: z.literal(5) }),
    /** weight × max(0, 1 − casesPer100 / zeroAtCasesPer100). */
    cases: z.object({ zeroAtCasesPer100: positive }),
    /** weight × percent / 100; percent = completeness less these for each open finding, not below 0. */
    archive: z.object({ lessPerOpenFinding: percent, lessPerOpenSeriousFinding: percent }),
    /** A missing figure keeps the evaluation open: it is never taken as zero. */
    missing: z.literal('stays-open'),
    /** Half up, once, on the total. */
    rounding: z.object({ decimals: z.literal(1), mode: z.literal('half-up') }),
    grades: gradesOf,
  }),
  /** Whole months of service in the year, of 12. */
  partYear: z.object({ unit: z.literal('month') }),
  /** floor(capFen × bandPercent × gradePercent × months / 120000), never above the cap. */
  amount: z.literal('cap-band-grade-months'),
  publicNotice: z.object({ workingDays: positive }),
  filing: z.object({
    days: positive,
    kind: z.enum(['calendar', 'working']),
    rollsPastHolidays: z.boolean(),
    /** The agency is reminded this many days before the last one. */
    remindDaysBefore: positive,
    /** A returned filing is corrected within so many; the ten days are judged by the first submission. */
    correctionWorkingDays: positive,
  }),
  sampling: z.object({ percent, minimum: count }),
  /** An agency's qualification (policy 二（二）). */
  qualification: z.object({
    validMonths: positive,
    /** Days ahead of its end at which the agency is told. */
    warnDaysBefore: z.array(positive).check(z.minLength(1)),
    correctionWorkingDays: positive,
    /** A day of the claimed year on which the agency was not qualified: stands in the way of the claim, or is shown to the reviewer. */
    gapInYear: z.enum(['refused', 'flagged']),
    /** Days with fewer than two certified staff in a year that are shown only; more are a gap. */
    shortStaffDays: count,
  }),
  taxCredit: z.object({
    accept: z.array(z.enum(taxCreditGrades)),
    review: z.array(z.enum(taxCreditGrades)),
    refuse: z.array(z.enum(taxCreditGrades)),
  }),
  switches: z.object({
    /** May 个体工商户 be served under the scheme? */
    individualBusinesses: z.boolean(),
    certificateLevels: z.enum(['all-flag-level-4', 'level-3-and-above']),
    otherCertificates: z.enum(['with-reason', 'refused']),
    booths: z.enum(['verified-agencies', 'all-agencies']),
    fairChoice: z.enum(['not-binding', 'binding']),
    claimWindow: z.object({ opensAfterYearEndDays: count, closesAfterYearEndDays: positive }),
    lateFiling: z.enum(['flagged', 'refused']),
    outgrownSmallSize: z.enum(['tested-at-service-year-start', 'tested-at-claim']),
    /** Which calendar years' findings on the enterprise a service year needs. */
    conditionsOf: z.enum(['year-of-start', 'year-of-end', 'both-years']),
    concurrentAgencies: z.enum(['one-subsidised', 'all-subsidised']),
    competentOffice: z.enum(['enterprise-district', 'agency-district', 'city']),
    /** Days after which an unanswered service record counts as “not answered”, never as confirmed. */
    recordUnansweredDays: positive,
    signature: z.array(z.enum(['confirmation-by-both', 'stamped-scan', 'electronic-signature'])).check(z.minLength(1)),
  }),
  /** Asking others, found by their credit codes, to talk about an agreement. */
  talks: z.object({
    /** Questions of one organisation that wait for an answer at a time. */
    mostOpen: positive,
    /** Days before whoever was declined may ask the same one again. */
    restDays: count,
  }),
  /** An agreement once it is in force: what the policy says nothing of. */
  inForce: z.object({
    /** Days before the later signature on which a term may begin at the earliest. */
    backdatedDays: count,
    /** Whether a change of terms is filed as the agreement was, and within the same days. */
    amendmentFiling: z.enum(['as-agreement', 'not-filed']),
    /** Months of service in a year with suspended days: whole months of the days that remain, put together; or as if there had been none. */
    suspendedMonths: z.enum(['remaining-days', 'not-deducted']),
    /** Days before the last one on which both sides are reminded of a renewal, the earliest first. */
    renewalReminderDays: z.array(positive).check(z.minLength(1)),
    /** Days for the other side to answer what one side asked for. */
    answerDays: positive,
    /** Days after the last one for the agency to hand over, and then for the enterprise to confirm. */
    handOverDays: positive,
    confirmHandOverDays: positive,
  }),
  /** The archive (一企一档): the policy names kinds of contents, “包括但不限于”, and neither a full list nor how long they are kept. */
  archive: z.object({
    /** What each service year must hold besides the records that the agreed frequencies require. */
    alsoRequired: z.array(z.enum(ALSO_REQUIRED)),
    /** Years after the end of an agreement for which its part is kept at least, beyond what the law asks for. */
    keepYearsAfterAgreement: count,
    /** Days for which an export can be fetched. */
    exportDays: positive,
  }),
  /** Service records, problems, complaints and wishes; days are calendar days. */
  service: z.object({
    /** The specialist is reminded so long before a visit is due. */
    visitReminderDays: positive,
    /** For the agency to explain or correct a disputed record. */
    explainDisputeDays: positive,
    /** Proposed for solving a problem that was found; the specialist may set another. */
    solveProblemDays: positive,
    /** For the agency's manager to answer a wish for another specialist. */
    answerWishDays: positive,
    /** How long the enterprise is reminded of an answer that it has not opened. */
    readAnswerDays: positive,
    /** For the bureau to answer a complaint. */
    complaintWorkingDays: positive,
  }),
  handlingWorkingDays: z.object({
    verification: positive,
    filing: positive,
    acceptance: positive,
    firstReview: positive,
    secondReview: positive,
    payment: positive,
  }),
});
export type Ruleset = z.infer<typeof Ruleset>;
