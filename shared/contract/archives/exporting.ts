import * as z from 'zod/mini';
import { exportFailures } from '../../domain/archive-exports.ts';
import { instant, localDate } from '../../domain/entity.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, id } from '../wire.ts';
import { archiveMembers, ofArchive, ofBureauArchive } from './reading.ts';

/** An export as its reader sees it: how far it is, what it should hold and does, until when it can be fetched. */
export const ExportView = z.object({
  id: id('export'),
  status: z.enum(['queued', 'running', 'ready', 'failed']),
  askedAt: instant,
  askedBy: z.string(),
  expected: z.object({ entries: z.int(), files: z.int() }),
  delivered: z.object({ entries: z.int(), files: z.int() }),
  bytes: z.int(),
  why: z.optional(z.enum(exportFailures)),
  expiresOn: localDate,
});
export type ExportView = z.infer<typeof ExportView>;

const exportId = { exportId: id('export') };
const ofExport = z.object({ ...actingOrganisation, ...ofBureauArchive.shape, ...exportId });
const ofBureauExport = z.object({ ...ofBureauArchive.shape, ...exportId });
const listed = { 200: z.object({ items: z.array(ExportView) }) };
/** The address is made for whoever asks now, and gone after five minutes. */
const shown = { 200: z.object({ export: ExportView, address: z.optional(z.object({ url: z.string(), expiresAt: instant })) }) };

export const archiveExportingRoutes = {
  requestExport: route({
    id: 'requestExport', capability: 'archives', method: 'POST', path: '/api/archives/{organisationId}/{enterpriseId}/exports', summary: '申请把档案导出为 ZIP（机构为自己的部分）',
    access: archiveMembers,
    params: ofArchive,
    responses: { 201: Changed },
  }),
  listExports: route({
    id: 'listExports', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}/exports', summary: '本单位的档案导出',
    access: archiveMembers,
    params: ofArchive,
    responses: listed,
  }),
  showExport: route({
    id: 'showExport', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}/exports/{exportId}', summary: '查看导出进度（完成后取得下载地址）',
    access: archiveMembers,
    params: ofExport,
    responses: shown,
  }),
  requestBureauExport: route({
    id: 'requestBureauExport', capability: 'archives', method: 'POST', path: '/api/archives/bureau/{enterpriseId}/exports', summary: '申请把档案导出为 ZIP（经办人）',
    access: ['officer'],
    params: ofBureauArchive,
    responses: { 201: Changed },
  }),
  listBureauExports: route({
    id: 'listBureauExports', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/exports', summary: '档案导出（经办人）',
    access: ['officer'],
    params: ofBureauArchive,
    responses: listed,
  }),
  showBureauExport: route({
    id: 'showBureauExport', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/exports/{exportId}', summary: '查看导出进度（经办人，完成后取得下载地址）',
    access: ['officer'],
    params: ofBureauExport,
    responses: shown,
  }),
} as const satisfies RouteTable;
