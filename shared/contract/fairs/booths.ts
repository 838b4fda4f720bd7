import * as z from 'zod/mini';
import { Offer } from '../../domain/offer.ts';
import { serviceItems } from '../../domain/service-items.ts';
import { SizeResult } from '../../domain/party.ts';
import { PublicRecord, sectionCodes } from '../../domain/track-record.ts';
import { districts } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, id, pageOf, rev, text } from '../wire.ts';
import { BoothView, fairId, ListedBooth, VisitedFair } from './views.ts';

/** What agencies see of an enterprise before it chooses one of them. */
export const attendeeTraits = {
  district: z.enum(districts),
  /** Section (门类) of GB/T 4754-2017, and size class; absent until the enterprise has given its figures. */
  section: z.optional(z.string()),
  grade: z.optional(SizeResult.shape.grade),
};
const Attendee = z.object({
  enterpriseId: id('organisation'),
  ...attendeeTraits,
  needs: z.array(z.enum(serviceItems)),
  note: z.optional(z.string()),
  checkedIn: z.boolean(),
});

/** Eleven digits in a row are a telephone or identity number: what is published holds none. */
const publicText = (max: number) => text(max).check(z.refine((said) => !/\d{11}/.test(said), { params: { kind: 'personal-number' } }));

/** What an agency enters as its offer. */
const OfferForm = z.extend(Offer, { cases: z.optional(z.array(publicText(100)).check(z.maxLength(5))), note: z.optional(publicText(300)) });

/** 展位: the agencies at a fair with their offers, and who else is there. */
export const boothRoutes = {
  listBooths: route({
    id: 'listBooths', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/booths', summary: '双选会上的机构与服务报价',
    access: ['enterprise-claimed', 'agency'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    /** `section`: the acting enterprise's, of GB/T 4754-2017; `record`: absent where the agency has none yet. */
    responses: { 200: z.object({ fair: VisitedFair, section: z.optional(z.enum(sectionCodes)), booths: z.array(z.extend(ListedBooth, { record: z.optional(PublicRecord) })) }) },
  }),
  listAttendees: route({
    id: 'listAttendees', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/attendees', summary: '参会企业的行业、规模、区（市）与需求（不含名称和联系方式）',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    query: z.object({ cursor }),
    responses: { 200: pageOf(Attendee) },
  }),
  applyForBooth: route({
    id: 'applyForBooth', capability: 'fairs', method: 'PUT', path: '/api/fairs/{organisationId}/{fairId}/booth', summary: '申请展位',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    body: z.object({ rev: z.optional(rev), offer: OfferForm }),
    responses: { 200: Changed },
    problems: ['not-verified', 'status-conflict', 'sign-up-closed'],
  }),
  showBooth: route({
    id: 'showBooth', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/booth', summary: '查看我的展位申请',
    access: ['agency'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    /** `earlier`: the agency's offer at another fair, the latest one, to begin from while it has none here. */
    responses: { 200: z.object({ fair: VisitedFair, booth: z.optional(BoothView), earlier: z.optional(z.object({ fairTitle: z.string(), offer: Offer })), actions: z.array(z.string()) }) },
  }),
  seeBooth: route({
    id: 'seeBooth', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/booth/acknowledgement', summary: '知道展位已改派',
    access: ['agency'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  withdrawBooth: route({
    id: 'withdrawBooth', capability: 'fairs', method: 'DELETE', path: '/api/fairs/{organisationId}/{fairId}/booth', summary: '撤回展位申请',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
