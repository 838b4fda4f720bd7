import type { serviceRoutes } from '../../shared/contract/services.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { keys, partitions, sortPrefixes } from '../table/keys.ts';
import { belongsToOne } from '../table/members.ts';
import { appending } from './append.ts';
import { entryOf, moved, type Move } from './move-record.ts';
import { listedRecord } from './views.ts';

const EACH = 15;

/** What waits for the enterprise's answer over all its agreements, the oldest first. */
export const listWaitingRecords =
  ({ table }: Ports): UseCase<typeof serviceRoutes.listWaitingRecords> =>
  async ({ params, query, caller }) => {
    const page = await table.list('record', partitions.organisation(params.organisationId), { index: 'gsi1', prefix: sortPrefixes.records, cursor: query.cursor, limit: EACH });
    if (!page.ok) return page;
    const { items, next } = page.value;
    const wanted = items.flatMap(({ agreementId, problemIds }) => problemIds.map((id) => keys.problem(agreementId, id)));
    const problems = wanted.length > 0 ? (await table.getMany(wanted.slice(0, 100))).filter((item) => item.type === 'problem') : [];
    return ok(reply(200, { items: items.map((record) => listedRecord(record, problems, caller)), ...(next && { next }) }));
  };

/** Confirms several records in one commit: all of them as the person saw them, or none. Disputed ones are answered one by one. */
export const confirmRecords =
  (ports: Ports): UseCase<typeof serviceRoutes.confirmRecords> =>
  async ({ params: { organisationId }, body, actor }) => {
    const { table } = ports;
    const wanted = new Map(body.records.map((one) => [one.recordId, one]));
    const found = await table.getMany([keys.organisation(organisationId), ...[...wanted.values()].map(({ agreementId, recordId }) => keys.record(agreementId, recordId))]);
    if (found.find((item) => item.type === 'organisation')?.status !== 'active') return fail('forbidden');
    const records = found.filter((item) => item.type === 'record');
    if (records.length < wanted.size || records.some(({ enterpriseId }) => enterpriseId !== organisationId)) return fail('not-found');
    const isLogger = records.some(({ logged }) => logged.by === actor.by);
    if (isLogger || (await belongsToOne(table, records.map(({ agencyId }) => agencyId), actor.by))) return fail('both-sides');
    const move: Move = { action: 'confirm', changes: { answered: { at: actor.now, by: actor.by, name: actor.byName } } };
    const changes = records.map((record) => ({ record, after: moved(record, move, actor.now) }));
    const moves = changes.flatMap(({ record, after }) => (after.ok && record.status !== 'disputed' ? [{ before: record, after: after.value }] : []));
    if (moves.length < records.length) return fail('status-conflict', { facts: { entity: 'record', status: records.find(({ status }) => status !== 'logged' && status !== 'unanswered')?.status ?? '', action: 'confirm' } });
    if (records.some(({ id, rev }) => wanted.get(id)?.rev !== rev)) return fail('edited-elsewhere');
    const [first] = moves;
    if (!first) return fail('not-found');
    // Each agency's entries are its own part of the one archive.
    const parts = moves.map(({ after }) => ({ ...entryOf(after, move), agencyId: after.agencyId, agreementId: after.agreementId }));
    return appending(ports, actor, { enterpriseId: organisationId }, parts, () => ({
      action: 'confirm-records', subject: { type: 'organisation', id: organisationId }, to: 'confirmed',
      writes: moves.map(({ before, after }) => replace(before, after)),
      reply: reply(200, { confirmed: moves.length }),
    }));
  };
