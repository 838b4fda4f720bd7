import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

const score = z.int().check(z.gte(1), z.lte(5));
/** 服务对象评价: the enterprise's year-end rating, 1 to 5 each, asked of it directly (policy 二（三）). */
export const Rating = z.object({ response: score, skill: score, result: score, overall: score, remark: z.optional(z.string()), given: stamp });
export type Rating = z.infer<typeof Rating>;

const cases = z.int().check(z.gte(0), z.lte(10_000));
/** A checked file that supports something: what identifies it, and its name. */
export const UploadReference = z.object({ id: idOf('upl'), sha256: z.string(), name: z.string(), mediaType: z.string(), size: z.int() });
export type UploadReference = z.infer<typeof UploadReference>;

/** 客观指标: case counts of the service year and the headcount at its end, entered by an officer with evidence. */
export const CaseCounts = z.object({
  headcount: z.int().check(z.gte(1), z.lte(1_000_000)),
  petitions: cases,
  inspections: cases,
  arbitrations: cases,
  evidence: z.string(),
  uploads: z.array(UploadReference),
  entered: stamp,
});
export type CaseCounts = z.infer<typeof CaseCounts>;

/** Required entries of the year: the agreed items and frequencies, counted against confirmed or unanswered records. */
export const Completeness = z.object({
  required: z.int().check(z.gte(0)),
  met: z.int().check(z.gte(0)),
  lines: z.array(z.object({ key: z.string(), required: z.int(), met: z.int() })),
});
export type Completeness = z.infer<typeof Completeness>;

const shared = {
  type: z.literal('evaluation'),
  agreementId: idOf('agr'),
  /** Service year 1, 2, 3 … of this pair. */
  year: z.int().check(z.gte(1)),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  district: z.enum(districts),
  from: localDate,
  to: localDate,
  /** Days of the year on which service was suspended; none where absent. */
  suspendedDays: z.optional(z.int().check(z.gte(1))),
  rateBy: localDate,
  rating: z.optional(Rating),
  cases: z.optional(CaseCounts),
};

export const EvaluationStep = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** 效果评估 of one service year: no grade is typed by anyone; it follows from the figures and the ruleset. */
export const Evaluation = z.discriminatedUnion('status', [
  z.object({ ...shared, status: z.literal('open') }),
  z.object({
    ...shared,
    status: z.literal('final'),
    completeness: Completeness,
    /** Decimal string with one decimal, 0.0 to 100.0. */
    total: z.string(),
    gradeId: z.string(),
    /** One flat line per indicator: its id, measure, title, weight, the figures it was computed from, and its points. */
    steps: z.array(EvaluationStep),
    rulesetId: z.string(),
    finalised: stamp,
  }),
]);
export type Evaluation = z.infer<typeof Evaluation>;
export type FinalEvaluation = Extract<Evaluation, { status: 'final' }>;

export const evaluationLifecycle = defineLifecycle({
  entity: 'evaluation',
  statuses: ['open', 'final'],
  initial: ['open'],
  transitions: {
    rate: { who: ['enterprise-verified'], from: ['open'], to: ['open'] },
    'enter-cases': { who: ['duty:evaluation'], from: ['open'], to: ['open'] },
    finalise: { who: ['duty:evaluation'], from: ['open'], to: ['final'] },
  },
});

export const evaluationTasks = (evaluation: Evaluation): Task[] => {
  if (evaluation.status !== 'open') return [];
  const subject = { type: 'evaluation', id: `${evaluation.agreementId}.${evaluation.year}` };
  const title = `${evaluation.enterpriseName} · ${evaluation.agencyName} · ${evaluation.from}/${evaluation.to}`;
  const officer = { waiter: `duty:evaluation:${evaluation.district}`, due: evaluation.rateBy, subject, title, link: `/app/bureau/evaluations/${evaluation.agreementId}/${evaluation.year}/` };
  return [
    ...(evaluation.rating ? [] : [{ waiter: `org:${evaluation.enterpriseId}`, kind: 'rate-year', due: evaluation.rateBy, subject, title, link: `/app/enterprise/${evaluation.enterpriseId}/agreements/${evaluation.agreementId}/rating/${evaluation.year}/` }]),
    ...(evaluation.cases ? [] : [{ ...officer, kind: 'enter-cases' }]),
    ...(evaluation.rating && evaluation.cases ? [{ ...officer, kind: 'finalise-evaluation' }] : []),
  ];
};
