import * as z from 'zod/mini';
import { AgreedItem, Specialist } from '../domain/terms.ts';
import { ServiceRecord } from '../domain/service-record.ts';
import { localDate } from '../domain/entity.ts';
import { Completeness } from '../domain/evaluation.ts';
import { manners, serviceItems } from '../domain/service-items.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, Changed, cursor, HistoryLine, id, pageOf, reason, rev, text } from './wire.ts';

/** What the specialist enters, on a phone, after a visit or call. */
export const RecordForm = z.object({
  servedOn: localDate,
  manner: z.enum(manners),
  item: z.enum(serviceItems),
  done: text(1000, 2),
  found: z.optional(text(1000)),
  minutes: z.int().check(z.gte(1), z.lte(1440)),
  place: z.optional(text(120)),
  /** Required of anybody but the fixed specialist. */
  standInReason: z.optional(reason),
  /** Photos and papers that were checked, 20 at most. */
  uploadIds: z.array(id('upload')).check(z.maxLength(30)),
});
export type RecordForm = z.infer<typeof RecordForm>;

const RecordView = z.omit(ServiceRecord, { sealed: true });
export const ListedRecord = z.object({ record: RecordView, actions: z.array(z.string()) });
export type ListedRecord = z.infer<typeof ListedRecord>;

/** An agreement's service in one service year: what was agreed, what is done, due and overdue, and how complete the archive is. */
export const ServicePlan = z.object({
  agreementId: id('agreement'),
  status: z.string(),
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  agencyId: id('organisation'),
  agencyName: z.string(),
  specialist: z.optional(Specialist),
  items: z.array(AgreedItem),
  startsOn: localDate,
  endsOn: localDate,
  year: z.int(),
  from: localDate,
  to: localDate,
  today: localDate,
  lines: z.array(z.object({ item: z.enum(serviceItems), required: z.int(), logged: z.int(), overdue: z.int(), nextDue: z.optional(localDate) })),
  completeness: Completeness,
  /** Records that wait for the enterprise's answer. */
  waiting: z.int(),
  actions: z.array(z.string()),
});
export type ServicePlan = z.infer<typeof ServicePlan>;

const agreementId = { agreementId: id('agreement') };
const ofAgreement = z.object({ ...actingOrganisation, ...agreementId });
const ofRecord = z.object({ ...actingOrganisation, ...agreementId, recordId: id('record') });

/** Every route under /api/services: 服务记录. */
export const serviceRoutes = {
  listPlans: route({
    id: 'listPlans', capability: 'services', method: 'GET', path: '/api/services/{organisationId}/plans', summary: '我的服务计划（各协议到期与逾期）',
    access: ['enterprise-verified', 'agency-verified'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(ServicePlan) },
  }),
  showPlan: route({
    id: 'showPlan', capability: 'services', method: 'GET', path: '/api/services/{organisationId}/agreements/{agreementId}/plan', summary: '协议的服务计划与档案完整度',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofAgreement,
    responses: { 200: ServicePlan },
  }),
  listRecords: route({
    id: 'listRecords', capability: 'services', method: 'GET', path: '/api/services/{organisationId}/agreements/{agreementId}/records', summary: '服务记录（新的在前）',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofAgreement,
    query: z.object({ cursor }),
    responses: { 200: pageOf(ListedRecord) },
  }),
  logRecord: route({
    id: 'logRecord', capability: 'services', method: 'POST', path: '/api/services/{organisationId}/agreements/{agreementId}/records', summary: '记一次服务',
    access: ['agency-verified'],
    params: ofAgreement,
    body: RecordForm,
    responses: { 201: Changed },
    problems: ['status-conflict', 'not-specialist', 'upload-not-ready'],
  }),
  showRecord: route({
    id: 'showRecord', capability: 'services', method: 'GET', path: '/api/services/{organisationId}/agreements/{agreementId}/records/{recordId}', summary: '查看服务记录与办理过程',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofRecord,
    responses: { 200: z.extend(ListedRecord, { history: z.array(HistoryLine) }) },
  }),
  confirmRecord: route({
    id: 'confirmRecord', capability: 'services', method: 'POST', path: '/api/services/{organisationId}/agreements/{agreementId}/records/{recordId}/confirmation', summary: '确认服务记录',
    access: ['enterprise-verified'],
    params: ofRecord,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  disputeRecord: route({
    id: 'disputeRecord', capability: 'services', method: 'POST', path: '/api/services/{organisationId}/agreements/{agreementId}/records/{recordId}/dispute', summary: '对服务记录提出异议',
    access: ['enterprise-verified'],
    params: ofRecord,
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  showBureauPlan: route({
    id: 'showBureauPlan', capability: 'services', method: 'GET', path: '/api/services/bureau/agreements/{agreementId}/plan', summary: '协议的服务计划与档案完整度（经办人）',
    access: ['officer'],
    params: z.object(agreementId),
    responses: { 200: ServicePlan },
  }),
  listBureauRecords: route({
    id: 'listBureauRecords', capability: 'services', method: 'GET', path: '/api/services/bureau/agreements/{agreementId}/records', summary: '服务记录（经办人）',
    access: ['officer'],
    params: z.object(agreementId),
    query: z.object({ cursor }),
    responses: { 200: pageOf(ListedRecord) },
  }),
} as const satisfies RouteTable;
