import type { serviceRoutes } from '../../shared/contract/services.ts';
import { recordLifecycle, type ServiceRecord } from '../../shared/domain/service-record.ts';
import type { EntryKind } from '../../shared/domain/archive.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { appending } from './append.ts';
import { loadToAct } from './load.ts';

const entryKinds = { confirm: 'record-confirmed', dispute: 'record-disputed', lapse: 'record-unanswered' } as const satisfies Record<ActionOf<typeof recordLifecycle>, EntryKind>;

/** Moves a record on and appends what happened to the archive, in one commit. */
export const moveRecord = async ({ table, random }: Ports, before: ServiceRecord, action: keyof typeof entryKinds, actor: Actor, reason?: string) => {
  const status = next(recordLifecycle, action, before.status);
  if (!status.ok) return status;
  const answered = { at: actor.now, by: actor.by, name: actor.byName };
  const record: ServiceRecord = revise(before, { status: status.value, ...(action !== 'lapse' && { answered }), ...(reason && { disputeReason: reason }) }, actor.now);
  const content = { servedOn: record.servedOn, item: record.item, recordEntry: record.entry, ...(reason && { reason }) };
  return appending(table, random, actor, { record, kind: entryKinds[action], content, uploads: [] }, () => ({
    action, subject: { type: 'record', id: record.id }, from: before.status, to: record.status, ...(reason && { reason }),
    writes: [replace(before, record)],
    reply: reply(200, { id: record.id, rev: record.rev, status: record.status }),
  }));
};

type Answering = { readonly params: { readonly agreementId: string; readonly recordId: string }; readonly body: { readonly rev: number }; readonly caller: Caller; readonly actor: Actor };

const answer = async (ports: Ports, { params, body, caller, actor }: Answering, action: 'confirm' | 'dispute', reason?: string) => {
  const loaded = await loadToAct(ports.table, params.agreementId, params.recordId, caller);
  if (!loaded.ok) return loaded;
  const { record } = loaded.value;
  if (!record) return fail('not-found');
  const possible: Result<unknown> = next(recordLifecycle, action, record.status);
  if (!possible.ok) return fail(possible.problem.kind, possible.problem);
  if (record.rev !== body.rev) return fail('edited-elsewhere');
  return moveRecord(ports, record, action, actor, reason);
};

/** The enterprise confirms with a tap, also when its time for an answer is over. */
export const confirmRecord = (ports: Ports): UseCase<typeof serviceRoutes.confirmRecord> => (request) => answer(ports, request, 'confirm');

/** The enterprise disputes, and says why; the agency may then log what really happened. */
export const disputeRecord = (ports: Ports): UseCase<typeof serviceRoutes.disputeRecord> => (request) => answer(ports, request, 'dispute', request.body.reason);
