import { revise } from '../../shared/domain/entity.ts';
import type { EntryKind } from '../../shared/domain/archive.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { recordLifecycle, type ServiceRecord } from '../../shared/domain/service-record.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { appending, type NewEntry } from './append.ts';

type Moving = Exclude<ActionOf<typeof recordLifecycle>, 'correct' | 'let-stand'>;
const entryKinds = { confirm: 'record-confirmed', dispute: 'record-disputed', explain: 'dispute-explained', rate: 'record-rated', lapse: 'record-unanswered' } as const satisfies Record<Moving, EntryKind>;

export interface Move {
  readonly action: Moving;
  readonly changes?: Partial<ServiceRecord>;
  /** What the entry says besides which record it is about. */
  readonly content?: NewEntry['content'];
  readonly reason?: string;
  /** Where the move alters what is planned. */
  readonly agreement?: SignedAgreement;
}

/** The status after a move and the record in it; the day by which a dispute is to be settled stays only where the move names one. */
export const moved = (before: ServiceRecord, { action, changes = {} }: Move, now: string) => {
  const status = next(recordLifecycle, action, before.status, action === 'rate' ? before.status : undefined);
  if (!status.ok) return status;
  const { settleBy, ...rest } = before;
  const record: ServiceRecord = revise({ ...rest, ...(action === 'rate' && settleBy !== undefined && { settleBy }), ...changes }, { status: status.value }, now);
  return { ok: true, value: record } as const;
};

export const entryOf = (record: ServiceRecord, { action, content = {} }: Move): NewEntry => ({
  kind: entryKinds[action], subject: { type: 'record', id: record.id }, content: { servedOn: record.servedOn, items: record.items.join(), recordEntry: record.entry, ...content }, uploads: [],
});

/** Moves a record on and appends what happened to the archive, in one commit. */
export const moveRecord = async (ports: Ports, before: ServiceRecord, move: Move, actor: Actor) => {
  const after = moved(before, move, actor.now);
  if (!after.ok) return after;
  const record = after.value;
  const { reason, agreement } = move;
  return appending(ports, actor, record, [entryOf(record, move)], () => ({
    action: move.action, subject: { type: 'record', id: record.id }, from: before.status, to: record.status, ...(reason && { reason }),
    writes: [replace(before, record)],
    reply: reply(200, { id: record.id, rev: record.rev, status: record.status }),
  }), agreement && { agreement, after: (records) => records.map((other) => (other.id === record.id ? record : other)) });
};
