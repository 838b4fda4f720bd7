import * as z from 'zod/mini';
import { Deputyship } from '../../domain/deputyship.ts';
import { localDate } from '../../domain/entity.ts';
import { duties } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { Changed, id, rev, text } from '../wire.ts';

const DeputyshipView = z.object({ deputyship: z.omit(Deputyship, { sealed: true }), actions: z.array(z.enum(['agree', 'decline', 'end'])) });
export type DeputyshipView = z.infer<typeof DeputyshipView>;
const deputyshipId = id('deputyship');

/** 代班: who sees to a person's tasks while they are away. */
export const deputyRoutes = {
  listDeputyships: route({
    id: 'listDeputyships', capability: 'tasks', method: 'GET', path: '/api/tasks/deputies', summary: '我的代班：请人代我的，和我代别人的',
    access: ['person'],
    responses: { 200: z.object({ items: z.array(DeputyshipView) }) },
  }),
  askDeputy: route({
    id: 'askDeputy', capability: 'tasks', method: 'POST', path: '/api/tasks/deputies', summary: '请人代班（单位内指定同事；经办人由同办公室、同职责的同事接受）',
    access: ['person'],
    body: z.object({
      from: localDate,
      to: localDate,
      organisation: z.optional(z.object({ id: id('organisation'), deputyId: text(128) })),
      duties: z.optional(z.array(z.enum(duties)).check(z.minLength(1))),
    }),
    responses: { 201: Changed },
    problems: ['deputy-unfit'],
  }),
  showDeputyship: route({
    id: 'showDeputyship', capability: 'tasks', method: 'GET', path: '/api/tasks/deputies/{deputyshipId}', summary: '查看一次代班',
    access: ['person'],
    params: z.object({ deputyshipId }),
    responses: { 200: DeputyshipView },
  }),
  answerDeputyship: route({
    id: 'answerDeputyship', capability: 'tasks', method: 'POST', path: '/api/tasks/deputies/{deputyshipId}/answer', summary: '接受、谢绝或结束代班',
    access: ['person'],
    params: z.object({ deputyshipId }),
    body: z.object({ rev, action: z.enum(['agree', 'decline', 'end']) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'deputy-unfit'],
  }),
} as const satisfies RouteTable;
