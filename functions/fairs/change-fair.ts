import { revise } from '../../shared/domain/entity.ts';
import { fairLifecycle, type Fair } from '../../shared/domain/fair.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import type { Table } from '../table/table.ts';
import { loadOfficersFair } from './load-fair.ts';

interface ChangeRequest {
  readonly fairId: string;
  readonly rev: number;
  readonly action: ActionOf<typeof fairLifecycle>;
  readonly caller: Caller;
  readonly actor: Actor;
  readonly reason?: string;
  /** The fields that change, or why they may not. */
  readonly decide: (fair: Fair) => Result<Partial<Fair>>;
}

/** One officer's change to a fair: load, lifecycle, revision, decision, commit; the steps every such change shares. */
export const changeFair = async (table: Table, request: ChangeRequest) => {
  const { fairId, rev, action, caller, actor, reason, decide } = request;
  const loaded = await loadOfficersFair(table, fairId, caller);
  if (!loaded.ok) return loaded;
  const before = loaded.value;
  const status = next(fairLifecycle, action, before.status);
  if (!status.ok) return status;
  if (before.rev !== rev) return fail('edited-elsewhere');
  const decided = decide(before);
  if (!decided.ok) return decided;
  const fair: Fair = revise({ ...before, ...decided.value }, { status: status.value, ...(reason && { reason }) }, actor.now);
  return table.commit(actor, {
    action,
    subject: { type: 'fair', id: fair.id },
    from: before.status,
    to: fair.status,
    ...(reason && { reason }),
    writes: [replace(before, fair)],
    reply: reply(200, { id: fair.id, rev: fair.rev, status: fair.status }),
  });
};
