import { checkNoticeOver, handleBy } from '../../shared/domain/claim-rules.ts';
import { claimLifecycle, type Claim } from '../../shared/domain/claim.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** A public notice whose last day is over leaves the claim payable. */
const endNotice =
  ({ table }: Ports) =>
  async (claimId: string, actor: Actor, now: string): Promise<Result<unknown>> => {
    const before = await table.get('claim', keys.claim(claimId));
    if (!before) return fail('not-found');
    const status = next(claimLifecycle, 'end-notice', before.status);
    if (!status.ok || before.status !== 'public-notice') return status;
    const over = checkNoticeOver(before, now);
    if (!over.ok) return over;
    const claim: Claim = revise(before, { status: 'payable' as const, dueOn: handleBy('payment', now) }, now);
    return table.commit(actor, { action: 'end-notice', subject: { type: 'claim', id: claimId }, from: before.status, to: claim.status, writes: [replace<Claim>(before, claim)], reply: reply(200, null) });
  };

export const claimSystemTasks = (ports: Ports) => ({ 'end-notice': endNotice(ports) });
