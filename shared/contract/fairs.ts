import * as z from 'zod/mini';
import { localDate } from '../domain/entity.ts';
import { Booth, Choice, Fair } from '../domain/fair.ts';
import { FairReport } from '../domain/fair-report.ts';
import { Offer, serviceItems, SizeResult } from '../domain/party.ts';
import { SignUp } from '../domain/sign-up.ts';
import { CITY_OFFICE, districts } from '../domain/who.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, Changed, clockTime, cursor, HistoryLine, id, pageOf, phone, reason, rev, text } from './wire.ts';

/** What an officer enters for a fair. */
export const FairForm = z.object({
  title: text(60),
  district: z.enum([CITY_OFFICE, ...districts]),
  venue: text(60),
  address: text(120),
  date: localDate,
  startTime: clockTime,
  endTime: clockTime,
  signUpOpensOn: localDate,
  signUpClosesOn: localDate,
  seats: z.int().check(z.gte(1), z.lte(5000)),
  booths: z.int().check(z.gte(1), z.lte(500)),
  agenda: text(2000),
  contactPhone: phone,
});
export type FairForm = z.infer<typeof FairForm>;

/** What an enterprise enters to sign up. */
export const SignUpForm = z.object({
  needs: z.array(z.enum(serviceItems)).check(z.minLength(1), z.maxLength(10)),
  note: z.optional(text(300)),
  contactName: text(30),
  contactPhone: phone,
  attendees: z.int().check(z.gte(1), z.lte(5)),
});
export type SignUpForm = z.infer<typeof SignUpForm>;

const FairView = z.omit(Fair, { sealed: true });
const SignUpView = z.omit(SignUp, { sealed: true });
const BoothView = z.omit(Booth, { sealed: true });
const ChoiceView = z.extend(z.omit(Choice, { sealed: true, enterpriseName: true }), { enterpriseName: z.optional(Choice.shape.enterpriseName) });
/** An enterprise as agencies see it before it chooses one of them. */
const Attendee = z.object({
  enterpriseId: id('organisation'),
  district: z.enum(districts),
  /** Section (门类) of GB/T 4754-2017, and size class; absent until the enterprise has given its figures. */
  section: z.optional(z.string()),
  grade: z.optional(SizeResult.shape.grade),
  needs: z.array(z.enum(serviceItems)),
  note: z.optional(z.string()),
  checkedIn: z.boolean(),
});
/** What the desk at the door needs to know, and no more: who it is, and whether the licence has to be seen. */
const DeskView = z.object({
  enterpriseName: z.string(),
  grade: z.optional(SizeResult.shape.grade),
  status: SignUp.shape.status,
  checkedInAt: z.optional(z.string()),
  /** Until when the check-in can be taken back. */
  undoUntil: z.optional(z.string()),
  membershipStatus: z.optional(z.string()),
});
/** How many wait before it; `more` where they are too many to count. */
const WaitingAhead = z.object({ count: z.int(), more: z.boolean() });
const fairId = { fairId: id('fair') };

