import * as z from 'zod/mini';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, id, rev } from '../wire.ts';
import { creditCode } from '../particulars.ts';

/** An agreement that begins without a fair: one side finds the other by its credit code, the other agrees to talk. */
export const startingRoutes = {
  startAgreement: route({
    id: 'startAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}', summary: '按统一社会信用代码邀请对方商谈服务协议',
    access: ['enterprise-verified', 'agency-verified'],
    params: z.object(actingOrganisation),
    body: z.object({ creditCode, note: z.optional(z.string().check(z.maxLength(300))) }),
    responses: { 201: Changed },
    problems: ['already-exists', 'questions-full', 'talk-declined'],
  }),
  acceptTalk: route({
    id: 'acceptTalk', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/talk', summary: '同意商谈，开始起草',
    access: ['enterprise-verified', 'agency-verified'],
    params: z.object({ ...actingOrganisation, agreementId: id('agreement') }),
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
