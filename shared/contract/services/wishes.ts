import * as z from 'zod/mini';
import { route, type RouteTable } from '../route.ts';
import { Changed, reason, rev, text } from '../wire.ts';
import { atAgreement, ofAgreement } from './paths.ts';

const atWish = `${atAgreement}/specialist-wish` as const;

/** The enterprise's wish for another specialist: 希望更换专员. It ends by the change itself, or by an answer. */
export const wishRoutes = {
  askForSpecialist: route({
    id: 'askForSpecialist', capability: 'services', method: 'POST', path: atWish, summary: '希望更换服务专员',
    access: ['enterprise-verified'],
    params: ofAgreement,
    body: z.object({ reason }),
    responses: { 201: Changed },
    problems: ['status-conflict'],
  }),
  withdrawWish: route({
    id: 'withdrawWish', capability: 'services', method: 'POST', path: `${atWish}/withdrawal`, summary: '撤回更换专员的要求',
    access: ['enterprise-verified'],
    params: ofAgreement,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  declineWish: route({
    id: 'declineWish', capability: 'services', method: 'POST', path: `${atWish}/answer`, summary: '答复企业：不更换专员，说明原因',
    access: ['agency-manager'],
    params: ofAgreement,
    body: z.object({ rev, words: text(500, 2) }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  readWishAnswer: route({
    id: 'readWishAnswer', capability: 'services', method: 'POST', path: `${atWish}/reading`, summary: '知道机构的答复',
    access: ['enterprise-verified'],
    params: ofAgreement,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
