import * as z from 'zod/mini';
import { eligibilityConditions, Organisation, SizeFigures } from '../domain/party.ts';
import { businessScopes, certificateKinds, Qualification, StaffMember } from '../domain/qualification.ts';
import { Membership } from '../domain/membership.ts';
import { districts, sides } from '../domain/who.ts';
import { isAmount } from '../rules/size/classify-size.ts';
import { creditCode, particulars } from './particulars.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, Changed, cursor, FieldReasons, HistoryLine, id, pageOf, phone, reason, rev, text } from './wire.ts';

const amount = z.optional(z.string().check(z.refine(isAmount, { params: { kind: 'not-a-number' } })));
export const SizeForm = z.extend(SizeFigures, { industryCode: text(6, 2), revenueWan: amount, assetsWan: amount });
export type SizeForm = z.infer<typeof SizeForm>;

export const RegistrationForm = z.object({ side: z.enum(sides), creditCode, ...particulars, size: z.optional(SizeForm), introduction: z.optional(text(1000)) });
export type RegistrationForm = z.infer<typeof RegistrationForm>;

/** Personal fields are left out when they stay as they are. */
export const ParticularsForm = z.object({ rev, name: particulars.name, address: particulars.address, contactName: z.optional(particulars.contactName), contactPhone: z.optional(phone), introduction: z.optional(text(1000)) });
export const PayeeForm = z.object({ rev, accountName: text(80), bank: text(80), account: z.string().check(z.regex(/^\d{8,30}$/)) });
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

export const OrganisationView = z.omit(Organisation, { sealed: true });
export const MembershipView = z.omit(Membership, { sealed: true });
export const StaffView = z.omit(StaffMember, { sealed: true });
export const QualificationView = z.omit(Qualification, { sealed: true });

/** One organisation as its members and the officers of its district see it; personal values masked. */
export const OrganisationFile = z.object({
  organisation: OrganisationView,
  members: z.array(z.object({ membership: MembershipView, actions: z.array(z.string()) })),
  staff: z.array(StaffView),
  qualification: z.optional(QualificationView),
  qualificationActions: z.array(z.string()),
  history: z.array(HistoryLine),
});
export type OrganisationFile = z.infer<typeof OrganisationFile>;

const target = { targetId: id('organisation') };

/** Every route under /api/parties: 单位、成员、资格、划型、资格条件. */
export const partyRoutes = {
  registerOrganisation: route({
    id: 'registerOrganisation', capability: 'parties', method: 'POST', path: '/api/parties', summary: '登记企业或机构（登记人成为待核验成员）',
    access: ['person'],
    body: RegistrationForm,
    responses: { 201: Changed },
    problems: ['organisation-registered'],
  }),
  claimMembership: route({
    id: 'claimMembership', capability: 'parties', method: 'POST', path: '/api/parties/memberships', summary: '按统一社会信用代码加入已登记的单位',
    access: ['person'],
    body: z.object({ creditCode, role: z.enum(['manager', 'specialist']) }),
    responses: { 201: Changed },
    problems: ['already-exists'],
  }),
  listOrganisations: route({
    id: 'listOrganisations', capability: 'parties', method: 'GET', path: '/api/parties/bureau', summary: '本区单位列表',
    access: ['officer'],
    query: z.object({ side: z.enum(sides), district: z.enum(districts), cursor }),
    responses: { 200: pageOf(OrganisationView) },
  }),
  showOrganisationToBureau: route({
    id: 'showOrganisationToBureau', capability: 'parties', method: 'GET', path: '/api/parties/bureau/{targetId}', summary: '单位档案',
    access: ['officer'],
    params: z.object(target),
    responses: { 200: OrganisationFile },
  }),
  decideMembership: route({
    id: 'decideMembership', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/members/{personId}', summary: '核验成员（已见营业执照原件）或不予认可',
    access: ['duty:verification', 'duty:fair'],
    params: z.object({ ...target, personId: z.string().check(z.maxLength(128)) }),
    body: z.object({ rev, action: z.enum(['verify', 'refuse']), licenceSeen: z.boolean(), reason: z.optional(reason) }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  decideQualification: route({
    id: 'decideQualification', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/qualification', summary: '资格：退回、核验通过、续期、暂停、恢复',
    access: ['duty:verification'],
    params: z.object(target),
    body: z.object({ rev, action: z.enum(['return', 'verify', 'renew', 'suspend', 'restore']), reasons: z.optional(FieldReasons), reason: z.optional(reason) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'staff-too-few'],
  }),
  judgeEligibility: route({
    id: 'judgeEligibility', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/eligibility', summary: '认定企业的一项补贴条件',
    access: ['duty:verification', 'duty:first-review'],
    params: z.object(target),
    body: z.object({ rev, condition: z.enum(eligibilityConditions), met: z.boolean(), note: reason }),
    responses: { 200: Changed },
  }),
  openPersonalData: route({
    id: 'openPersonalData', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/openings', summary: '查看完整联系方式（留痕）',
    access: ['duty:verification', 'duty:filing', 'duty:inspection', 'duty:first-review', 'duty:funds'],
    params: z.object(target),
    body: z.object({ reason }),
    responses: { 200: z.object({ contactName: z.string(), contactPhone: z.string(), account: z.optional(z.string()) }) },
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
    body: z.extend(SizeForm, { rev }),
    responses: { 200: z.extend(Changed, { grade: z.nullable(z.string()), smallOrMicro: z.nullable(z.boolean()) }) },
  }),
  setPayee: route({
    id: 'setPayee', capability: 'parties', method: 'PUT', path: '/api/parties/{organisationId}/payee', summary: '设置收款账户',
    access: ['agency-manager'],
    params: z.object(actingOrganisation),
    body: PayeeForm,
    responses: { 200: Changed },
  }),
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
  decideColleague: route({
    id: 'decideColleague', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/members/{personId}', summary: '负责人核验同事或请其离开',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object({ ...actingOrganisation, personId: z.string().check(z.maxLength(128)) }),
    body: z.object({ rev, action: z.enum(['verify', 'refuse', 'leave']) }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
