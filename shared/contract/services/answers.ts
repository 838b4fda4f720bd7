import * as z from 'zod/mini';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, id, pageOf, reason, rev, text } from '../wire.ts';
import { atAgreement, ofRecord } from './paths.ts';
import { ListedRecord } from './views.ts';

/** The enterprise's answers to records: 确认、异议、单次评价. */
export const answerRoutes = {
  listWaitingRecords: route({
    id: 'listWaitingRecords', capability: 'services', method: 'GET', path: '/api/services/{organisationId}/waiting-records', summary: '待确认的服务记录（各协议）',
    access: ['enterprise-verified'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(ListedRecord) },
  }),
  confirmRecords: route({
    id: 'confirmRecords', capability: 'services', method: 'POST', path: '/api/services/{organisationId}/confirmations', summary: '一次确认多条服务记录（全部确认，或都不确认）',
    access: ['enterprise-verified'],
    params: z.object(actingOrganisation),
    body: z.object({ records: z.array(z.object({ agreementId: id('agreement'), recordId: id('record'), rev })).check(z.minLength(1), z.maxLength(15)) }),
    responses: { 200: z.object({ confirmed: z.int() }) },
    problems: ['status-conflict', 'both-sides'],
  }),
  confirmRecord: route({
    id: 'confirmRecord', capability: 'services', method: 'POST', path: `${atAgreement}/records/{recordId}/confirmation`, summary: '确认服务记录',
    access: ['enterprise-verified'],
    params: ofRecord,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'both-sides'],
  }),
  disputeRecord: route({
    id: 'disputeRecord', capability: 'services', method: 'POST', path: `${atAgreement}/records/{recordId}/dispute`, summary: '对服务记录提出异议',
    access: ['enterprise-verified'],
    params: ofRecord,
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'both-sides'],
  }),
  rateRecord: route({
    id: 'rateRecord', capability: 'services', method: 'POST', path: `${atAgreement}/records/{recordId}/rating`, summary: '评价一次服务（1 至 5 分，只供查看，不计入年度得分）',
    access: ['enterprise-verified'],
    params: ofRecord,
    body: z.object({ rev, points: z.int().check(z.gte(1), z.lte(5)), words: z.optional(text(200)) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'both-sides'],
  }),
} as const satisfies RouteTable;
