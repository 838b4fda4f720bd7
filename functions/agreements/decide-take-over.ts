import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { checkOtherPerson } from '../../shared/domain/claim-rules.ts';
import { revise } from '../../shared/domain/entity.ts';
import { correctFilingBy } from '../../shared/domain/filing-rules.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { checkedBy, enteredPart, provenPart } from '../../shared/domain/take-over-rules.ts';
import { takeOverLifecycle, type TakeOver } from '../../shared/domain/take-over.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { takeOverWrites } from './take-over-writes.ts';

const ATTEMPTS = 8;

/**
 * Two officers look at it, one after the other, and neither is who entered it: each step expects the take-over exactly as it
 * was read, so that nobody can be both. With the second one the agreement stands here as it does on paper.
 */
export const decideTakeOver =
  (ports: Ports): UseCase<typeof agreementRoutes.decideTakeOver> =>
  ({ params, body, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const { table } = ports;
      const before = await table.get('take-over', keys.takeOver(params.takeOverId));
      if (!before || !servesDistrict(caller, before.district)) return fail('not-found');
      const status = next(takeOverLifecycle, body.action, before.status);
      if (!status.ok) return status;
      if (before.status !== 'submitted' && before.status !== 'checked') return fail('status-conflict', { facts: { entity: 'take-over', status: before.status, action: body.action } });
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      const stamp = { at: now, by: caller.personId, name: caller.name };
      const subject = { type: 'take-over', id: before.id };
      const changed = (after: TakeOver) => reply(200, { id: after.id, rev: after.rev, status: after.status });
      if (body.action === 'return') {
        if (!body.reasons) return failField('/reasons', 'required');
        const returned: TakeOver = revise({ ...enteredPart(before), ...provenPart(before) }, { status: 'returned' as const, returned: stamp, reasons: body.reasons, correctBy: correctFilingBy(now) }, now);
        return table.commit(actor, { action: 'return', subject, from: before.status, to: returned.status, reason: body.reasons.map(({ reason }) => reason).join('；'), writes: [replace(before, returned)], reply: changed(returned) });
      }
      const other = checkOtherPerson(caller.personId, { entered: before.entered, submitted: before.submitted, ...(before.status === 'checked' && { checked: before.checked }) });
      if (!other.ok) return other;
      if (before.status === 'submitted') {
        const checked = checkedBy(before, stamp);
        return table.commit(actor, { action: 'approve', subject, from: before.status, to: checked.status, writes: [replace(before, checked)], reply: changed(checked) });
      }
      const taken = await takeOverWrites(ports, before, stamp, actor);
      if (!taken.ok) return taken;
      const { approved, writes } = taken.value;
      return table.commit(actor, { action: 'approve', subject, from: before.status, to: approved.status, writes: [replace(before, approved), ...writes], reply: changed(approved) });
    });
