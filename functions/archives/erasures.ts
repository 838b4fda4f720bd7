import type { archiveRoutes } from '../../shared/contract/archives.ts';
import { erasedFile } from '../../shared/domain/archive-erasures.ts';
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
import { entriesOnto, withRetry, type Draft } from '../table/archive.ts';
import { create, guard, release, replace, type Actor, type Write } from '../table/change.ts';
import { guards, keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadArchive, type ReadableArchive } from './load.ts';
import type { ArchivePorts } from './ports.ts';

const ATTEMPTS = 12;
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
    const checked = checkPart(entry, body, (one) => entryKeptUntil(one, archive.value, today), today);
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

const withoutErased = (entry: ArchiveEntry, { content, files }: Erasure['parts'][number]): ArchiveEntry => {
  const { content: words, salt, ...rest } = entry;
  const uploads = entry.uploads.map(({ nameSalt, ...file }) => {
    if (!files.includes(file.id)) return { ...file, ...(nameSalt !== undefined && { nameSalt }) };
    // A name that the hash itself covers cannot be taken out: so it was in the first algorithm.
    return { ...file, ...(file.nameDigest !== undefined && { name: '' }), erased: true };
  });
  return { ...rest, ...(!content && words && { content: words }), ...(!content && salt !== undefined && { salt }), uploads };
};

/** The entry that says what was erased, on which ground, and who proposed and decided it. */
const entryOf = ({ parts, ground, law, reason, proposed, enterpriseId }: Erasure, { now, by, byName }: Actor, of: Pick<ArchiveEntry, 'agencyId' | 'agreementId'>): Draft => ({
  kind: 'content-erased', at: now, by, byName, ...(of.agencyId && { agencyId: of.agencyId }), ...(of.agreementId && { agreementId: of.agreementId }), subject: { type: 'archive', id: enterpriseId },
  content: { entries: parts.filter(({ content }) => content).map(({ n }) => n).join(','), files: parts.flatMap(({ n, files }) => files.map((id) => erasedFile(n, { id }))).join(','), ground, law, reason, proposedBy: proposed.name, decidedBy: byName },
});

const approve = ({ table, random }: ArchivePorts, before: Erasure, after: Erasure, actor: Actor) =>
  withRetry(ATTEMPTS, async () => {
    const ids = before.parts.flatMap(({ files }) => files);
    const found = await table.getMany([keys.archive(before.enterpriseId), ...before.parts.map(({ n }) => keys.archiveEntry(before.enterpriseId, n)), ...ids.map(keys.upload)]);
    const head = found.find((item) => item.type === 'archive');
    const entries = found.filter((item) => item.type === 'archive-entry');
    const [first] = entries;
    if (!head || !first) return fail('not-found');
    const bare = entries.map((entry): Write => {
      const part = before.parts.find(({ n }) => n === entry.n);
      return { kind: 'replace', before: entry, entity: part ? withoutErased(entry, part) : entry, expect: { hash: entry.hash }, refused: 'busy' };
    });
    const uploads = found.filter((item) => item.type === 'upload').map((upload) => replace(upload, revise(upload, { name: '', erased: true }, actor.now), 'busy'));
    const chained = entriesOnto(head, [entryOf(before, actor, first)], random).map((write): Write => (write.kind === 'replace' && write.entity.type === 'archive' ? { ...write, entity: { ...write.entity, erasedAt: actor.now } } : write));
    return table.commit(actor, { action: 'approve', subject: { type: 'erasure', id: before.id }, from: before.status, to: after.status, writes: [replace(before, after), ...bare, ...uploads, ...chained], reply: reply(200, { id: after.id, rev: after.rev, status: after.status }) });
  });

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
    if (body.action === 'approve') return approve(ports, before, after, actor);
    const freed = before.parts.map(({ n }) => release(guards.erasure(enterpriseId, n), before.id));
    return table.commit(actor, { action: 'decline', subject: { type: 'erasure', id: before.id }, from: before.status, to: after.status, ...(body.reason && { reason: body.reason }), writes: [replace(before, after), ...freed], reply: reply(200, { id: after.id, rev: after.rev, status: after.status }) });
  };
