import type { claimRoutes } from '../../shared/contract/claims.ts';
import { checkOtherPerson, checkPaidOn } from '../../shared/domain/claim-rules.ts';
import { revise } from '../../shared/domain/entity.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { claimEntry } from './archive-entry.ts';
import { fundWrites } from './ledger.ts';
import { inStatus, officerStep } from './officer-step.ts';
import { stepsTaken } from './view.ts';

/** 拨付, by a third person: the bank's reference and day, the fund's paid figure and its ledger line in one commit. */
export const payClaim =
  (ports: Ports): UseCase<typeof claimRoutes.payClaim> =>
  (request) =>
    officerStep(ports, 'pay', request, async (before) => {
      const { now, caller, body, actor } = request;
      const payable = inStatus(before, 'payable');
      if (!payable.ok) return payable;
      const other = checkOtherPerson(caller.personId, stepsTaken(before));
      if (!other.ok) return other;
      const day = checkPaidOn(body.paidOn, payable.value, now);
      if (!day.ok) return day;
      const { paymentReference, paidOn } = body;
      const claim = revise(payable.value, { status: 'paid' as const, paid: { at: now, by: caller.personId, name: caller.name }, paymentReference, paidOn }, now);
      const { approvedFen } = payable.value;
      return ok({ claim, writes: fundWrites(ports, claim, 'pay', approvedFen, actor), entry: claimEntry(claim, 'claim-paid', { amountFen: approvedFen, paidOn, paymentReference }, actor) });
    });
