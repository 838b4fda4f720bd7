import * as z from 'zod/mini';
import { Upload } from '../domain/upload.ts';
import { instant } from '../domain/entity.ts';
import { MAXIMUM_UPLOAD_BYTES, mediaTypes } from '../domain/file-kinds.ts';
import { MAXIMUM_PREVIEW_BYTES, MOST_FILES, pieceCount } from '../domain/upload-rules.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, Changed, id, text } from './wire.ts';

/** SHA-256 of content, 64 hex digits. */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** How a file comes in pieces of 256 KiB: the hash of each, in order; without it the file is one piece. With a small picture of it, where the browser could make one. */
const inPieces = {
  pieces: z.optional(z.array(sha256).check(z.minLength(1), z.maxLength(pieceCount(MAXIMUM_UPLOAD_BYTES)))),
  /** A JPEG of 48 KiB at most. */
  preview: z.optional(z.object({ size: z.int().check(z.gte(1), z.lte(MAXIMUM_PREVIEW_BYTES)), sha256 })),
};

/** What is promised of a file before it is sent; the addresses then take nothing else. */
export const UploadForm = z.object({
  /** Made by the phone, so that a record can name a file that is still on its way; without it the service makes one. */
  id: z.optional(id('upload')),
  name: text(120),
  mediaType: z.enum(mediaTypes),
  /** Bytes: 10 MiB at most for a picture, 20 for a document. */
  size: z.int().check(z.gte(1), z.lte(MAXIMUM_UPLOAD_BYTES)),
  sha256,
  ...inPieces,
});
export type UploadForm = z.infer<typeof UploadForm>;

const SendingForm = z.object(inPieces);
export type SendingForm = z.infer<typeof SendingForm>;

/** Where to PUT something, with which headers. */
const PutAddress = z.object({ url: z.string(), headers: z.record(z.string(), z.string()) });
export type PutAddress = z.infer<typeof PutAddress>;

/** What is still to be sent, and where to, until `expiresAt` (15 minutes). Pieces count from 0. */
export const Sending = z.object({
  arrived: z.array(z.int()),
  missing: z.array(z.extend(PutAddress, { piece: z.int() })),
  preview: z.optional(PutAddress),
  expiresAt: instant,
});
export type Sending = z.infer<typeof Sending>;

const UploadView = z.omit(Upload, { sealed: true, ttl: true, personId: true });
/** An address to fetch from, for five minutes. */
const GetAddress = z.object({ url: z.string(), expiresAt: instant });
const uploadId = { uploadId: id('upload') };
const own = z.object({ ...actingOrganisation, ...uploadId });
const bureau = z.object(uploadId);
const wanted = z.object({ ids: z.string().check(z.regex(/^upl_[0-9a-f]{32}(,upl_[0-9a-f]{32})*$/), z.maxLength(MOST_FILES * 37)) });

/** The addresses are no part of the recorded outcome, as they let their holder write: a repeat may get none and asks for fresh ones. */
const requested = { 201: z.extend(Changed, { sending: z.optional(Sending) }) };
const renewed = { 200: Sending };
const shown = { 200: z.object({ upload: UploadView, address: z.optional(GetAddress) }) };
/** Of those that may be seen and are there, in the order asked. */
const listed = { 200: z.object({ files: z.array(z.object({ upload: UploadView, preview: z.optional(GetAddress) })) }) };
const completed = { responses: { 200: Changed }, problems: ['upload-not-ready', 'file-mismatch', 'file-type-refused'] } as const;

/** Every route under /api/uploads: photos and papers on their way in, and back out to those who may see them. */
export const uploadRoutes = {
  requestUpload: route({
    id: 'requestUpload', capability: 'uploads', method: 'POST', path: '/api/uploads/{organisationId}', summary: '申请上传（取得各分片的上传地址）',
    access: ['enterprise', 'agency'],
    params: z.object(actingOrganisation),
    body: UploadForm,
    responses: requested,
    problems: ['already-exists'],
  }),
  renewUploadAddress: route({
    id: 'renewUploadAddress', capability: 'uploads', method: 'POST', path: '/api/uploads/{organisationId}/{uploadId}/address', summary: '继续上传（查看已到的分片，取得其余的上传地址）',
    access: ['enterprise', 'agency'],
    params: own,
    body: SendingForm,
    responses: renewed,
    problems: ['status-conflict'],
  }),
  completeUpload: route({
    id: 'completeUpload', capability: 'uploads', method: 'POST', path: '/api/uploads/{organisationId}/{uploadId}/completion', summary: '上传完成，检查文件',
    access: ['enterprise', 'agency'],
    params: own,
    ...completed,
  }),
  listFiles: route({
    id: 'listFiles', capability: 'uploads', method: 'GET', path: '/api/uploads/{organisationId}/files', summary: '一组文件的情况与缩略图',
    access: ['enterprise', 'agency'],
    params: z.object(actingOrganisation),
    query: wanted,
    responses: listed,
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
    problems: ['already-exists'],
  }),
  renewBureauUploadAddress: route({
    id: 'renewBureauUploadAddress', capability: 'uploads', method: 'POST', path: '/api/uploads/bureau/{uploadId}/address', summary: '继续上传（经办人）',
    access: ['officer'],
    params: bureau,
    body: SendingForm,
    responses: renewed,
    problems: ['status-conflict'],
  }),
  completeBureauUpload: route({
    id: 'completeBureauUpload', capability: 'uploads', method: 'POST', path: '/api/uploads/bureau/{uploadId}/completion', summary: '上传完成，检查文件（经办人）',
    access: ['officer'],
    params: bureau,
    ...completed,
  }),
  listBureauFiles: route({
    id: 'listBureauFiles', capability: 'uploads', method: 'GET', path: '/api/uploads/bureau/files', summary: '一组文件的情况与缩略图（经办人）',
    access: ['officer'],
    query: wanted,
    responses: listed,
  }),
  showBureauUpload: route({
    id: 'showBureauUpload', capability: 'uploads', method: 'GET', path: '/api/uploads/bureau/{uploadId}', summary: '查看文件（经办人）',
    access: ['officer'],
    params: bureau,
    responses: shown,
  }),
} as const satisfies RouteTable;
