import * as z from 'zod/mini';
import { ArchiveEntry, ArchiveHead } from '../domain/archive.ts';
import { instant, localDate } from '../domain/entity.ts';
import { Completeness } from '../domain/evaluation.ts';
import { districts } from '../domain/who.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, cursor, id, pageOf } from './wire.ts';

/** An agreement's part of the archive: whose, which service year today lies in, how complete that year's part is. */
export const ArchivePart = z.object({
  agreementId: id('agreement'),
  agencyId: id('organisation'),
  agencyName: z.string(),
  status: z.string(),
  year: z.int(),
  from: localDate,
  to: localDate,
  completeness: Completeness,
});
export type ArchivePart = z.infer<typeof ArchivePart>;

export const ArchiveView = z.object({ archive: ArchiveHead, parts: z.array(ArchivePart) });

/** The outcome of checking every link: whole, or the first entry that does not follow from the one before it. */
export const ArchiveCheck = z.object({
  whole: z.boolean(),
  /** Entries looked at. */
  checked: z.int(),
  count: z.int(),
  hash: z.string(),
  at: instant,
  broken: z.optional(z.object({ n: z.int(), reason: z.string() })),
  /** What the daily anchor outside the table says; absent while there is none yet. */
  anchor: z.optional(z.object({ on: localDate, count: z.int(), hash: z.string() })),
});
export type ArchiveCheck = z.infer<typeof ArchiveCheck>;

/** The chain as a file that anyone can check without us; `recipe` says how, step by step. */
export const ArchiveExport = z.object({
  format: z.literal('archive-chain-export-v1'),
  exportedAt: instant,
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  head: z.object({ count: z.int(), hash: z.string() }),
  recipe: z.array(z.string()),
  entries: z.array(ArchiveEntry),
});
export type ArchiveExport = z.infer<typeof ArchiveExport>;

const enterpriseId = { enterpriseId: id('organisation') };
const ofArchive = z.object({ ...actingOrganisation, ...enterpriseId });
const members = ['enterprise-verified', 'agency-verified'] as const;

/** Every route under /api/archives: 一企一档. */
export const archiveRoutes = {
  listArchives: route({
    id: 'listArchives', capability: 'archives', method: 'GET', path: '/api/archives/bureau', summary: '服务档案列表（按区）',
    access: ['officer'],
    query: z.object({ district: z.enum(districts), cursor }),
    responses: { 200: pageOf(ArchiveHead) },
  }),
  showBureauArchive: route({
    id: 'showBureauArchive', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}', summary: '查看服务档案（经办人）',
    access: ['officer'],
    params: z.object(enterpriseId),
    responses: { 200: ArchiveView },
  }),
  listBureauEntries: route({
    id: 'listBureauEntries', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/entries', summary: '档案条目（经办人，新的在前）',
    access: ['officer'],
    params: z.object(enterpriseId),
    query: z.object({ cursor }),
    responses: { 200: pageOf(ArchiveEntry) },
  }),
  checkBureauArchive: route({
    id: 'checkBureauArchive', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/check', summary: '核验档案链（经办人）',
    access: ['officer'],
    params: z.object(enterpriseId),
    responses: { 200: ArchiveCheck },
  }),
  exportBureauArchive: route({
    id: 'exportBureauArchive', capability: 'archives', method: 'GET', path: '/api/archives/bureau/{enterpriseId}/export', summary: '导出档案链（经办人）',
    access: ['officer'],
    params: z.object(enterpriseId),
    responses: { 200: ArchiveExport },
    problems: ['too-large'],
  }),
  showArchive: route({
    id: 'showArchive', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}', summary: '查看服务档案',
    access: members,
    params: ofArchive,
    responses: { 200: ArchiveView },
  }),
  listEntries: route({
    id: 'listEntries', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}/entries', summary: '档案条目（新的在前；机构只见自己的部分）',
    access: members,
    params: ofArchive,
    query: z.object({ cursor }),
    responses: { 200: pageOf(ArchiveEntry) },
  }),
  checkArchive: route({
    id: 'checkArchive', capability: 'archives', method: 'GET', path: '/api/archives/{organisationId}/{enterpriseId}/check', summary: '核验档案链',
    access: members,
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
