import * as z from 'zod/mini';
import { SizeFigures } from '../../domain/party.ts';
import { SIZE_FILES } from '../../domain/condition-names.ts';
import { sides } from '../../domain/who.ts';
import { isAmount } from '../../rules/size/classify-size.ts';
import { creditCode, particulars } from '../particulars.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, id, phone, rev, text } from '../wire.ts';
import { OrganisationFile } from './views.ts';

const amount = z.optional(z.string().check(z.refine(isAmount, { params: { kind: 'not-a-number' } })));

export const SizeForm = z.extend(SizeFigures, { industryCode: text(6, 2), revenueWan: amount, assetsWan: amount });
export type SizeForm = z.infer<typeof SizeForm>;

export const RegistrationForm = z.object({
  side: z.enum(sides), creditCode, ...particulars, legalRepresentative: z.optional(text(30)), size: z.optional(SizeForm), introduction: z.optional(text(1000)),
  /** `false` asks first: a registration that looks like another one is then refused as `may-be-registered`, until it comes again with `true`. */
  alikeKnown: z.optional(z.boolean()),
});
export type RegistrationForm = z.infer<typeof RegistrationForm>;

/** Personal fields are left out when they stay as they are. */
export const ParticularsForm = z.object({ rev, name: particulars.name, address: particulars.address, legalRepresentative: z.optional(text(30)), contactName: z.optional(particulars.contactName), contactPhone: z.optional(phone), introduction: z.optional(text(1000)) });

export const PayeeForm = z.object({ rev, accountName: text(80), bank: text(80), account: z.string().check(z.regex(/^\d{8,30}$/)) });

/** Organisations as their own people keep them: 登记、资料、划型、收款账户. */
export const registrationRoutes = {
  registerOrganisation: route({
    id: 'registerOrganisation', capability: 'parties', method: 'POST', path: '/api/parties', summary: '登记企业或机构（登记人成为待核验成员）',
    access: ['person'],
    body: RegistrationForm,
    responses: { 201: Changed },
    problems: ['organisation-registered', 'may-be-registered'],
  }),
  showOrganisation: route({
    id: 'showOrganisation', capability: 'parties', method: 'GET', path: '/api/parties/{organisationId}', summary: '本单位资料',
    access: ['enterprise', 'agency'],
    params: z.object(actingOrganisation),
    responses: { 200: OrganisationFile },
  }),
  changeParticulars: route({
    id: 'changeParticulars', capability: 'parties', method: 'PUT', path: '/api/parties/{organisationId}', summary: '修改单位资料',
    access: ['enterprise', 'agency'],
    params: z.object(actingOrganisation),
    body: ParticularsForm,
    responses: { 200: Changed },
  }),
  giveSizeFigures: route({
    id: 'giveSizeFigures', capability: 'parties', method: 'PUT', path: '/api/parties/{organisationId}/size', summary: '填报划型数据，系统按国家标准计算',
    access: ['enterprise'],
    params: z.object(actingOrganisation),
    body: z.extend(SizeForm, { rev, uploadIds: z.optional(z.array(id('upload')).check(z.maxLength(SIZE_FILES))) }),
    responses: { 200: z.extend(Changed, { grade: z.nullable(z.string()), smallOrMicro: z.nullable(z.boolean()) }) },
  }),
  setPayee: route({
    id: 'setPayee', capability: 'parties', method: 'PUT', path: '/api/parties/{organisationId}/payee', summary: '设置收款账户',
    access: ['agency-manager'],
    params: z.object(actingOrganisation),
    body: PayeeForm,
    responses: { 200: Changed },
  }),
} as const satisfies RouteTable;
