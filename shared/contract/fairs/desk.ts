import * as z from 'zod/mini';
import { instant } from '../../domain/entity.ts';
import { SizeResult } from '../../domain/party.ts';
import { SignUp } from '../../domain/sign-up.ts';
import { districts, sides } from '../../domain/who.ts';
import { creditCode, particulars } from '../particulars.ts';
import { route, type RouteTable } from '../route.ts';
import { Changed, cursor, pageOf } from '../wire.ts';
import { SignUpForm, WaitingAhead } from './sign-ups.ts';
import { fairId, FairView } from './views.ts';

/** Six digits, unique within the fair. */
const code = z.string().check(z.regex(/^\d{6}$/));
/** When it happened by the desk's clock, where it could not be sent at once; counted only if it was earlier on the same day. */
const at = z.optional(instant);
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

/** The same of one of many, under its ticket: a code can be given anew once its sign-up is cancelled. */
const RosterLine = z.object({
  ticket: z.int(),
  code,
  name: z.string(),
  grade: z.optional(SizeResult.shape.grade),
  status: SignUp.shape.status,
  checkedInAt: z.optional(z.string()),
  membershipStatus: z.optional(z.string()),
  origin: SignUp.shape.origin,
});
export type RosterLine = z.infer<typeof RosterLine>;

/** What is asked of an enterprise that comes without having signed up. */
export const WalkInForm = z.object({
  creditCode,
  /** Asked of one that is new here; a registered enterprise keeps its own. */
  name: z.optional(particulars.name),
  district: z.optional(z.enum(districts)),
  ...z.omit(SignUpForm, { note: true }).shape,
  licenceSeen: z.boolean(),
  at,
});
export type WalkInForm = z.infer<typeof WalkInForm>;

/** The desk at the door: 签到, 现场报名. */
export const deskRoutes = {
  showRoster: route({
    id: 'showRoster', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau/{fairId}/roster', summary: '签到名册：全部报名，或某一时刻以后变动的',
    access: ['duty:fair'],
    params: z.object(fairId),
    /** `since`: the `at` of an earlier answer. */
    query: z.object({ cursor, since: z.optional(instant) }),
    responses: { 200: z.extend(pageOf(RosterLine), { at: instant, fair: z.pick(FairView, { title: true, date: true, startTime: true, endTime: true, status: true }) }) },
  }),
  findSignUp: route({
    id: 'findSignUp', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau/{fairId}/sign-ups/{code}', summary: '按六位签到码查找报名',
    access: ['duty:fair'],
    params: z.object({ ...fairId, code }),
    responses: { 200: DeskView },
    problems: ['code-unknown'],
  }),
  undoCheckIn: route({
    id: 'undoCheckIn', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/check-ins/undone', summary: '撤销一分钟内的签到',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: z.object({ code }),
    responses: { 200: Changed },
    problems: ['code-unknown', 'status-conflict', 'undo-expired'],
  }),
  checkIn: route({
    id: 'checkIn', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/check-ins', summary: '签到',
    access: ['duty:fair'],
    params: z.object(fairId),
    /** `licenceSeen` true: the officer has seen the licence, which verifies the claimed membership in the same commit. */
    body: z.object({ code, licenceSeen: z.boolean(), at }),
    responses: { 200: Changed },
    problems: ['code-unknown', 'status-conflict', 'same-person'],
  }),
  findEnterprise: route({
    id: 'findEnterprise', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau/{fairId}/enterprises', summary: '现场报名：按统一社会信用代码查找单位',
    access: ['duty:fair'],
    params: z.object(fairId),
    query: z.object({ creditCode }),
    /** Empty for one that is not registered; `ticket` where it has signed up already. */
    responses: { 200: z.object({ found: z.optional(z.object({ side: z.enum(sides), name: z.string(), grade: z.optional(SizeResult.shape.grade), ticket: z.optional(z.int()) })) }) },
  }),
  registerWalkIn: route({
    id: 'registerWalkIn', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/walk-ins', summary: '现场报名并签到',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: WalkInForm,
    /** `status` is `checked-in`, or `waiting` where no seat is left. */
    responses: { 201: z.extend(Changed, { ticket: z.int(), code: z.string(), ahead: z.optional(WaitingAhead) }) },
    problems: ['walk-in-closed', 'already-signed-up'],
  }),
} as const satisfies RouteTable;
