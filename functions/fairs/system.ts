import { revise } from '../../shared/domain/entity.ts';
import { fairLifecycle, type Fair } from '../../shared/domain/fair.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** A fair whose day is over closes by itself. */
const closeFair =
  ({ table }: Ports) =>
  async (fairId: string, actor: Actor, now: string): Promise<Result<unknown>> => {
    const before = await table.get('fair', keys.fair(fairId));
    if (!before) return fail('not-found');
    const status = next(fairLifecycle, 'close', before.status);
    if (!status.ok) return status;
    const fair: Fair = revise(before, { status: status.value, ended: { at: now, by: actor.by, name: actor.byName } }, now);
    return table.commit(actor, { action: 'close', subject: { type: 'fair', id: fairId }, from: before.status, to: fair.status, writes: [replace(before, fair)], reply: reply(200, null) });
  };

export const fairSystemTasks = (ports: Ports) => ({ 'close-fair': closeFair(ports) });
