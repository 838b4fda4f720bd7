import type { archiveRoutes } from '../../shared/contract/archives.ts';
import { isMaterialKind } from '../../shared/domain/archive-sections.ts';
import type { ArchiveEntry } from '../../shared/domain/archive.ts';
import { erasureLifecycle, groundLaws, hasErasableContent, type Erasure } from '../../shared/domain/erasure.ts';
import { revise } from '../../shared/domain/entity.ts';
import { actionsFor, next } from '../../shared/domain/lifecycle.ts';
import { lastServiceDay } from '../../shared/domain/record-rules.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import { keptUntil } from '../../shared/domain/retention.ts';
import { isAllowed } from '../../shared/domain/who.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, guard, release, replace } from '../table/change.ts';
import { guards, keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { erase, reachOf } from './erase.ts';
import { loadArchive, type ReadableArchive } from './load.ts';
import type { ArchivePorts } from './ports.ts';

/** Days for another officer to decide. */
const DECIDE_DAYS = 15;

const erasuresOf = async (table: Table, enterpriseId: string): Promise<Erasure[]> =>
  (await table.partition(keys.archive(enterpriseId).pk, { prefix: sortPrefixes.erasures })).filter((item) => item.type === 'erasure');

/** The last day for which an entry is kept; what belongs to no agreement is kept as long as the longest one asks. */
export const entryKeptUntil = ({ agreementId, content, at }: ArchiveEntry, { agreements }: Pick<ReadableArchive, 'agreements'>, today: string): string => {
  const { keepYearsAfterAgreement } = currentRuleset(localDateOf(at)).archive;
  const of = agreements.filter(({ id }) => agreementId === undefined || id === agreementId);
  const last = of.map(lastServiceDay).reduce((latest, day) => (day > latest ? day : latest), '');
  const { material, dated } = content ?? {};
  return keptUntil(isMaterialKind(material) ? material : undefined, typeof dated === 'string' ? dated : localDateOf(at), last || today, keepYearsAfterAgreement);
};

export const listErasures =
  ({ table }: ArchivePorts): UseCase<typeof archiveRoutes.listErasures> =>
  async ({ params: { enterpriseId }, caller }) => {
    const [archive, erasures] = await Promise.all([loadArchive(table, enterpriseId, caller), erasuresOf(table, enterpriseId)]);
    if (!archive.ok) return archive;
    const items = erasures.reverse().map((erasure) => ({ ...erasure, actions: erasure.proposed.by === caller.personId ? [] : actionsFor(erasureLifecycle, erasure.status, caller) }));
    return ok(reply(200, { items, actions: isAllowed(['duty:policy', 'duty:verification'], caller) ? ['propose'] : [] }));
  };

/** What may be erased of an entry, or which field says something that is not there or may not go yet. */
const checkPart = (entry: ArchiveEntry | undefined, { content, uploadIds, ground }: { readonly content: boolean; readonly uploadIds: readonly string[]; readonly ground: string }, keptTo: (entry: ArchiveEntry) => string, today: string): Result<ArchiveEntry> => {
  if (!entry) return failField('/n', 'unknown-entry');
  const missing = uploadIds.findIndex((id) => !entry.uploads.some((file) => file.id === id && !file.erased));
  if (missing >= 0) return failField(`/uploadIds/${missing}`, 'unknown-entry');
  if (content && (!hasErasableContent(entry.kind) || entry.content === undefined)) return failField('/content', 'nothing-to-erase');
  if (!content && uploadIds.length === 0) return failField('/content', 'required');
  const until = keptTo(entry);
  return ground === 'retention-over' && until >= today ? failField('/ground', 'still-kept', { until }) : ok(entry);
};

/** An officer proposes to erase content or files of one entry; nothing goes before another has decided. */
export const proposeErasure =
  ({ table, random }: ArchivePorts): UseCase<typeof archiveRoutes.proposeErasure> =>
  async ({ params: { enterpriseId }, body, caller, now, actor }) => {
    const [archive, entry] = await Promise.all([loadArchive(table, enterpriseId, caller), table.get('archive-entry', keys.archiveEntry(enterpriseId, body.n))]);
    if (!archive.ok) return archive;
    const today = localDateOf(now);
    const reach = await reachOf(table, enterpriseId, body.uploadIds, new Set([body.n]));
    // A file that a correction took on is kept as long as that one.
    const keptTo = (one: ArchiveEntry) => [one, ...reach.entries].map((each) => entryKeptUntil(each, archive.value, today)).reduce((last, day) => (day > last ? day : last));
    const checked = checkPart(entry, body, keptTo, today);
    if (!checked.ok) return checked;
    const { enterpriseName, district } = archive.value.head;
    const erasure: Erasure = {
      type: 'erasure', id: random.id('erasure', now), rev: 1, createdAt: now, updatedAt: now, status: 'proposed', enterpriseId, enterpriseName, district,
      parts: [{ n: body.n, content: body.content, files: body.uploadIds }], ground: body.ground, law: groundLaws[body.ground], reason: body.reason,
      proposed: { at: now, by: actor.by, name: actor.byName }, decideBy: addDays(today, DECIDE_DAYS),
    };
    return table.commit(actor, {
      action: 'propose', subject: { type: 'erasure', id: erasure.id }, to: 'proposed',
      writes: [create(erasure), guard(guards.erasure(enterpriseId, body.n), erasure.id, 'already-exists')],
      reply: reply(201, { id: erasure.id, rev: 1, status: erasure.status }),
    });
  };

/** Another officer decides: what is approved is out of reach at once, and its files are removed for good by the clock. */
export const decideErasure =
  (ports: ArchivePorts): UseCase<typeof archiveRoutes.decideErasure> =>
  async ({ params: { enterpriseId, erasureId }, body, caller, now, actor }) => {
    const { table } = ports;
    const [archive, before] = await Promise.all([loadArchive(table, enterpriseId, caller), table.get('erasure', keys.erasure(enterpriseId, erasureId))]);
    if (!archive.ok) return archive;
    if (!before) return fail('not-found');
    const status = next(erasureLifecycle, body.action, before.status);
    if (!status.ok) return status;
    if (before.proposed.by === caller.personId) return fail('same-person');
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    if (body.action === 'decline' && !body.reason) return failField('/reason', 'required');
    const after: Erasure = revise(before, { status: status.value, decided: { at: now, by: actor.by, name: actor.byName }, ...(body.action === 'decline' && body.reason && { declined: body.reason }) }, now);
    if (body.action === 'approve') return erase(ports, before, after, actor);
    const freed = before.parts.map(({ n }) => release(guards.erasure(enterpriseId, n), before.id));
    return table.commit(actor, { action: 'decline', subject: { type: 'erasure', id: before.id }, from: before.status, to: after.status, ...(body.reason && { reason: body.reason }), writes: [replace(before, after), ...freed], reply: reply(200, { id: after.id, rev: after.rev, status: after.status }) });
  };
