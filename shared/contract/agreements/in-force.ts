import * as z from 'zod/mini';
import { localDate, personId } from '../../domain/entity.ts';
import { FoundProblem } from '../../domain/found-problem.ts';
import { HandOver, handOverKeys, type HandOverKey } from '../../domain/hand-over.ts';
import { askedKinds } from '../../domain/in-force.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, HistoryLine, id, reason, rev, text } from '../wire.ts';

const agreementId = { agreementId: id('agreement') };
const acting = z.object({ ...actingOrganisation, ...agreementId });

/** A change of terms in a list: without its text. */
const AmendmentLine = z.object({ n: z.int(), status: z.string(), from: localDate, reason: z.string(), signedOn: z.optional(localDate), lastDay: z.optional(localDate), lateDays: z.optional(z.int()) });
export type AmendmentLine = z.infer<typeof AmendmentLine>;

/** How an agreement in force goes on: its changes, its service years, its end and what follows. */
export const Course = z.object({
  amendments: z.array(AmendmentLine),
  /** The service year that today lies in, of the pair. */
  year: z.object({ year: z.int(), from: localDate, to: localDate, suspendedDays: z.int(), subsidised: z.boolean() }),
  /** What ending today would mean for the year that runs. */
  endingToday: z.object({ months: z.int(), handOverBy: localDate }),
  /** The number of the service year with which a renewal would begin. */
  renewalYear: z.int(),
  /** Whether the days have begun in which both sides are reminded of a renewal. */
  renewalSoon: z.boolean(),
  handOver: z.optional(z.object({ status: z.string(), done: z.int(), confirmed: z.int(), lines: z.int(), handOverBy: localDate, confirmBy: localDate })),
  lastDay: localDate,
  today: localDate,
  sample: z.boolean(),
});
export type Course = z.infer<typeof Course>;

/** The list of a hand-over, what is ticked and confirmed, and what happened. */
export const HandOverFile = z.object({ handOver: z.omit(HandOver, { sealed: true }), openProblems: z.array(z.omit(FoundProblem, { sealed: true })), personalDataAtEnd: z.optional(z.enum(['return', 'delete'])), actions: z.array(z.string()), history: z.array(HistoryLine) });
export type HandOverFile = z.infer<typeof HandOverFile>;

/** An agreement in force and its end: 更换专员、中止、续签、解除、移交. */
export const inForceRoutes = {
  showCourse: route({
    id: 'showCourse', capability: 'agreements', method: 'GET', path: '/api/agreements/{organisationId}/{agreementId}/course', summary: '协议履行情况：变更、服务年度、续签与移交',
    access: ['enterprise', 'agency'],
    params: acting,
    responses: { 200: Course },
    problems: ['status-conflict'],
  }),
  showBureauCourse: route({
    id: 'showBureauCourse', capability: 'agreements', method: 'GET', path: '/api/agreements/bureau/{agreementId}/course', summary: '协议履行情况（经办人）',
    access: ['officer'],
    params: z.object(agreementId),
    responses: { 200: Course },
    problems: ['status-conflict'],
  }),
  terminateAgreement: route({
    id: 'terminateAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/termination', summary: '解除协议',
    access: ['enterprise-verified', 'agency-manager'],
    params: acting,
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'renewed-already'],
  }),
  reassignAgreements: route({
    id: 'reassignAgreements', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/reassignment', summary: '把一位专员的全部在履行协议交给另一位专员',
    access: ['agency-manager'],
    params: z.object(actingOrganisation),
    body: z.object({ fromId: text(128), toId: text(128), reason }),
    /** At most twenty at once; `left` says how many wait for another request. */
    responses: { 200: z.object({ moved: z.int(), left: z.int() }) },
    problems: ['not-specialist'],
  }),
  replaceSpecialist: route({
    id: 'replaceSpecialist', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/specialist', summary: '更换固定服务专员',
    access: ['agency-manager'],
    params: acting,
    body: z.object({ rev, specialistId: personId, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'not-specialist'],
  }),
  askOtherSide: route({
    id: 'askOtherSide', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/asked', summary: '向对方提出中止、恢复服务或提前结束',
    access: ['enterprise-verified', 'agency-manager'],
    params: acting,
    body: z.object({ rev, kind: z.enum(askedKinds), from: localDate, to: z.optional(localDate), reason }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'already-asked', 'renewed-already', 'too-many-changes'],
  }),
  answerAsked: route({
    id: 'answerAsked', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/asked/answer', summary: '同意、不同意或撤回',
    access: ['enterprise-verified', 'agency-manager'],
    params: acting,
    body: z.object({ rev, action: z.enum(['accept', 'decline', 'withdraw']), reason: z.optional(reason) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'answer-late', 'renewed-already'],
  }),
  acknowledge: route({
    id: 'acknowledge', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/acknowledgement', summary: '知道了（协议上的提醒）',
    access: ['enterprise', 'agency'],
    params: acting,
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  renewAgreement: route({
    id: 'renewAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/renewal', summary: '起草续签协议',
    access: ['enterprise-verified', 'agency-verified'],
    params: acting,
    body: z.object({ rev }),
    responses: { 201: Changed },
    problems: ['status-conflict', 'renewed-already', 'already-exists'],
  }),
  showHandOver: route({
    id: 'showHandOver', capability: 'agreements', method: 'GET', path: '/api/agreements/{organisationId}/{agreementId}/hand-over', summary: '查看移交清单',
    access: ['enterprise-verified', 'agency-verified'],
    params: acting,
    responses: { 200: HandOverFile },
  }),
  showBureauHandOver: route({
    id: 'showBureauHandOver', capability: 'agreements', method: 'GET', path: '/api/agreements/bureau/{agreementId}/hand-over', summary: '查看移交清单（经办人）',
    access: ['officer'],
    params: z.object(agreementId),
    responses: { 200: HandOverFile },
  }),
  markHandOver: route({
    id: 'markHandOver', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/hand-over', summary: '移交清单：办好、确认或退回一项',
    access: ['enterprise-verified', 'agency-verified'],
    params: acting,
    body: z.object({ rev, line: z.enum(handOverKeys as [HandOverKey, ...HandOverKey[]]), action: z.enum(['tick', 'confirm', 'object']), note: z.optional(text(300)) }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;