/** Every route under /api/fairs: 双选会, 报名, 展位, 双选. */
export const fairRoutes = {
  listFairs: route({
    id: 'listFairs', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau', summary: '双选会列表（含草稿）',
    access: ['officer'],
    query: z.object({ cursor }),
    responses: { 200: pageOf(FairView) },
  }),
  draftFair: route({
    id: 'draftFair', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau', summary: '起草双选会',
    access: ['duty:fair'],
    body: FairForm,
    responses: { 201: Changed },
  }),
  showFair: route({
    id: 'showFair', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau/{fairId}', summary: '查看双选会、展位与办理过程',
    access: ['officer'],
    params: z.object(fairId),
    responses: { 200: z.object({ fair: FairView, booths: z.array(BoothView), signUps: z.int(), waiting: z.int(), checkedIn: z.int(), history: z.array(HistoryLine), actions: z.array(z.string()) }) },
  }),
  showFairReport: route({
    id: 'showFairReport', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau/{fairId}/report', summary: '查看双选会情况：报名、到场、双选与协议',
    access: ['officer'],
    params: z.object(fairId),
    responses: { 200: z.object({ fair: FairView, report: FairReport }) },
  }),
  editFair: route({
    id: 'editFair', capability: 'fairs', method: 'PUT', path: '/api/fairs/bureau/{fairId}', summary: '修改草稿',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: z.extend(FairForm, { rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  publishFair: route({
    id: 'publishFair', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/publication', summary: '发布双选会',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  rescheduleFair: route({
    id: 'rescheduleFair', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/schedule', summary: '改期或更换场地',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: z.object({ rev, date: localDate, startTime: clockTime, endTime: clockTime, signUpClosesOn: localDate, venue: text(60), address: text(120), reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  cancelFair: route({
    id: 'cancelFair', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/cancellation', summary: '取消双选会',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  placeBooth: route({
    id: 'placeBooth', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/booths/{agencyId}/placement', summary: '安排展位',
    access: ['duty:fair'],
    params: z.object({ ...fairId, agencyId: id('organisation') }),
    body: z.object({ rev, number: z.string().check(z.regex(/^[A-Z]?\d{1,3}$/)) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'already-exists', 'booths-full'],
  }),
  refuseBooth: route({
    id: 'refuseBooth', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/booths/{agencyId}/refusal', summary: '不予安排展位',
    access: ['duty:fair'],
    params: z.object({ ...fairId, agencyId: id('organisation') }),
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  findSignUp: route({
    id: 'findSignUp', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau/{fairId}/sign-ups/{code}', summary: '按六位签到码查找报名',
    access: ['duty:fair'],
    params: z.object({ ...fairId, code: z.string().check(z.regex(/^\d{6}$/)) }),
    responses: { 200: DeskView },
    problems: ['code-unknown'],
  }),
  undoCheckIn: route({
    id: 'undoCheckIn', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/check-ins/undone', summary: '撤销一分钟内的签到',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: z.object({ code: z.string().check(z.regex(/^\d{6}$/)) }),
    responses: { 200: Changed },
    problems: ['code-unknown', 'status-conflict', 'undo-expired'],
  }),
  checkIn: route({
    id: 'checkIn', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/check-ins', summary: '签到',
    access: ['duty:fair'],
    params: z.object(fairId),
    /** `licenceSeen` true: the officer has seen the licence, which verifies the claimed membership in the same commit. */
    body: z.object({ code: z.string().check(z.regex(/^\d{6}$/)), licenceSeen: z.boolean() }),
    responses: { 200: Changed },
    problems: ['code-unknown', 'status-conflict'],
  }),
  signUp: route({
    id: 'signUp', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/sign-up', summary: '企业报名',
    access: ['enterprise'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    body: SignUpForm,
    /** `status` is `seated`, or `waiting` where no seat is left: it moves up by itself, in the order of tickets. */
    responses: { 201: z.extend(Changed, { ticket: z.int(), code: z.string() }) },
    problems: ['sign-up-closed', 'already-signed-up'],
  }),
  showSignUp: route({
    id: 'showSignUp', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/sign-up', summary: '查看我的报名与签到码',
    access: ['enterprise'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: z.object({ fair: FairView, signUp: z.optional(SignUpView), ahead: z.optional(WaitingAhead), actions: z.array(z.string()) }) },
  }),
  keepSeat: route({
    id: 'keepSeat', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/sign-up/confirmation', summary: '确认保留名额',
    access: ['enterprise'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  cancelSignUp: route({
    id: 'cancelSignUp', capability: 'fairs', method: 'DELETE', path: '/api/fairs/{organisationId}/{fairId}/sign-up', summary: '取消报名',
    access: ['enterprise'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  listBooths: route({
    id: 'listBooths', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/booths', summary: '双选会上的机构与服务报价',
    access: ['enterprise', 'agency'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: z.object({ fair: FairView, booths: z.array(BoothView) }) },
  }),
  listAttendees: route({
    id: 'listAttendees', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/attendees', summary: '参会企业的行业、规模、区（市）与需求（不含名称和联系方式）',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    query: z.object({ cursor }),
    responses: { 200: pageOf(Attendee) },
  }),
  applyForBooth: route({
    id: 'applyForBooth', capability: 'fairs', method: 'PUT', path: '/api/fairs/{organisationId}/{fairId}/booth', summary: '申请展位',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    body: z.object({ rev: z.optional(rev), offer: Offer }),
    responses: { 200: Changed },
    problems: ['not-verified', 'status-conflict', 'sign-up-closed'],
  }),
  showBooth: route({
    id: 'showBooth', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/booth', summary: '查看我的展位申请',
    access: ['agency'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: z.object({ fair: FairView, booth: z.optional(BoothView), actions: z.array(z.string()) }) },
  }),
  withdrawBooth: route({
    id: 'withdrawBooth', capability: 'fairs', method: 'DELETE', path: '/api/fairs/{organisationId}/{fairId}/booth', summary: '撤回展位申请',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  propose: route({
    id: 'propose', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/choices', summary: '选择对方',
    access: ['enterprise', 'agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    body: z.object({ otherId: id('organisation') }),
    responses: { 201: Changed },
    problems: ['already-chosen', 'status-conflict', 'not-found'],
  }),
  listChoices: route({
    id: 'listChoices', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/choices', summary: '我的双选',
    access: ['enterprise', 'agency'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    /** Without the enterprise's name for an agency that it has not chosen. */
    responses: { 200: pageOf(z.object({ choice: ChoiceView, actions: z.array(z.string()) })) },
  }),
  answerChoice: route({
    id: 'answerChoice', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/choices/{choiceId}/answer', summary: '接受、婉拒或撤回',
    access: ['enterprise', 'agency-verified'],
    params: z.object({ ...actingOrganisation, choiceId: id('choice') }),
    body: z.object({ rev, action: z.enum(['accept', 'decline', 'withdraw']), reason: z.optional(reason) }),
    /** `agreementId` after an acceptance: the draft agreement, already filled in from the offer and the needs. */
    responses: { 200: z.extend(Changed, { agreementId: z.optional(id('agreement')) }) },
    problems: ['status-conflict', 'both-sides'],
  }),
} as const satisfies RouteTable;
