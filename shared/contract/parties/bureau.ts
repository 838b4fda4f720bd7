import * as z from 'zod/mini';
import { eligibilityConditions } from '../../domain/party.ts';
import { districts, sides } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { Changed, cursor, id, pageOf, reason, rev } from '../wire.ts';
import { OrganisationFile, OrganisationView } from './views.ts';

const target = { targetId: id('organisation') };

/** Organisations as officers find, see and judge them: 列表、档案、补贴条件认定. */
export const partyBureauRoutes = {
  listOrganisations: route({
    id: 'listOrganisations', capability: 'parties', method: 'GET', path: '/api/parties/bureau', summary: '本区单位列表',
    access: ['officer'],
    query: z.object({ side: z.enum(sides), district: z.enum(districts), cursor }),
    responses: { 200: pageOf(OrganisationView) },
  }),
  showOrganisationToBureau: route({
    id: 'showOrganisationToBureau', capability: 'parties', method: 'GET', path: '/api/parties/bureau/{targetId}', summary: '单位档案',
    access: ['officer'],
    params: z.object(target),
    responses: { 200: OrganisationFile },
  }),
  judgeEligibility: route({
    id: 'judgeEligibility', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/eligibility', summary: '认定企业的一项补贴条件',
    access: ['duty:verification', 'duty:first-review'],
    params: z.object(target),
    body: z.object({ rev, condition: z.enum(eligibilityConditions), met: z.boolean(), note: reason }),
    responses: { 200: Changed },
  }),
  openPersonalData: route({
    id: 'openPersonalData', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/openings', summary: '查看完整联系方式（留痕）',
    access: ['duty:verification', 'duty:filing', 'duty:inspection', 'duty:first-review', 'duty:funds'],
    params: z.object(target),
    body: z.object({ reason }),
    responses: { 200: z.object({ contactName: z.string(), contactPhone: z.string(), account: z.optional(z.string()) }) },
  }),
} as const satisfies RouteTable;
