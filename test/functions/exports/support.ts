import { createHash, randomBytes } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type * as z from 'zod/mini';
import { archiveBindings } from '../../../functions/archives/bindings.ts';
import { makeExport, type ExportPorts } from '../../../functions/exports/make-export.ts';
import { keys } from '../../../functions/table/keys.ts';
import { archiveRoutes, type MaterialForm } from '../../../shared/contract/archives.ts';
import type { ZipSource } from '../../../shared/rules/zip/read-zip.ts';
import { addServices, givenService } from '../../support/services.ts';
import { givenObjects, readyUpload } from '../../support/uploads.ts';
import { createWorld, must } from '../../support/world.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
export const newHasher = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => hash.update(bytes), hex: () => hash.digest('hex') };
};
export const sourceOf = (bytes: Uint8Array): ZipSource => ({ size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) });

/** Standing in for the tools that a build makes, so that a package is small. */
const tools = { page: '<!doctype html>', script: '// 核验' };

/** A table and buckets, with archives served. */
export const archivesPlace = async () => {
  const [world, objects] = await Promise.all([createWorld(), givenObjects()]);
  addServices(world).add(archiveRoutes, archiveBindings({ ...world.ports, anchors: objects.anchors, exports: objects.exports }));
  return { world, objects };
};
export type ArchivesPlace = Awaited<ReturnType<typeof archivesPlace>>;

/** An enterprise whose archive holds its first entry, and the maker of exports on real stores. */
export const givenArchive = async (place?: ArchivesPlace) => {
  const { world, objects } = place ?? (await archivesPlace());
  const service = await givenService(world);
  const enterpriseId = service.enterprise.organisationId;
  const asAgency = { organisationId: service.agency.organisationId, enterpriseId };
  const asEnterprise = { organisationId: enterpriseId, enterpriseId };

  /** A file that was checked: in the bucket and in the table. */
  const givenFile = async (name: string, bytes: Uint8Array, by: { readonly organisationId: string; readonly member: { readonly personId: string } } = service.agency): Promise<string> => {
    const upload = readyUpload(world, by.organisationId, { personId: by.member.personId, name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    await world.given(upload);
    await objects.client.send(new PutObjectCommand({ Bucket: 'files', Key: upload.id, Body: bytes }));
    return upload.id;
  };
  const addMaterial = (uploadIds: string[], more: Partial<z.infer<typeof MaterialForm>> = {}) =>
    world.call(service.agency.member, archiveRoutes.addMaterial, { params: asAgency, body: { material: 'attendance-sheet', dated: '2026-03-01', note: '二月考勤表', agreementId: service.agreement.id, uploadIds, ...more } });

  const ports: ExportPorts = { table: world.table, store: objects.exports, files: objects.reader, tools, anchorOf: async () => undefined, remaining: () => 300_000 };
  const ask = async (as = service.enterprise.member, params = asEnterprise): Promise<string> => must(await world.call(as, archiveRoutes.requestExport, { params })).body.id;
  const make = (exportId: string, more: Partial<ExportPorts> = {}) => makeExport({ ...ports, ...more }, { enterpriseId, exportId, at: world.now });
  const item = (exportId: string) => world.table.get('archive-export', keys.archiveExport(enterpriseId, exportId));
  const fetched = async (exportId: string, as = service.enterprise.member, params: typeof asEnterprise = asEnterprise): Promise<Buffer> => {
    const { address } = must(await world.call(as, archiveRoutes.showExport, { params: { ...params, exportId } })).body;
    return Buffer.from(await (await fetch(address?.url ?? '')).arrayBuffer());
  };
  return { world, objects, service, enterpriseId, asAgency, asEnterprise, givenFile, addMaterial, ports, ask, make, item, fetched };
};

export const someBytes = (size: number): Buffer => randomBytes(size);
