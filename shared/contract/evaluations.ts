import * as z from 'zod/mini';
import { instant, localDate } from '../domain/entity.ts';
import { Completeness, EvaluationStep, UploadReference } from '../domain/evaluation.ts';
import { districts } from '../domain/who.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, Changed, cursor, HistoryLine, id, pageOf, rev, text } from './wire.ts';

const score = z.int().check(z.gte(1), z.lte(5));
/** 服务对象评价: four questions, 1 to 5 each. */
export const RatingForm = z.object({ response: score, skill: score, result: score, overall: score, remark: z.optional(text(500)) });
export type RatingForm = z.infer<typeof RatingForm>;

const cases = z.int().check(z.gte(0), z.lte(10_000));
/** 客观指标 of the year, on evidence: where the figures come from, in words, and files. */
export const CaseCountsForm = z.object({
  /** 从业人员 at the end of the service year, persons. */
  headcount: z.int().check(z.gte(1), z.lte(1_000_000)),
  petitions: cases,
  inspections: cases,
  arbitrations: cases,
  evidence: text(500, 2),
  uploadIds: z.array(id('upload')).check(z.maxLength(10)),
});
export type CaseCountsForm = z.infer<typeof CaseCountsForm>;

/** Policy 二（三）. While it is open, the agency sees that the enterprise has rated, never how. */
export const EvaluationView = z.object({
  agreementId: id('agreement'),
  year: z.int(),
  rev: z.int(),
  status: z.string(),
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  agencyId: id('organisation'),
  agencyName: z.string(),
  district: z.string(),
  from: localDate,
  to: localDate,
  rateBy: localDate,
  rated: z.boolean(),
  casesEntered: z.boolean(),
  rating: z.optional(z.object({ response: score, skill: score, result: score, overall: score, remark: z.optional(z.string()), at: instant })),
  cases: z.optional(z.object({ headcount: z.int(), petitions: cases, inspections: cases, arbitrations: cases, evidence: z.string(), uploads: z.array(UploadReference), at: instant })),
  completeness: z.optional(Completeness),
  /** The result, once final. */
  total: z.optional(z.string()),
  gradeId: z.optional(z.string()),
  gradeTitle: z.optional(z.string()),
  steps: z.optional(z.array(EvaluationStep)),
  finalisedAt: z.optional(instant),
  ruleset: z.object({ id: z.string(), label: z.string(), sample: z.boolean() }),
});
export type EvaluationView = z.infer<typeof EvaluationView>;

/** What the figures at hand come to, before anything is final: computed, or what is missing, by indicator. */
export const Outlook = z.object({ status: z.string(), missing: z.array(z.string()), total: z.optional(z.string()), gradeId: z.optional(z.string()), gradeTitle: z.optional(z.string()), steps: z.array(EvaluationStep) });

const ofYear = { agreementId: id('agreement'), year: z.string().check(z.regex(/^[1-3]$/)) };
const own = z.object({ ...actingOrganisation, ...ofYear });
const members = ['enterprise-verified', 'agency-verified'] as const;
const Shown = z.object({ evaluation: EvaluationView, actions: z.array(z.string()) });

/** Every route under /api/evaluations: 效果评估. */
export const evaluationRoutes = {
  listEvaluations: route({
    id: 'listEvaluations', capability: 'evaluations', method: 'GET', path: '/api/evaluations/{organisationId}', summary: '我的年度评估（新的在前）',
    access: members,
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(Shown) },
  }),
  showEvaluation: route({
    id: 'showEvaluation', capability: 'evaluations', method: 'GET', path: '/api/evaluations/{organisationId}/{agreementId}/{year}', summary: '查看年度评估与得分步骤',
    access: members,
    params: own,
    responses: { 200: Shown },
  }),
  rateYear: route({
    id: 'rateYear', capability: 'evaluations', method: 'POST', path: '/api/evaluations/{organisationId}/{agreementId}/{year}/rating', summary: '服务对象评价（由企业直接填写）',
    access: ['enterprise-verified'],
    params: own,
    body: z.extend(RatingForm, { rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'both-sides'],
  }),
  listBureauEvaluations: route({
    id: 'listBureauEvaluations', capability: 'evaluations', method: 'GET', path: '/api/evaluations/bureau', summary: '年度评估列表（按区，新的在前）',
    access: ['officer'],
    query: z.object({ district: z.enum(districts), cursor }),
    responses: { 200: pageOf(EvaluationView) },
  }),
  showBureauEvaluation: route({
    id: 'showBureauEvaluation', capability: 'evaluations', method: 'GET', path: '/api/evaluations/bureau/{agreementId}/{year}', summary: '查看年度评估（经办人）',
    access: ['officer'],
    params: z.object(ofYear),
    responses: { 200: z.extend(Shown, { outlook: Outlook, history: z.array(HistoryLine) }) },
  }),
  enterCases: route({
    id: 'enterCases', capability: 'evaluations', method: 'POST', path: '/api/evaluations/bureau/{agreementId}/{year}/cases', summary: '录入从业人数和案件数',
    access: ['duty:evaluation'],
    params: z.object(ofYear),
    body: z.extend(CaseCountsForm, { rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'upload-not-ready'],
  }),
  finaliseEvaluation: route({
    id: 'finaliseEvaluation', capability: 'evaluations', method: 'POST', path: '/api/evaluations/bureau/{agreementId}/{year}/final', summary: '确定评估结果（得分与等次由系统计算）',
    access: ['duty:evaluation'],
    params: z.object(ofYear),
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'evaluation-incomplete'],
  }),
} as const satisfies RouteTable;
