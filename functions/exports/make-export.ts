import type { Manifest } from '../../shared/domain/archive-package.ts';
import { exportLifecycle, isFromBefore, type ArchiveExportItem, type ExportWork } from '../../shared/domain/archive-exports.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { reply } from '../http/use-case.ts';
import type { ExportState, ExportStore } from '../objects/export-store.ts';
import type { FileReader } from '../objects/file-reader.ts';
import { systemActor } from '../system-actor.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { contentsOf } from './contents.ts';
import { stepsOf, type CheckTools } from './package.ts';
import { createZipParts } from './zip-parts.ts';

export interface ExportPorts {
  readonly table: Table;
  readonly store: ExportStore;
  readonly files: FileReader;
  readonly tools: CheckTools;
  /** The newest sealed head that is not of later than the export. */
  readonly anchorOf: (item: ArchiveExportItem) => Promise<Manifest['anchor']>;
  /** Milliseconds until the function is stopped. */
  readonly remaining: () => number;
}

/** Left for sending a part and telling the table, before the function is stopped. */
const TO_HAND_ON_MS = 60_000;
/** Begun more often than this, something is wrong that trying again does not mend. */
const MOST_ATTEMPTS = 8;
/** Progress is told every so many parts: some 64 MB. */
const TOLD_EVERY = 8;

export const exportKey = ({ enterpriseId, id }: Pick<ArchiveExportItem, 'enterpriseId' | 'id'>): string => `${enterpriseId}/${id}.zip`;

type Action = 'start' | 'progress' | 'hand-on' | 'finish' | 'fail';

/** Puts the export one step on; undefined where somebody else did meanwhile, who then goes on with it. Throws where the table could not, so that it is tried again. */
const move = async (table: Table, before: ArchiveExportItem, action: Action, changes: Partial<ArchiveExportItem>, now: string): Promise<ArchiveExportItem | undefined> => {
  const status = next(exportLifecycle, action, before.status);
  if (!status.ok) return undefined;
  const after: ArchiveExportItem = { ...before, ...changes, rev: before.rev + 1, updatedAt: now, status: status.value };
  const done = await table.commit(systemActor(`${before.id} ${before.rev} ${action}`, now), {
    action, subject: { type: 'archive-export', id: before.id }, from: before.status, to: after.status, writes: [replace(before, after)], reply: reply(200, null),
  });
  if (!done.ok && done.problem.kind === 'busy') throw new Error('the table is busy');
  return done.ok ? after : undefined;
};

const fresh = async (store: ExportStore, key: string, told: ExportState['told']): Promise<ExportState> => ({ uploadId: await store.begin(key), parts: [], written: 0, placed: [], next: 0, hashes: {}, undelivered: {}, told });

/** Gives an export up for good, and what of it was sent. */
const giveUp = async ({ table, store }: ExportPorts, item: ArchiveExportItem, why: NonNullable<ArchiveExportItem['why']>, now: string): Promise<void> => {
  const key = exportKey(item);
  const state = await store.readState(key);
  if (state) await store.abandon(key, state);
  await move(table, item, 'fail', { why }, now);
};

/** What the papers of an export tell of besides its entries. */
const toldOf = async ({ table, anchorOf }: ExportPorts, item: ArchiveExportItem): Promise<NonNullable<ExportState['told']>> => {
  const [agency, anchor] = await Promise.all([item.agencyId === undefined ? undefined : table.get('organisation', keys.organisation(item.agencyId)), anchorOf(item)]);
  return { ...(item.agencyId !== undefined && { agencyName: agency?.name ?? item.agencyId }), ...(anchor && { anchor }) };
};

/**
 * Makes an export, or goes on with one that a run before left: member by member into parts, from the last part that was
 * sent. Memory holds one part and one file at most, besides the entries.
 */
export const makeExport = async (ports: ExportPorts, { enterpriseId, exportId, at }: ExportWork): Promise<void> => {
  const { table, store, files, tools, remaining } = ports;
  const found = await table.get('archive-export', keys.archiveExport(enterpriseId, exportId));
  if (!found || found.status === 'ready' || found.status === 'failed') return;
  const erased = async (): Promise<boolean> => {
    const head = await table.get('archive', keys.archive(enterpriseId));
    return head !== undefined && isFromBefore(found, head);
  };
  // The list of files is another one since; what was sent so far does not go on from it.
  if (await erased()) return giveUp(ports, found, 'erased-meanwhile', at);
  if (found.attempts >= MOST_ATTEMPTS) return giveUp(ports, found, 'trouble', at);
  let item = await move(table, found, 'start', { attempts: found.attempts + 1 }, at);
  if (!item) return;
  const key = exportKey(item);
  const [contents, kept] = await Promise.all([contentsOf(table, item), store.readState(key)]);
  const { length: entries } = contents.entries;
  const finish = (bytes: number, missing: number, running: ArchiveExportItem) =>
    move(table, running, 'finish', { bytes, expected: { entries, files: contents.files.length }, delivered: { entries, files: contents.files.length - missing } }, at);
  // A run before was stopped between completing the object and saying so.
  const made = kept && (await store.size(key));
  if (kept && made !== undefined) return void (await finish(made, Object.keys(kept.undelivered).length, item));
  const told = kept?.told ?? (await toldOf(ports, item));
  const zip = createZipParts(store, key, kept ?? (await fresh(store, key, told)));
  const steps = stepsOf({ item: { ...item, enterpriseName: contents.enterpriseName ?? item.enterpriseName }, contents, agencyName: told.agencyName, anchor: told.anchor }, files, tools);
  if (!kept) {
    await store.saveState(key, zip.state());
    // Who erases gives up what the state names: what was decided before it stood is seen here.
    if (await erased()) return giveUp(ports, item, 'erased-meanwhile', at);
  }
  for (let index = zip.state().next; index < steps.length; index += 1) {
    await steps[index]?.(zip);
    zip.note({ next: index + 1 });
    if (!(await zip.sendFull())) continue;
    const state = zip.state();
    await store.saveState(key, state);
    const handOn = remaining() < TO_HAND_ON_MS;
    if (!handOn && state.parts.length % TOLD_EVERY !== 0) continue;
    const files = state.placed.filter(({ name }) => name.includes('/')).length;
    item = await move(table, item, handOn ? 'hand-on' : 'progress', { bytes: state.written, delivered: { entries: 0, files } }, at);
    if (!item || handOn) return;
  }
  const bytes = await zip.finish();
  if (await erased()) return giveUp(ports, item, 'erased-meanwhile', at);
  await finish(bytes, Object.keys(zip.state().undelivered).length, item);
};
