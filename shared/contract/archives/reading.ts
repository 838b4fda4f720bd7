import * as z from 'zod/mini';
import { archiveSections } from '../../domain/archive-sections.ts';
import { districts } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, cursor, id, pageOf } from '../wire.ts';
import { ArchiveCheck, ArchiveExport, ArchiveView, EntryView, ListedArchive } from './views.ts';

const enterpriseId = { enterpriseId: id('organisation') };
export const ofArchive = z.object({ ...actingOrganisation, ...enterpriseId });
export const ofBureauArchive = z.object(enterpriseId);
export const archiveMembers = ['enterprise-verified', 'agency-verified'] as const;

/** Which entries: all without a filter; several hold together. `year` is a service year of the agreement named. */
const filter = z.object({
  cursor,
  section: z.optional(z.enum(archiveSections)),
  agencyId: z.optional(id('organisation')),
  agreementId: z.optional(id('agreement')),
  year: z.optional(z.string().check(z.regex(/^[1-9]\d?$/))),
  files: z.optional(z.literal('yes')),
});
export type EntryFilter = z.infer<typeof filter>;

export const archiveReadingRoutes = {
  listArchives: route({
    id: 'listArchives', capability: 'archives', method: 'GET', path: '/api/archives/bureau', summary: '服务档案列表（按区）',
    access: ['officer'],
    query: z.object({ district: z.enum(districts), cursor }),
    responses: { 200: pageOf(ListedArchive) },
  }),
  showBureauArchive: route({
    id: 'showBureauArchive', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}', summary: '查看服务档案（经办人）',
    access: ['officer'],
    params: ofBureauArchive,
    responses: { 200: ArchiveView },
  }),
  listBureauEntries: route({
    id: 'listBureauEntries', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/entries', summary: '档案条目（经办人，新的在前，可按类别、机构、年度筛选）',
    access: ['officer'],
    params: ofBureauArchive,
    query: filter,
    responses: { 200: pageOf(EntryView) },
  }),
  checkBureauArchive: route({
    id: 'checkBureauArchive', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/check', summary: '核验档案链（经办人）',
    access: ['officer'],
    params: ofBureauArchive,
    responses: { 200: ArchiveCheck },
  }),
  exportBureauArchive: route({
    id: 'exportBureauArchive', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/export', summary: '导出档案链（经办人）',
    access: ['officer'],
    params: ofBureauArchive,
    responses: { 200: ArchiveExport },
    problems: ['too-large'],
  }),
  showArchive: route({
    id: 'showArchive', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}', summary: '查看服务档案',
    access: archiveMembers,
    params: ofArchive,
    responses: { 200: ArchiveView },
  }),
  listEntries: route({
    id: 'listEntries', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}/entries', summary: '档案条目（新的在前，可筛选；机构只见自己的部分）',
    access: archiveMembers,
    params: ofArchive,
    query: filter,
    responses: { 200: pageOf(EntryView) },
  }),
  checkArchive: route({
    id: 'checkArchive', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}/check', summary: '核验档案链',
    access: archiveMembers,
    params: ofArchive,
    responses: { 200: ArchiveCheck },
  }),
  exportArchive: route({
    id: 'exportArchive', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}/export', summary: '导出档案链（企业）',
    access: ['enterprise-verified'],
    params: ofArchive,
    responses: { 200: ArchiveExport },
    problems: ['too-large'],
  }),
} as const satisfies RouteTable;
