import * as z from 'zod/mini';
import { localDate } from '../../domain/entity.ts';
import { problemOwners } from '../../domain/found-problem.ts';
import { allProblemCodes, isCodeOf } from '../../domain/problem-codes.ts';
import { manners, serviceItems } from '../../domain/service-items.ts';
import { deliverableKinds, Position } from '../../domain/service-record.ts';
import { route, type RouteTable } from '../route.ts';
import { Changed, cursor, HistoryLine, id, pageOf, reason, rev, text } from '../wire.ts';
import { atAgreement, atBureauAgreement, bureauAgreement, bureauRecord, ofAgreement, ofRecord } from './paths.ts';
import { ListedRecord } from './views.ts';

/** A problem as the specialist enters it. */
const ProblemForm = z.object({
  item: z.enum(serviceItems),
  code: z.enum(allProblemCodes),
  /** Required for “other”. */
  words: z.optional(text(300, 2)),
  owner: z.enum(problemOwners),
  /** Not before the day of service. */
  dueOn: localDate,
}).check(
  // Said here and not by the service alone: a record that was logged without a network would come back much later.
  z.refine(({ code, words }) => code !== 'other' || words !== undefined, { path: ['words'], params: { kind: 'required' } }),
  z.refine(({ item, code }) => isCodeOf(item, code), { path: ['code'], params: { kind: 'code-of-other-item' } }),
);

/** What the specialist enters, on a phone, after a visit or call. */
export const RecordForm = z.object({
  servedOn: localDate,
  manner: z.enum(manners),
  items: z.array(z.enum(serviceItems)).check(z.minLength(1), z.maxLength(10)),
  done: text(1000, 2),
  problems: z.array(ProblemForm).check(z.maxLength(8)),
  minutes: z.int().check(z.gte(1), z.lte(1440)),
  place: z.optional(text(120)),
  position: z.optional(Position),
  /** `file` counts the files of `uploadIds`, from 0. */
  deliverables: z.array(z.object({ kind: z.enum(deliverableKinds), name: text(80, 2), file: z.optional(z.int().check(z.gte(0), z.lte(59))) })).check(z.maxLength(8)),
  /** Required of anybody but the fixed specialist. */
  standInReason: z.optional(reason),
  /** Photos and papers, 30 at most. */
  uploadIds: z.array(id('upload')).check(z.maxLength(30)),
});
export type RecordForm = z.infer<typeof RecordForm>;

/** A whole new record in place of one that was wrong. */
export const CorrectionForm = z.extend(RecordForm, {
  /** Of the record that it puts right. */
  rev,
  reason,
  /** Files of that record that still belong. */
  keptUploadIds: z.array(id('upload')).check(z.maxLength(30)),
  /** Problems of that record that were none. */
  withdrawnProblemIds: z.array(id('problem')).check(z.maxLength(8)),
});
export type CorrectionForm = z.infer<typeof CorrectionForm>;

/** Service records: 服务记录, their list and their correction. */
export const loggingRoutes = {
  listRecords: route({
    id: 'listRecords', capability: 'services', method: 'GET', path: `${atAgreement}/records`, summary: '服务记录（新的在前）',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofAgreement,
    query: z.object({ cursor }),
    responses: { 200: pageOf(ListedRecord) },
  }),
  logRecord: route({
    id: 'logRecord', capability: 'services', method: 'POST', path: `${atAgreement}/records`, summary: '记一次服务',
    access: ['agency-verified'],
    params: ofAgreement,
    body: RecordForm,
    responses: { 201: Changed },
    problems: ['status-conflict', 'not-specialist', 'upload-not-ready'],
  }),
  showRecord: route({
    id: 'showRecord', capability: 'services', method: 'GET', path: `${atAgreement}/records/{recordId}`, summary: '查看服务记录与办理过程',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofRecord,
    responses: { 200: z.extend(ListedRecord, { history: z.array(HistoryLine) }) },
  }),
  correctRecord: route({
    id: 'correctRecord', capability: 'services', method: 'POST', path: `${atAgreement}/records/{recordId}/correction`, summary: '更正服务记录（另记一条，原记录保留并注明已更正）',
    access: ['agency-verified'],
    params: ofRecord,
    body: CorrectionForm,
    responses: { 201: Changed },
    problems: ['status-conflict', 'not-specialist', 'upload-not-ready'],
  }),
  explainRecord: route({
    id: 'explainRecord', capability: 'services', method: 'POST', path: `${atAgreement}/records/{recordId}/explanation`, summary: '机构说明有异议的服务记录',
    access: ['agency-verified'],
    params: ofRecord,
    body: z.object({ rev, words: text(1000, 2) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'both-sides'],
  }),
  listBureauRecords: route({
    id: 'listBureauRecords', capability: 'services', method: 'GET', path: `${atBureauAgreement}/records`, summary: '服务记录（经办人）',
    access: ['officer'],
    params: bureauAgreement,
    query: z.object({ cursor }),
    responses: { 200: pageOf(ListedRecord) },
  }),
  showBureauRecord: route({
    id: 'showBureauRecord', capability: 'services', method: 'GET', path: `${atBureauAgreement}/records/{recordId}`, summary: '查看服务记录与办理过程（经办人）',
    access: ['officer'],
    params: bureauRecord,
    responses: { 200: z.extend(ListedRecord, { history: z.array(HistoryLine) }) },
  }),
} as const satisfies RouteTable;
