import * as z from 'zod/mini';
import { returnable } from '../../domain/filing.ts';
import { offices } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, id, pageOf, phone, reason, rev, text } from '../wire.ts';
import { AgreementFile, FilingView } from './views.ts';

/** Without a contact the one that is known is kept: of this filing, of the agency's last one, or of the agency itself. */
export const FilingForm = z.object({
  contactName: z.optional(text(30)),
  contactPhone: z.optional(phone),
  serviceAddress: text(120),
  remarks: z.optional(text(300)),
  /** The signed and stamped paper anew, where the office asked for it. */
  scanUploadIds: z.optional(z.array(id('upload')).check(z.maxLength(1))),
});
export type FilingForm = z.infer<typeof FilingForm>;

const Reasons = z.array(z.object({ pointer: z.enum(returnable), reason })).check(z.minLength(1), z.maxLength(returnable.length));

const acting = { ...actingOrganisation, agreementId: id('agreement') };

/** Its filing with the competent office: 备案. */
export const filingRoutes = {
  listFilings: route({
    id: 'listFilings', capability: 'agreements', method: 'GET', path: '/api/agreements/bureau', summary: '本区备案',
    access: ['officer'],
    query: z.object({ district: z.enum(offices), cursor }),
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
    body: z.object({ rev, action: z.enum(['accept', 'return']), reasons: z.optional(Reasons), scansChecked: z.optional(z.boolean()) }),
    responses: { 200: z.extend(Changed, { number: z.optional(z.string()) }) },
    problems: ['status-conflict'],
  }),
  fileAgreement: route({
    id: 'fileAgreement', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/{agreementId}/filing', summary: '报送备案（退回后更正再报）',
    access: ['agency-verified'],
    params: z.object(acting),
    body: z.extend(FilingForm, { rev }),
    responses: { 200: z.extend(Changed, { lateDays: z.int() }) },
    problems: ['status-conflict', 'upload-not-ready'],
  }),
} as const satisfies RouteTable;
