import * as z from 'zod/mini';
import { Erasure, erasureGrounds } from '../../domain/erasure.ts';
import { route, type RouteTable } from '../route.ts';
import { Changed, id, reason, rev } from '../wire.ts';
import { ofBureauArchive } from './reading.ts';

export const ErasureView = z.extend(z.omit(Erasure, { sealed: true }), { actions: z.array(z.string()) });
export type ErasureView = z.infer<typeof ErasureView>;

const deciders = ['duty:policy', 'duty:verification'] as const;

/** 依法删除档案中的个人内容和文件：提出与决定由两人分别办理。 */
export const archiveErasingRoutes = {
  listErasures: route({
    id: 'listErasures', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/erasures', summary: '档案的依法删除',
    access: ['officer'],
    params: ofBureauArchive,
    responses: { 200: z.object({ items: z.array(ErasureView), actions: z.array(z.string()) }) },
  }),
  proposeErasure: route({
    id: 'proposeErasure', capability: 'archives', method: 'POST', path: '/api/archives/bureau/{enterpriseId}/erasures', summary: '提出依法删除一条的内容或文件',
    access: deciders,
    params: ofBureauArchive,
    body: z.object({ n: z.int().check(z.gte(1)), content: z.boolean(), uploadIds: z.array(id('upload')).check(z.maxLength(20)), ground: z.enum(erasureGrounds), reason }),
    responses: { 201: Changed },
    problems: ['already-exists'],
  }),
  decideErasure: route({
    id: 'decideErasure', capability: 'archives', method: 'POST', path: '/api/archives/bureau/{enterpriseId}/erasures/{erasureId}/decision', summary: '决定删除或不予删除（不得是提出人）',
    access: deciders,
    params: z.object({ ...ofBureauArchive.shape, erasureId: id('erasure') }),
    body: z.object({ rev, action: z.enum(['approve', 'decline']), reason: z.optional(reason) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'same-person'],
  }),
} as const satisfies RouteTable;
