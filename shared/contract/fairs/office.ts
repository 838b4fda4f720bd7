import * as z from 'zod/mini';
import { boothNumber, mapLink, Plan } from '../../domain/fair.ts';
import { FairFigures, FairReport } from '../../domain/fair-report.ts';
import { route, type RouteTable } from '../route.ts';
import { clockTime, cursor, HistoryLine, id, pageOf, reason, rev, text, Changed } from '../wire.ts';
import { localDate } from '../../domain/entity.ts';
import { BoothView, fairId, FairForm, FairView } from './views.ts';

/** What officers do with a fair: 起草, 发布, 改期, 取消, 展位安排, 双选会情况. */
export const officeRoutes = {
  listFairs: route({
    id: 'listFairs', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau', summary: '双选会列表（含草稿）',
    access: ['officer'],
    query: z.object({ cursor }),
    responses: { 200: pageOf(FairView) },
  }),
  draftFair: route({
    id: 'draftFair', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau', summary: '起草双选会',
    access: ['duty:fair'],
    /** `planOf`: an earlier fair whose plan of the hall is taken over. */
    body: z.extend(FairForm, { planOf: z.optional(id('fair')) }),
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
    /** Without a map link the fair has none from then on; without a last day to choose, that day moves along with the fair. */
    body: z.object({
      rev, date: localDate, startTime: clockTime, endTime: clockTime, signUpClosesOn: localDate, venue: text(60), address: text(120), reason,
      mapLink: z.optional(mapLink), selection: z.optional(z.object({ closesOn: z.optional(localDate) })),
    }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  savePlan: route({
    id: 'savePlan', capability: 'fairs', method: 'PUT', path: '/api/fairs/bureau/{fairId}/plan', summary: '保存展位图（不带展位图即撤下）',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: z.object({ rev, plan: z.optional(Plan) }),
    responses: { 200: Changed },
    /** `booths-off-plan` names the numbers that agencies have been given. */
    problems: ['status-conflict', 'booths-off-plan'],
  }),
  closeFair: route({
    id: 'closeFair', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/closing', summary: '结束双选会',
    access: ['duty:fair'],
    params: z.object(fairId),
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'fair-not-over'],
  }),
  showFigures: route({
    id: 'showFigures', capability: 'fairs', method: 'GET', path: '/api/fairs/bureau/{fairId}/figures', summary: '双选会当前的报名、签到、双选数',
    access: ['officer'],
    params: z.object(fairId),
    responses: { 200: FairFigures },
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
    body: z.object({ rev, number: boothNumber }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'booth-taken'],
  }),
  moveBooth: route({
    id: 'moveBooth', capability: 'fairs', method: 'PUT', path: '/api/fairs/bureau/{fairId}/booths/{agencyId}/placement', summary: '改派展位',
    access: ['duty:fair'],
    params: z.object({ ...fairId, agencyId: id('organisation') }),
    body: z.object({ rev, number: boothNumber }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'booth-taken'],
  }),
  refuseBooth: route({
    id: 'refuseBooth', capability: 'fairs', method: 'POST', path: '/api/fairs/bureau/{fairId}/booths/{agencyId}/refusal', summary: '不予安排展位',
    access: ['duty:fair'],
    params: z.object({ ...fairId, agencyId: id('organisation') }),
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
