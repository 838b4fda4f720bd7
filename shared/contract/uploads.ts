import * as z from 'zod/mini';
import { Upload } from '../domain/upload.ts';
import { instant } from '../domain/entity.ts';
import { MAXIMUM_UPLOAD_BYTES, mediaTypes } from '../domain/upload-rules.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, Changed, id, text } from './wire.ts';

/** What is promised of a file before it is sent; the address then takes nothing else. */
export const UploadForm = z.object({
  name: text(120),
  mediaType: z.enum(mediaTypes),
  /** Bytes, 10 MiB at most. */
  size: z.int().check(z.gte(1), z.lte(MAXIMUM_UPLOAD_BYTES)),
  /** SHA-256 of the content, 64 hex digits. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type UploadForm = z.infer<typeof UploadForm>;

/** Where to PUT the file, with which headers, until when (15 minutes). */
export const PutAddress = z.object({ url: z.string(), headers: z.record(z.string(), z.string()), expiresAt: instant });
export type PutAddress = z.infer<typeof PutAddress>;

const UploadView = z.omit(Upload, { sealed: true, ttl: true, personId: true });
const uploadId = { uploadId: id('upload') };
const own = z.object({ ...actingOrganisation, ...uploadId });
const bureau = z.object(uploadId);

/** The address is no part of the recorded outcome, as it lets its holder write: a repeat gets none and asks for a fresh one. */
const requested = { 201: z.extend(Changed, { address: z.optional(PutAddress) }) };
const renewed = { 200: z.object({ address: PutAddress }) };
const shown = { 200: z.object({ upload: UploadView, address: z.optional(z.object({ url: z.string(), expiresAt: instant })) }) };
const completed = { responses: { 200: Changed }, problems: ['upload-not-ready', 'file-mismatch', 'file-type-refused'] } as const;

/** Every route under /api/uploads: photos and papers on their way in, and back out to those who may see them. */
export const uploadRoutes = {
  requestUpload: route({
    id: 'requestUpload', capability: 'uploads', method: 'POST', path: '/api/uploads/{organisationId}', summary: '申请上传（取得上传地址）',
    access: ['enterprise', 'agency'],
    params: z.object(actingOrganisation),
    body: UploadForm,
    responses: requested,
  }),
  renewUploadAddress: route({
    id: 'renewUploadAddress', capability: 'uploads', method: 'POST', path: '/api/uploads/{organisationId}/{uploadId}/address', summary: '继续上传（重新取得上传地址）',
    access: ['enterprise', 'agency'],
    params: own,
    responses: renewed,
    problems: ['status-conflict'],
  }),
  completeUpload: route({
    id: 'completeUpload', capability: 'uploads', method: 'POST', path: '/api/uploads/{organisationId}/{uploadId}/completion', summary: '上传完成，检查文件',
    access: ['enterprise', 'agency'],
    params: own,
    ...completed,
  }),
  showUpload: route({
    id: 'showUpload', capability: 'uploads', method: 'GET', path: '/api/uploads/{organisationId}/{uploadId}', summary: '查看文件（取得下载地址）',
    access: ['enterprise', 'agency'],
    params: own,
    responses: shown,
  }),
  requestBureauUpload: route({
    id: 'requestBureauUpload', capability: 'uploads', method: 'POST', path: '/api/uploads/bureau', summary: '申请上传（经办人）',
    access: ['officer'],
    body: UploadForm,
    responses: requested,
  }),
  renewBureauUploadAddress: route({
    id: 'renewBureauUploadAddress', capability: 'uploads', method: 'POST', path: '/api/uploads/bureau/{uploadId}/address', summary: '继续上传（经办人）',
    access: ['officer'],
    params: bureau,
    responses: renewed,
    problems: ['status-conflict'],
  }),
  completeBureauUpload: route({
    id: 'completeBureauUpload', capability: 'uploads', method: 'POST', path: '/api/uploads/bureau/{uploadId}/completion', summary: '上传完成，检查文件（经办人）',
    access: ['officer'],
    params: bureau,
    ...completed,
  }),
  showBureauUpload: route({
    id: 'showBureauUpload', capability: 'uploads', method: 'GET', path: '/api/uploads/bureau/{uploadId}', summary: '查看文件（经办人）',
    access: ['officer'],
    params: bureau,
    responses: shown,
  }),
} as const satisfies RouteTable;
