import * as z from 'zod/mini';
import { creditCode } from '../particulars.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, id, reason, rev } from '../wire.ts';

const target = { targetId: id('organisation') };

/** People of an organisation: 加入、核验、离开. */
export const peopleRoutes = {
  claimMembership: route({
    id: 'claimMembership', capability: 'parties', method: 'POST', path: '/api/parties/memberships', summary: '按统一社会信用代码加入已登记的单位',
    access: ['person'],
    body: z.object({ creditCode, role: z.enum(['manager', 'specialist']) }),
    responses: { 201: Changed },
    problems: ['already-exists'],
  }),
  decideMembership: route({
    id: 'decideMembership', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/members/{personId}', summary: '核验成员（已见营业执照原件）或不予认可',
    access: ['duty:verification', 'duty:fair'],
    params: z.object({ ...target, personId: z.string().check(z.maxLength(128)) }),
    body: z.object({ rev, action: z.enum(['verify', 'refuse']), licenceSeen: z.boolean(), reason: z.optional(reason) }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  decideColleague: route({
    id: 'decideColleague', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/members/{personId}', summary: '负责人核验同事或请其离开',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object({ ...actingOrganisation, personId: z.string().check(z.maxLength(128)) }),
    body: z.object({ rev, action: z.enum(['verify', 'refuse', 'leave']) }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
