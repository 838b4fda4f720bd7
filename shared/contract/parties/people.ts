import * as z from 'zod/mini';
import { creditCode } from '../particulars.ts';
import { route, type RouteTable } from '../route.ts';
import { memberRoles } from '../../domain/who.ts';
import { actingOrganisation, Changed, id, reason, rev } from '../wire.ts';

const target = { targetId: id('organisation') };
const personId = z.string().check(z.maxLength(128));

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
    params: z.object({ ...target, personId }),
    body: z.object({ rev, action: z.enum(['verify', 'refuse']), licenceSeen: z.boolean(), reason: z.optional(reason) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'same-person'],
  }),
  appointManager: route({
    id: 'appointManager', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/members/{personId}/appointment', summary: '指定负责人（原负责人无法履职，已见营业执照原件）',
    access: ['duty:verification'],
    params: z.object({ ...target, personId }),
    body: z.object({ rev, licenceSeen: z.boolean(), reason }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'same-person'],
  }),
  decideColleague: route({
    id: 'decideColleague', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/members/{personId}', summary: '负责人核验同事或请其离开',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object({ ...actingOrganisation, personId }),
    body: z.object({ rev, action: z.enum(['verify', 'refuse', 'dismiss']), reason: z.optional(reason) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'last-manager', 'same-person'],
  }),
  changeRole: route({
    id: 'changeRole', capability: 'parties', method: 'PUT', path: '/api/parties/{organisationId}/members/{personId}/role', summary: '变更岗位（负责人、服务专员）',
    access: ['agency-manager'],
    params: z.object({ ...actingOrganisation, personId }),
    body: z.object({ rev, role: z.enum(memberRoles) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'last-manager'],
  }),
  leaveOrganisation: route({
    id: 'leaveOrganisation', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/departure', summary: '本人退出单位',
    access: ['enterprise-claimed', 'agency-claimed'],
    params: z.object(actingOrganisation),
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'last-manager'],
  }),
} as const satisfies RouteTable;
