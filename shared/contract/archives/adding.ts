import * as z from 'zod/mini';
import { materialKinds } from '../../domain/archive-sections.ts';
import { localDate } from '../../domain/entity.ts';
import { route, type RouteTable } from '../route.ts';
import { Changed, id, rev, text } from '../wire.ts';
import { archiveMembers, ofArchive } from './reading.ts';

/** 辅助证明材料: what is added to the archive directly. Without an agreement it belongs to the enterprise alone, and no agency sees it. */
export const MaterialForm = z.object({
  agreementId: z.optional(id('agreement')),
  material: z.enum(materialKinds),
  /** The day that it is about. */
  dated: localDate,
  note: text(1000, 2),
  uploadIds: z.array(id('upload')).check(z.maxLength(20)),
  /** The number of the entry that this one corrects. */
  corrects: z.optional(rev),
});
export type MaterialForm = z.infer<typeof MaterialForm>;

export const archiveAddingRoutes = {
  addMaterial: route({
    id: 'addMaterial', capability: 'archives', method: 'POST', path: '/api/archives/{organisationId}/{enterpriseId}/materials', summary: '补充辅助证明材料（更正也另记一条）',
    access: archiveMembers,
    params: ofArchive,
    body: MaterialForm,
    responses: { 201: Changed },
    problems: ['upload-not-ready'],
  }),
  enterBasics: route({
    id: 'enterBasics', capability: 'archives', method: 'POST', path: '/api/archives/{organisationId}/{enterpriseId}/basics', summary: '把企业现在的基本信息记入档案',
    access: archiveMembers,
    params: ofArchive,
    responses: { 201: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
