import * as z from 'zod/mini';
import { AgreedItem } from '../../domain/terms.ts';
import { fen, localDate, personId } from '../../domain/entity.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, id, pageOf, reason, rev } from '../wire.ts';
import { AgreementFile } from './views.ts';

/** The five terms as they are typed: a draft may leave gaps, an offer may not. */
export const TermsForm = z.object({
  items: z.array(AgreedItem).check(z.maxLength(10)),
  mannerNote: z.string().check(z.maxLength(500)),
  monthlyFeeFen: fen,
  feeNote: z.string().check(z.maxLength(300)),
  liability: z.string().check(z.maxLength(2000)),
  startsOn: localDate,
  endsOn: localDate,
});
export type TermsForm = z.infer<typeof TermsForm>;

const AgreementLine = z.object({ id: id('agreement'), enterpriseName: z.string(), agencyName: z.string(), status: z.string(), startsOn: localDate, endsOn: localDate, updatedAt: z.string() });

const acting = { ...actingOrganisation, agreementId: id('agreement') };

/** An agreement until both have signed: 起草、定稿、签订. */
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
  signAgreement: route({
    id: 'signAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/signature', summary: '签订',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object(acting),
    /** The hash of the text that was read, and the explicit consent to it. */
    body: z.object({ textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)), agreed: z.literal(true) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'text-changed', 'already-signed', 'both-sides'],
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
