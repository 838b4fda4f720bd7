import * as z from 'zod/mini';
import { businessScopes, certificateKinds } from '../../domain/qualification.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, FieldReasons, id, reason, rev, text } from '../wire.ts';

const target = { targetId: id('organisation') };

export const StaffForm = z.object({
  name: text(30),
  certificateKind: z.enum(certificateKinds),
  certificateLevel: z.optional(text(40)),
  certificateNumber: text(40, 4),
  fullTime: z.boolean(),
});
export type StaffForm = z.infer<typeof StaffForm>;

export const QualificationForm = z.object({
  rev: z.optional(rev),
  registeringAuthority: text(60),
  scopes: z.array(z.enum(businessScopes)).check(z.minLength(1)),
  premisesAddress: text(120),
  premisesAreaSquareMetres: z.int().check(z.gte(1), z.lte(1_000_000)),
  officeConditions: text(500),
});
export type QualificationForm = z.infer<typeof QualificationForm>;

/** The agency's qualification file: 资格材料与持证人员. */
export const qualificationRoutes = {
  addStaff: route({
    id: 'addStaff', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/staff', summary: '登记持证人员',
    access: ['agency'],
    params: z.object(actingOrganisation),
    body: StaffForm,
    responses: { 201: Changed },
    problems: ['certificate-registered'],
  }),
  removeStaff: route({
    id: 'removeStaff', capability: 'parties', method: 'DELETE', path: '/api/parties/{organisationId}/staff/{staffId}', summary: '持证人员离开本机构',
    access: ['agency'],
    params: z.object({ ...actingOrganisation, staffId: id('staff') }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  saveQualification: route({
    id: 'saveQualification', capability: 'parties', method: 'PUT', path: '/api/parties/{organisationId}/qualification', summary: '保存资格材料',
    access: ['agency'],
    params: z.object(actingOrganisation),
    body: QualificationForm,
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  submitQualification: route({
    id: 'submitQualification', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/qualification/submission', summary: '提交资格核验',
    access: ['agency'],
    params: z.object(actingOrganisation),
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'staff-too-few'],
  }),
  decideQualification: route({
    id: 'decideQualification', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/qualification', summary: '资格：退回、核验通过、续期、暂停、恢复',
    access: ['duty:verification'],
    params: z.object(target),
    body: z.object({ rev, action: z.enum(['return', 'verify', 'renew', 'suspend', 'restore']), reasons: z.optional(FieldReasons), reason: z.optional(reason) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'staff-too-few'],
  }),
} as const satisfies RouteTable;
