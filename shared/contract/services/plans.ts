import * as z from 'zod/mini';
import { localDate } from '../../domain/entity.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, cursor, pageOf } from '../wire.ts';
import { atAgreement, atBureauAgreement, bureauAgreement, ofAgreement } from './paths.ts';
import { ServicePlan, Visit } from './views.ts';

/** Plans: 到期与逾期, and a specialist's day. */
export const planRoutes = {
  listPlans: route({
    id: 'listPlans', capability: 'services', method: 'GET', path: '/api/services/{organisationId}/plans', summary: '我的服务计划（各协议到期与逾期）',
    access: ['enterprise-verified', 'agency-verified'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(ServicePlan) },
  }),
  listVisits: route({
    id: 'listVisits', capability: 'services', method: 'GET', path: '/api/services/{organisationId}/visits', summary: '专员的一天：今天和逾期的服务、地址、上次记录、未解决的问题',
    access: ['agency-verified'],
    params: z.object(actingOrganisation),
    responses: { 200: z.object({ today: localDate, visits: z.array(Visit) }) },
  }),
  openServiceContact: route({
    id: 'openServiceContact', capability: 'services', method: 'POST', path: `${atAgreement}/contact`, summary: '查看服务企业的联系人和电话（留痕）',
    access: ['agency-verified'],
    params: ofAgreement,
    responses: { 200: z.object({ contactName: z.optional(z.string()), contactPhone: z.optional(z.string()) }) },
    problems: ['status-conflict'],
  }),
  showPlan: route({
    id: 'showPlan', capability: 'services', method: 'GET', path: `${atAgreement}/plan`, summary: '协议的服务计划与档案完整度',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofAgreement,
    responses: { 200: ServicePlan },
  }),
  showBureauPlan: route({
    id: 'showBureauPlan', capability: 'services', method: 'GET', path: `${atBureauAgreement}/plan`, summary: '协议的服务计划与档案完整度（经办人）',
    access: ['officer'],
    params: bureauAgreement,
    responses: { 200: ServicePlan },
  }),
} as const satisfies RouteTable;
