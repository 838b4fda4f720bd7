import * as z from 'zod/mini';
import { VoidedText } from '../../domain/agreement-text.ts';
import { Amendment } from '../../domain/amendment.ts';
import { localDate } from '../../domain/entity.ts';
import { signatureMethods } from '../../domain/signature.ts';
import { Terms } from '../../domain/terms.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, HistoryLine, id, reason, rev, text } from '../wire.ts';
import { TermsForm } from './drafting.ts';
import { SignatureForm } from './signing.ts';

const ofAmendment = { agreementId: id('agreement'), n: z.string().check(z.regex(/^[1-9]\d?$/)) };
const acting = z.object({ ...actingOrganisation, ...ofAmendment });
const ChangedAmendment = z.extend(Changed, { n: z.int() });

/** A change of terms beside the text that it changes. */
export const AmendmentFile = z.object({
  amendment: Amendment,
  before: Terms,
  /** Days of service that are left after its first day. */
  agreement: z.object({ startsOn: localDate, lastDay: localDate, status: z.string() }),
  textHash: z.string(),
  /** By which a signature of it counts now. */
  methods: z.array(z.enum(signatureMethods)),
  /** Signatures that fell away with earlier texts of it. */
  voided: z.array(VoidedText),
  history: z.array(HistoryLine),
  actions: z.array(z.string()),
});
export type AmendmentFile = z.infer<typeof AmendmentFile>;

/** Changes of the terms of an agreement in force: 变更协议. */
export const amendmentRoutes = {
  draftAmendment: route({
    id: 'draftAmendment', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/amendments', summary: '起草变更协议',
    access: ['enterprise-verified', 'agency-verified'],
    params: z.object({ ...actingOrganisation, agreementId: id('agreement') }),
    body: z.object({ rev }),
    responses: { 201: ChangedAmendment },
    problems: ['status-conflict', 'already-amending', 'too-many-changes'],
  }),
  showAmendment: route({
    id: 'showAmendment', capability: 'agreements', method: 'GET', path: '/api/agreements/{organisationId}/{agreementId}/amendments/{n}', summary: '查看变更协议与原条款对照',
    access: ['enterprise', 'agency'],
    params: acting,
    responses: { 200: AmendmentFile },
  }),
  showBureauAmendment: route({
    id: 'showBureauAmendment', capability: 'agreements', method: 'GET', path: '/api/agreements/bureau/{agreementId}/amendments/{n}', summary: '查看变更协议（经办人）',
    access: ['officer'],
    params: z.object(ofAmendment),
    responses: { 200: AmendmentFile },
  }),
  editAmendment: route({
    id: 'editAmendment', capability: 'agreements', method: 'PUT', path: '/api/agreements/{organisationId}/{agreementId}/amendments/{n}', summary: '修改变更协议（已签名的须重新签）',
    access: ['enterprise-verified', 'agency-verified'],
    params: acting,
    body: z.object({ rev, from: localDate, reason: z.string().check(z.trim(), z.maxLength(500)), terms: TermsForm }),
    responses: { 200: ChangedAmendment },
    problems: ['status-conflict'],
  }),
  offerAmendment: route({
    id: 'offerAmendment', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/amendments/{n}/offer', summary: '变更协议定稿，交双方签订',
    access: ['enterprise-verified', 'agency-verified'],
    params: acting,
    body: z.object({ rev }),
    responses: { 200: ChangedAmendment },
    problems: ['status-conflict', 'terms-incomplete', 'too-many-changes'],
  }),
  signAmendment: route({
    id: 'signAmendment', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/amendments/{n}/signature', summary: '签订变更协议',
    access: ['enterprise-verified', 'agency-manager'],
    params: acting,
    body: SignatureForm,
    responses: { 200: ChangedAmendment },
    problems: ['status-conflict', 'text-changed', 'already-signed', 'both-sides', 'amendment-late', 'signature-method-refused', 'upload-not-ready'],
  }),
  abandonAmendment: route({
    id: 'abandonAmendment', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/amendments/{n}/abandonment', summary: '放弃变更',
    access: ['enterprise-verified', 'agency-manager'],
    params: acting,
    body: z.object({ rev, reason }),
    responses: { 200: ChangedAmendment },
    problems: ['status-conflict'],
  }),
  fileAmendment: route({
    id: 'fileAmendment', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/amendments/{n}/filing', summary: '报送变更备案（退回后更正再报）',
    access: ['agency-verified'],
    params: acting,
    body: z.object({ rev, remarks: z.optional(text(300)) }),
    responses: { 200: ChangedAmendment },
    problems: ['status-conflict'],
  }),
  decideAmendment: route({
    id: 'decideAmendment', capability: 'agreements', method: 'POST', path: '/api/agreements/bureau/{agreementId}/amendments/{n}/filing', summary: '变更备案：准予或退回',
    access: ['duty:filing'],
    params: z.object(ofAmendment),
    body: z.object({ rev, action: z.enum(['accept', 'return']), reason: z.optional(reason) }),
    responses: { 200: ChangedAmendment },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
