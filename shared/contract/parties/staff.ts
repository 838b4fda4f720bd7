import * as z from 'zod/mini';
import { localDate } from '../../domain/entity.ts';
import { certificateKinds, identityKinds, month } from '../../domain/staff.ts';
import { localDate as day } from '../../rules/dates.ts';
import { checkCitizenId, checkForeignResidenceCard, checkResidencePermit } from '../../rules/identifiers/citizen-id.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, FilesForm, id, reason, rev, text } from '../wire.ts';

/** No birth date is later: whether it has come yet is for the service, which knows the day, to say. */
const ANY_DAY = day('9999-12-31');

/** An identity number whose check character fits, of whichever kind (GB 11643). */
const identityNumber = z.string().check(
  z.minLength(1),
  z.maxLength(40),
  z.refine((value) => value.trim() === '' || [checkCitizenId, checkResidencePermit, checkForeignResidenceCard].some((check) => check(value, ANY_DAY).valid), { params: { kind: 'identity-number-check' } }),
);

const MOST = 3;
const entered = {
  name: text(30),
  identityKind: z.enum(identityKinds),
  certificateKind: z.enum(certificateKinds),
  certificateLevel: z.optional(text(40)),
  certificateTitle: z.optional(text(60)),
  otherReason: z.optional(text(300)),
  certificateValidUntil: z.optional(localDate),
  fullTime: z.boolean(),
  contractFrom: z.optional(localDate),
  contractTo: z.optional(localDate),
  insuredFrom: z.optional(month),
  insuredTo: z.optional(month),
  certificateFiles: z.optional(FilesForm(MOST)),
  contractFiles: z.optional(FilesForm(MOST)),
  insuranceFiles: z.optional(FilesForm(MOST)),
  onPaper: z.optional(z.boolean()),
};
export const StaffForm = z.object({ ...entered, identityNumber, certificateNumber: text(40, 4) });
export type StaffForm = z.infer<typeof StaffForm>;

/** Personal fields are left out when they stay as they are. */
export const StaffChangeForm = z.object({ ...entered, rev, name: z.optional(text(30)), identityNumber: z.optional(identityNumber), certificateNumber: z.optional(text(40, 4)) });
export type StaffChangeForm = z.infer<typeof StaffChangeForm>;

export const JudgementForm = z.object({ rev, fullTime: z.boolean(), certificate: z.boolean(), note: z.optional(reason) });

const own = z.object({ ...actingOrganisation, staffId: id('staff') });
const ofTarget = z.object({ targetId: id('organisation'), staffId: id('staff') });
const counted = ['certificate-registered', 'person-counts-elsewhere', 'person-listed', 'upload-not-ready'] as const;

/** Certified staff: 持证人员的登记、认定与离开. */
export const staffRoutes = {
  addStaff: route({
    id: 'addStaff', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/staff', summary: '登记持证人员',
    access: ['agency'],
    params: z.object(actingOrganisation),
    body: StaffForm,
    responses: { 201: Changed },
    problems: [...counted, 'staff-too-many'],
  }),
  changeStaff: route({
    id: 'changeStaff', capability: 'parties', method: 'PUT', path: '/api/parties/{organisationId}/staff/{staffId}', summary: '修改持证人员的证书、合同和参保情况',
    access: ['agency'],
    params: own,
    body: StaffChangeForm,
    responses: { 200: Changed },
    problems: [...counted, 'status-conflict'],
  }),
  removeStaff: route({
    id: 'removeStaff', capability: 'parties', method: 'DELETE', path: '/api/parties/{organisationId}/staff/{staffId}', summary: '持证人员离开本机构',
    access: ['agency'],
    params: own,
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  judgeStaff: route({
    id: 'judgeStaff', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/staff/{staffId}/judgement', summary: '认定持证人员：是否专职、证书是否计入',
    access: ['duty:verification'],
    params: ofTarget,
    body: JudgementForm,
    responses: { 200: Changed },
    problems: ['status-conflict', 'ruleset-refuses-certificate'],
  }),
  endStaff: route({
    id: 'endStaff', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/staff/{staffId}/departure', summary: '登记持证人员已离开（原机构没有办理的）',
    access: ['duty:verification'],
    params: ofTarget,
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  openStaff: route({
    id: 'openStaff', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/staff/{staffId}/openings', summary: '查看持证人员完整信息（留痕）',
    access: ['duty:verification', 'duty:first-review', 'duty:inspection'],
    params: ofTarget,
    body: z.object({ reason }),
    responses: { 200: z.object({ name: z.string(), identityNumber: z.optional(z.string()), certificateNumber: z.string() }) },
  }),
} as const satisfies RouteTable;
