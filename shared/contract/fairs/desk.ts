import * as z from 'zod/mini';
import { SizeResult } from '../../domain/party.ts';
import { SignUp } from '../../domain/sign-up.ts';
import { route, type RouteTable } from '../route.ts';
import { Changed } from '../wire.ts';
import { fairId } from './views.ts';

/** Six digits, unique within the fair. */
const code = z.string().check(z.regex(/^\d{6}$/));
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

/** The desk at the door: 签到. */
export const deskRoutes = {
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
    body: z.object({ code, licenceSeen: z.boolean() }),
    responses: { 200: Changed },
    problems: ['code-unknown', 'status-conflict'],
  }),
} as const satisfies RouteTable;
