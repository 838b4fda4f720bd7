import type { archiveRoutes, ExportView } from '../../shared/contract/archives.ts';
import { isFromBefore, type ArchiveExportItem } from '../../shared/domain/archive-exports.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { GET_SECONDS } from '../objects/upload-store.ts';
import { create, type Actor } from '../table/change.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadArchive, loadIndexed, type ReadableArchive } from './load.ts';
import type { ArchivePorts } from './ports.ts';

/** The item outlives its last day a little: the table removes late anyway, and the date decides. */
const DAY_SECONDS = 86_400;

const view = ({ id, status, asked, expected, delivered, bytes, why, expiresOn }: ArchiveExportItem): ExportView => ({ id, status, askedAt: asked.at, askedBy: asked.name, expected, delivered, bytes, ...(why && { why }), expiresOn });

/** Whether it is this caller's: of their organisation and of the part they still see; an officer's, any that officers asked for. Nobody's once its days are over or something in it was erased. */
const isTheirs = (item: ArchiveExportItem, { head, confinedTo }: ReadableArchive, { member }: Caller, now: string): boolean =>
  item.organisationId === member?.organisationId && item.agencyId === confinedTo && item.expiresOn >= localDateOf(now) && (item.status === 'failed' || !isFromBefore(item, head));

const exportsOf = async (table: Table, enterpriseId: string): Promise<ArchiveExportItem[]> =>
  (await table.partition(keys.archive(enterpriseId).pk, { prefix: sortPrefixes.exports })).filter((item) => item.type === 'archive-export');

const request = async ({ table, random }: ArchivePorts, enterpriseId: string, caller: Caller, now: string, actor: Actor) => {
  const [archive, before] = await Promise.all([loadIndexed(table, enterpriseId, caller), exportsOf(table, enterpriseId)]);
  if (!archive.ok) return archive;
  const { head, rows, confinedTo } = archive.value;
  // One at a time: one that is on its way and holds as much of what the caller sees is as good as another.
  const running = before.find((item) => isTheirs(item, archive.value, caller, now) && item.expected.entries === rows.length && (item.status === 'queued' || item.status === 'running'));
  if (running) return ok(reply(201, { id: running.id, rev: running.rev, status: running.status }));
  const expiresOn = addDays(localDateOf(now), currentRuleset(localDateOf(now)).archive.exportDays);
  const item: ArchiveExportItem = {
    type: 'archive-export', id: random.id('export', now), rev: 1, createdAt: now, updatedAt: now, status: 'queued',
    enterpriseId, enterpriseName: head.enterpriseName, district: head.district,
    ...(confinedTo !== undefined && { agencyId: confinedTo }),
    ...(caller.member && { organisationId: caller.member.organisationId }),
    asked: { at: now, by: actor.by, name: actor.byName },
    head: { count: head.count, hash: head.hash },
    expected: { entries: rows.length, files: rows.reduce((sum, { files = 0 }) => sum + files, 0) },
    delivered: { entries: 0, files: 0 }, bytes: 0, attempts: 0, expiresOn,
    ttl: Math.floor(Date.parse(`${expiresOn}T00:00:00Z`) / 1000) + 2 * DAY_SECONDS,
  };
  return table.commit(actor, { action: 'ask', subject: { type: 'archive-export', id: item.id }, to: item.status, writes: [create(item)], reply: reply(201, { id: item.id, rev: 1, status: item.status }) });
};

const list = async ({ table }: ArchivePorts, enterpriseId: string, caller: Caller, now: string) => {
  const [archive, items] = await Promise.all([loadArchive(table, enterpriseId, caller), exportsOf(table, enterpriseId)]);
  if (!archive.ok) return archive;
  return ok(reply(200, { items: items.filter((item) => isTheirs(item, archive.value, caller, now)).reverse().map(view) }));
};

/** How the file is called where it is saved. */
const fileName = ({ enterpriseName, agencyId, asked }: ArchiveExportItem): string => `服务档案-${enterpriseName}${agencyId ? '-本机构部分' : ''}-${localDateOf(asked.at)}.zip`;

const show = async ({ table, exports }: ArchivePorts, { enterpriseId, exportId }: { readonly enterpriseId: string; readonly exportId: string }, caller: Caller, now: string) => {
  const [archive, item] = await Promise.all([loadArchive(table, enterpriseId, caller), table.get('archive-export', keys.archiveExport(enterpriseId, exportId))]);
  if (!archive.ok) return archive;
  if (!item || !isTheirs(item, archive.value, caller, now)) return fail('not-found');
  const address = item.status === 'ready' && { url: await exports.address(`${enterpriseId}/${exportId}.zip`, fileName(item)), expiresAt: new Date(Date.parse(now) + GET_SECONDS * 1000).toISOString() };
  return ok(reply(200, { export: view(item), ...(address && { address }) }));
};

/** Asks for the whole archive as one ZIP; an agency for its own part. It is made behind the request. */
export const requestExport = (ports: ArchivePorts): UseCase<typeof archiveRoutes.requestExport> => ({ params, caller, now, actor }) => request(ports, params.enterpriseId, caller, now, actor);

export const requestBureauExport = (ports: ArchivePorts): UseCase<typeof archiveRoutes.requestBureauExport> => ({ params, caller, now, actor }) => request(ports, params.enterpriseId, caller, now, actor);

export const listExports = (ports: ArchivePorts): UseCase<typeof archiveRoutes.listExports> => ({ params, caller, now }) => list(ports, params.enterpriseId, caller, now);

export const listBureauExports = (ports: ArchivePorts): UseCase<typeof archiveRoutes.listBureauExports> => ({ params, caller, now }) => list(ports, params.enterpriseId, caller, now);

/** How far an export is and, once it is ready, an address to fetch it from for five minutes; whoever lost access gets none. */
export const showExport = (ports: ArchivePorts): UseCase<typeof archiveRoutes.showExport> => ({ params, caller, now }) => show(ports, params, caller, now);

export const showBureauExport = (ports: ArchivePorts): UseCase<typeof archiveRoutes.showBureauExport> => ({ params, caller, now }) => show(ports, params, caller, now);
