import * as z from 'zod/mini';
import { personId } from '../../domain/entity.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, id, reason, rev } from '../wire.ts';

const acting = { ...actingOrganisation, agreementId: id('agreement') };

/** An agreement in force: 更换专员、解除. */
export const inForceRoutes = {
  terminateAgreement: route({
    id: 'terminateAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/termination', summary: '解除协议',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object(acting),
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  replaceSpecialist: route({
    id: 'replaceSpecialist', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/specialist', summary: '更换固定服务专员',
    access: ['agency-manager'],
    params: z.object(acting),
    body: z.object({ rev, specialistId: personId, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'not-specialist'],
  }),
} as const satisfies RouteTable;
