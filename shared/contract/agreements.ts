import * as z from 'zod/mini';
import { Agreement } from '../domain/agreement.ts';
import { AgreedItem } from '../domain/terms.ts';
import { Filing } from '../domain/filing.ts';
import { fen, localDate, personId } from '../domain/entity.ts';
import { districts } from '../domain/who.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, Changed, cursor, FieldReasons, HistoryLine, id, pageOf, phone, reason, rev, text } from './wire.ts';

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

export const FilingForm = z.object({ contactName: text(30), contactPhone: phone, serviceAddress: text(120), remarks: z.optional(text(300)) });
export type FilingForm = z.infer<typeof FilingForm>;

/** The ten-day clock: last day by counting, as moved past holidays, and how it stands today. */
export const FilingClock = z.object({
  signedOn: localDate,
  nominalLastDay: localDate,
  lastDay: localDate,
  rolled: z.boolean(),
  provisional: z.boolean(),
  /** Days until the last day; negative when it is over. */
  daysLeft: z.int(),
  lateDays: z.optional(z.int()),
});

/** What would stand in the way of a subsidy, said before signing; it never blocks the service itself. */
export const warnings = ['agency-not-verified', 'enterprise-size-unknown', 'enterprise-not-small', 'recruitment-licence'] as const;

const AgreementLine = z.object({ id: id('agreement'), enterpriseName: z.string(), agencyName: z.string(), status: z.string(), startsOn: localDate, endsOn: localDate, updatedAt: z.string() });
// A union has no omit; `sealed` never stands in an agreement, which holds no personal field.
const FilingView = Filing;

export const AgreementFile = z.object({
  agreement: Agreement,
  textHash: z.string(),
  filing: z.optional(FilingView),
  clock: z.optional(FilingClock),
  warnings: z.array(z.enum(warnings)),
  /** Members of the agency who may be the fixed specialist. */
  specialists: z.array(z.object({ personId, name: z.string() })),
  history: z.array(HistoryLine),
  actions: z.array(z.string()),
  filingActions: z.array(z.string()),
});
export type AgreementFile = z.infer<typeof AgreementFile>;

const acting = { ...actingOrganisation, agreementId: id('agreement') };

/** Every route under /api/agreements: 服务协议与备案. */
export const agreementRoutes = {
  listFilings: route({
    id: 'listFilings', capability: 'agreements', method: 'GET', path: '/api/agreements/bureau', summary: '本区备案',
    access: ['officer'],
    query: z.object({ district: z.enum(districts), cursor }),
    responses: { 200: pageOf(FilingView) },
  }),
  showFiling: route({
    id: 'showFiling', capability: 'agreements', method: 'GET', path: '/api/agreements/bureau/{agreementId}', summary: '查看协议与备案',
    access: ['officer'],
    params: z.object({ agreementId: id('agreement') }),
    responses: { 200: AgreementFile },
  }),
  decideFiling: route({
    id: 'decideFiling', capability: 'agreements', method: 'POST', path: '/api/agreements/bureau/{agreementId}/filing', summary: '准予备案或退回更正',
    access: ['duty:filing'],
    params: z.object({ agreementId: id('agreement') }),
    body: z.object({ rev, action: z.enum(['accept', 'return']), reasons: z.optional(FieldReasons) }),
    responses: { 200: z.extend(Changed, { number: z.optional(z.string()) }) },
    problems: ['status-conflict'],
  }),
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
  fileAgreement: route({
    id: 'fileAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/filing', summary: '报送备案（退回后更正再报）',
    access: ['agency-verified'],
    params: z.object(acting),
    body: z.extend(FilingForm, { rev }),
    responses: { 200: z.extend(Changed, { lateDays: z.int() }) },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
