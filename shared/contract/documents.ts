import * as z from 'zod/mini';
import { instant, localDate } from '../domain/entity.ts';
import { agreementDocuments, PrintedDocument } from '../domain/printed-document.ts';
import { sides } from '../domain/who.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, id } from './wire.ts';

/** A file as it is handed over: its content in base64, some tens of kilobytes. */
export const MadeFile = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() });
export type MadeFile = z.infer<typeof MadeFile>;

/** What is registered about the text that a paper carries the hash of, for whoever holds the paper. Natural persons are masked. */
export const RegisteredText = z.object({
  /** Whether it is what holds between the two sides today; `changed`: both signed it, and other terms since, which hold by now. */
  standing: z.enum(['not-signed', 'not-begun', 'in-force', 'changed', 'suspended', 'ended', 'replaced', 'void']),
  enterpriseName: z.string(),
  agencyName: z.string(),
  registeredAt: instant,
  signatures: z.array(z.object({ side: z.enum(sides), at: instant })),
  signedOn: z.optional(localDate),
  endedOn: z.optional(localDate),
  /** Changes of terms that both signed after this text; each is a text of its own. */
  changes: z.array(z.object({ n: z.int(), from: localDate })),
  /** The first day of a change of terms, where the text is one. */
  from: z.optional(localDate),
  /** Of the agreement's filing, once it was accepted. */
  filingNumber: z.optional(z.string()),
  /** The registered text, to be compared with the paper. */
  text: PrintedDocument,
});
export type RegisteredText = z.infer<typeof RegisteredText>;

/** Which change, where a change of terms is wanted. */
const query = z.object({ n: z.optional(z.string().check(z.regex(/^[1-9]\d?$/))) });
const wanted = { agreementId: id('agreement'), document: z.enum(agreementDocuments) };
const own = z.object({ ...actingOrganisation, ...wanted });
const bureau = z.object(wanted);
const members = ['enterprise', 'agency'] as const;

/** Every route under /api/documents: papers made of what is registered, and their check. */
export const documentRoutes = {
  checkText: route({
    id: 'checkText', capability: 'documents', method: 'GET', path: '/api/documents/check/{agreementId}/{hash}', summary: '核验纸质协议（凭纸面上的编号和校验值）',
    access: ['public'],
    params: z.object({ agreementId: id('agreement'), hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
    responses: { 200: RegisteredText },
  }),
  showBureauDocument: route({
    id: 'showBureauDocument', capability: 'documents', method: 'GET', path: '/api/documents/bureau/agreements/{agreementId}/{document}', summary: '打印协议、变更、备案表、移交清单（经办人）',
    access: ['officer'],
    params: bureau,
    query,
    responses: { 200: PrintedDocument },
  }),
  downloadBureauDocument: route({
    id: 'downloadBureauDocument', capability: 'documents', method: 'GET', path: '/api/documents/bureau/agreements/{agreementId}/{document}/docx', summary: '下载协议、变更、备案表、移交清单的 Word 文件（经办人）',
    access: ['officer'],
    params: bureau,
    query,
    responses: { 200: MadeFile },
  }),
  showDocument: route({
    id: 'showDocument', capability: 'documents', method: 'GET', path: '/api/documents/{organisationId}/agreements/{agreementId}/{document}', summary: '打印协议、变更、备案表、移交清单',
    access: members,
    params: own,
    query,
    responses: { 200: PrintedDocument },
  }),
  downloadDocument: route({
    id: 'downloadDocument', capability: 'documents', method: 'GET', path: '/api/documents/{organisationId}/agreements/{agreementId}/{document}/docx', summary: '下载协议、变更、备案表、移交清单的 Word 文件',
    access: members,
    params: own,
    query,
    responses: { 200: MadeFile },
  }),
} as const satisfies RouteTable;
