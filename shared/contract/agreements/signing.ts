import * as z from 'zod/mini';
import { signatureMethods } from '../../domain/signature.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, id, rev } from '../wire.ts';

const acting = { ...actingOrganisation, agreementId: id('agreement') };

/** 签订: by one of the methods that the ruleset takes. */
export const SignatureForm = z.object({
  /** The hash of the text that was read, and the explicit consent to it. */
  textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  agreed: z.literal(true),
  /** By confirmation where it is not said. */
  method: z.optional(z.enum(signatureMethods)),
  /** The signed and stamped paper, for a stamped scan. */
  scanUploadIds: z.optional(z.array(id('upload')).check(z.maxLength(1))),
  /** Where the other side signed on paper: its scan was looked at and shows this text, signed and stamped. */
  scanSeen: z.optional(z.boolean()),
});
export type SignatureForm = z.infer<typeof SignatureForm>;

/** From the final text to the second signature. */
export const signingRoutes = {
  signAgreement: route({
    id: 'signAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/signature', summary: '签订',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object(acting),
    body: SignatureForm,
    responses: { 200: Changed },
    problems: ['status-conflict', 'terms-incomplete', 'text-changed', 'already-signed', 'both-sides', 'service-overlaps', 'agreement-overlaps', 'signature-method-refused', 'upload-not-ready'],
  }),
  checkScan: route({
    id: 'checkScan', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/scan-check', summary: '核对对方签字盖章的扫描件',
    access: ['enterprise-verified', 'agency-verified'],
    params: z.object(acting),
    body: z.object({ rev, scanSeen: z.literal(true) }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  showAgreementText: route({
    id: 'showAgreementText', capability: 'agreements', method: 'GET', path: '/api/agreements/{organisationId}/{agreementId}/texts/{text}', summary: '查看某一次定稿的协议文本',
    access: ['enterprise', 'agency'],
    params: z.object({ ...acting, text: z.string().check(z.regex(/^[1-9]\d{0,5}$/)) }),
    responses: { 200: z.object({ text: z.int(), canonical: z.string(), hash: z.string(), at: z.string() }) },
  }),
} as const satisfies RouteTable;
