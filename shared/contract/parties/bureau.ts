import * as z from 'zod/mini';
import { alikeKinds, Organisation } from '../../domain/party.ts';
import { districts, sides } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { cursor, id, pageOf, reason, text } from '../wire.ts';
import { OrganisationFile, OrganisationView } from './views.ts';

const target = { targetId: id('organisation') };

/** A line of what a search found. */
export const FoundView = z.pick(Organisation, { id: true, side: true, name: true, creditCode: true, district: true });
export type FoundView = z.infer<typeof FoundView>;

/** Another organisation that may be the same one, and in which respects; `served` says whether the officer can open it. */
export const AlikeView = z.object({ ...FoundView.shape, kinds: z.array(z.enum(alikeKinds)), served: z.boolean() });
export type AlikeView = z.infer<typeof AlikeView>;

/** Organisations as officers find and see them: 查找、列表、档案. */
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
    responses: { 200: z.extend(OrganisationFile, { alike: z.array(AlikeView) }) },
  }),
  searchOrganisations: route({
    id: 'searchOrganisations', capability: 'parties', method: 'GET', path: '/api/parties/bureau/found', summary: '查找单位：名称中的任何一段，或统一社会信用代码的开头',
    access: ['officer'],
    /** Without a district: the first of each district that the officer serves. */
    query: z.object({ words: text(40), district: z.optional(z.enum(districts)), cursor }),
    responses: { 200: z.extend(pageOf(FoundView), { more: z.boolean() }) },
  }),
  openPersonalData: route({
    id: 'openPersonalData', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/openings', summary: '查看完整联系方式（留痕）',
    access: ['duty:verification', 'duty:filing', 'duty:inspection', 'duty:first-review', 'duty:funds'],
    params: z.object(target),
    body: z.object({ reason }),
    responses: { 200: z.object({ contactName: z.string(), contactPhone: z.string(), account: z.optional(z.string()) }) },
  }),
} as const satisfies RouteTable;
