import * as z from 'zod/mini';
import { fen, localDate, personId } from '../../domain/entity.ts';
import { manners, serviceItems } from '../../domain/service-items.ts';
import { AgreedItem, dataEndings, feePayers, feePeriods } from '../../domain/terms.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, id, pageOf, reason, rev, text } from '../wire.ts';
import { AgreementFile } from './views.ts';

const MAXIMUM_ROWS = serviceItems.length * manners.length;
/** Own lines of all items together: an agreement is one item of the table, and whoever needs more has an annex. */
const OWN_LINES = 1500;

const rowsDiffer = (rows: readonly AgreedItem[]): boolean => new Set(rows.map(({ item, manner }) => `${item} ${manner}`)).size === rows.length;
const linesFit = (rows: readonly AgreedItem[]): boolean => rows.reduce((sum, { lines = [] }) => sum + lines.join('').length, 0) <= OWN_LINES;

const AgreedRow = z.extend(AgreedItem, { lines: z.optional(z.array(text(200)).check(z.maxLength(10))) });
const feeText = { note: z.string().check(z.maxLength(300)), negotiable: z.array(z.enum(serviceItems)).check(z.maxLength(serviceItems.length)) };

/** The five terms as they are typed: a draft may leave gaps, an offer may not. */
export const TermsForm = z.object({
  items: z.array(AgreedRow).check(z.maxLength(MAXIMUM_ROWS), z.refine(rowsDiffer, { params: { kind: 'listed-twice' } }), z.refine(linesFit, { params: { kind: 'too-long', limit: OWN_LINES } })),
  mannerNote: z.string().check(z.maxLength(500)),
  fee: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('free'), ...feeText }),
    z.object({ kind: z.literal('paid'), amountFen: fen, per: z.enum(feePeriods), payer: z.enum(feePayers), payerName: z.optional(text(60)), due: z.string().check(z.maxLength(100)), ...feeText }),
  ]),
  liability: z.string().check(z.maxLength(2000)),
  startsOn: localDate,
  endsOn: localDate,
  personalData: z.optional(z.object({ atEnd: z.enum(dataEndings), note: z.string().check(z.maxLength(300)) })),
});
export type TermsForm = z.infer<typeof TermsForm>;

const AgreementLine = z.object({ id: id('agreement'), enterpriseName: z.string(), agencyName: z.string(), status: z.string(), startsOn: localDate, endsOn: localDate, updatedAt: z.string() });

const acting = { ...actingOrganisation, agreementId: id('agreement') };

/** An agreement until its text is final: 起草、定稿. */
export const draftingRoutes = {
  listAgreements: route({
    id: 'listAgreements', capability: 'agreements', method: 'GET', path: '/api/agreements/{organisationId}', summary: '我的服务协议',
    access: ['enterprise', 'agency'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(AgreementLine) },
  }),
  showAgreement: route({
    id: 'showAgreement', capability: 'agreements', method: 'GET', path: '/api/agreements/{organisationId}/{agreementId}', summary: '查看协议、备案期限与办理过程',
    access: ['enterprise', 'agency'],
    params: z.object(acting),
    responses: { 200: AgreementFile },
  }),
  editAgreement: route({
    id: 'editAgreement', capability: 'agreements', method: 'PUT', path: '/api/agreements/{organisationId}/{agreementId}', summary: '修改条款（已签名的须重新签）',
    access: ['enterprise-verified', 'agency-verified'],
    params: z.object(acting),
    body: z.object({ rev, terms: TermsForm, specialistId: z.optional(personId) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'not-specialist'],
  }),
  offerAgreement: route({
    id: 'offerAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/offer', summary: '定稿，交双方签订',
    access: ['agency-verified'],
    params: z.object(acting),
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'terms-incomplete', 'agreement-overlaps'],
  }),
  abandonAgreement: route({
    id: 'abandonAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/abandonment', summary: '不再签订',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object(acting),
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
