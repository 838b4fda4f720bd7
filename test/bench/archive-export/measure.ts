import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { exportKey, makeExport } from '../../../functions/exports/make-export.ts';
import { createBulkClient } from '../../../functions/objects/client.ts';
import { createExportStore } from '../../../functions/objects/export-store.ts';
import { createFileReader } from '../../../functions/objects/file-reader.ts';
import type { Change } from '../../../functions/table/change.ts';
import { toItem } from '../../../functions/table/items.ts';
import type { Table } from '../../../functions/table/table.ts';
import { nextEntry, openArchive } from '../../../shared/domain/archive-chain.ts';
import type { ArchiveExportItem } from '../../../shared/domain/archive-exports.ts';
import { verifyPackage } from '../../../shared/domain/archive-verify.ts';
import type { ArchiveEntry } from '../../../shared/domain/archive.ts';
import { ok } from '../../../shared/domain/result.ts';

const MEBIBYTE = 1024 * 1024;
const FILE_BYTES = 10 * MEBIBYTE;
const NOW = '2027-03-02T01:00:00.000Z';
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const hex = (n: number): string => n.toString(16).padStart(32, '0');

export interface ExportFigures {
  readonly bytes: number;
  readonly files: number;
  readonly delivered: number;
  readonly seconds: number;
  /** Growth of the maker's resident memory, at its highest, beyond what the process had before it put the first file into the store. */
  readonly growthMiB: number;
  readonly findings: number;
  readonly verifySeconds: number;
}

/** Entries of twenty files each, of a few contents that repeat. */
const archiveOf = (files: number, contents: readonly Uint8Array[]) => {
  const enterpriseId = `org_${hex(1)}`;
  let head = openArchive({ enterpriseId, enterpriseName: '巷口老面馆（示例）', district: '320402', opened: { at: NOW, by: 'a', name: '甲' } }, sha256);
  const entries: ArchiveEntry[] = [];
  for (let done = 0; done < files; done += 20) {
    const uploads = Array.from({ length: Math.min(20, files - done) }, (_, index) => {
      const which = (done + index) % contents.length;
      return { id: `upl_${hex(which + 1)}`, sha256: sha256(contents[which] ?? new Uint8Array()), name: `现场照片（${done + index}）.jpg`, mediaType: 'image/jpeg', size: FILE_BYTES };
    });
    const next = nextEntry(head, { kind: 'service-record', at: NOW, by: 'a', byName: '甲', subject: { type: 'record', id: 'r' }, content: { servedOn: '2027-03-01' }, salt: hex(done), uploads, nameSalts: uploads.map(() => hex(7)) }, sha256);
    head = next.head;
    entries.push(next.entry);
  }
  return { head, entries };
};

/** A table that holds one archive and one export, and remembers what the maker writes. */
const tableOf = ({ head, entries }: ReturnType<typeof archiveOf>, item: ArchiveExportItem): { table: Table; current: () => ArchiveExportItem } => {
  let current = item;
  const known = {
    get: async (type: string) => (type === 'archive-export' ? current : type === 'archive' ? head : undefined),
    async *pages() {
      for (let from = 0; from < entries.length; from += 200) yield await Promise.all(entries.slice(from, from + 200).map((entry) => toItem(entry, undefined, undefined)));
    },
    commit: async (_: unknown, { writes, reply }: Change<unknown>) => {
      for (const write of writes) if (write.kind === 'replace' && write.entity.type === 'archive-export') current = write.entity;
      return ok(reply);
    },
  };
  return { table: known as never, current: () => current };
};

/** Watches how much memory the process has beyond `before`, until it is told to stop. */
const watchMemory = (before: number): (() => number) => {
  let highest = before;
  const timer = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 10);
  return () => {
    clearInterval(timer);
    return (highest - before) / MEBIBYTE;
  };
};

/** Makes an archive of so many files of 10 MiB, reads it back and checks it. */
export const measureExport = async (files: number): Promise<ExportFigures> => {
  const dir = await mkdtemp(join(tmpdir(), 'export-bench-'));
  const server = spawn(process.execPath, [join(import.meta.dirname, 'store.ts'), dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const endpoint = String((await once(server.stdout, 'data'))[0]).trim();
    Object.assign(process.env, { AWS_ENDPOINT_URL_S3: endpoint, AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local-secret' });
    const beside = new S3Client({ forcePathStyle: true });
    const before = process.memoryUsage().rss;
    const contents = Array.from({ length: 5 }, () => randomBytes(FILE_BYTES));
    for (const [index, Body] of contents.entries()) await beside.send(new PutObjectCommand({ Bucket: 'files', Key: `upl_${hex(index + 1)}`, Body }));
    const archive = archiveOf(files, contents);
    contents.splice(0);
    const item: ArchiveExportItem = {
      type: 'archive-export', id: `exp_${hex(1)}`, rev: 1, createdAt: NOW, updatedAt: NOW, status: 'queued', enterpriseId: archive.head.enterpriseId, enterpriseName: archive.head.enterpriseName, district: '320402',
      asked: { at: NOW, by: 'a', name: '甲' }, head: { count: archive.head.count, hash: archive.head.hash }, expected: { entries: archive.head.count, files }, delivered: { entries: 0, files: 0 }, bytes: 0, attempts: 0, expiresOn: '2027-03-05', ttl: 1,
    };
    const { table, current } = tableOf(archive, item);
    const client = createBulkClient();
    const ports = { table, store: createExportStore({ client, bucket: 'exports' }), files: createFileReader({ client, bucket: 'files' }), tools: { page: '<!doctype html>', script: '//' }, anchorOf: async () => undefined, remaining: () => 900_000 };
    globalThis.gc?.();
    const grown = watchMemory(before);
    const began = performance.now();
    await makeExport(ports, { enterpriseId: item.enterpriseId, exportId: item.id, at: NOW });
    const seconds = (performance.now() - began) / 1000;
    const growthMiB = grown();
    const { bytes, delivered } = current();
    const slice = async (from: number, to: number): Promise<Uint8Array> => {
      if (to <= from) return new Uint8Array();
      const { Body } = await beside.send(new GetObjectCommand({ Bucket: 'exports', Key: exportKey(item), Range: `bytes=${from}-${to - 1}` }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    };
    const newHasher = () => {
      const hash = createHash('sha256');
      return { update: (piece: Uint8Array) => hash.update(piece), hex: () => hash.digest('hex') };
    };
    const checking = performance.now();
    const report = await verifyPackage({ size: bytes, slice }, { sha256, newHasher });
    return { bytes, files, delivered: delivered.files, seconds, growthMiB, findings: report.findings.length, verifySeconds: (performance.now() - checking) / 1000 };
  } finally {
    server.kill();
    await rm(dir, { recursive: true, force: true });
  }
};
