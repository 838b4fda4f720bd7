import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { correctFilingBy } from '../../shared/domain/filing-rules.ts';
import { filingLifecycle, type Filing } from '../../shared/domain/filing.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import { checkedNumber } from '../../shared/rules/codes/checked-number.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** The office accepts a filing and numbers it (备案号), or returns it with a reason at each particular to correct. */
export const decideFiling =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.decideFiling> =>
  ({ params: { agreementId }, body, caller, now, actor }) =>
    withRetry(8, async () => {
      const before = await table.get('filing', keys.filing(agreementId));
      if (!before || !servesDistrict(caller, before.district)) return fail('not-found');
      const status = next(filingLifecycle, body.action, before.status);
      if (!status.ok) return status;
      if (before.status !== 'filed') return fail('status-conflict', { facts: { entity: 'filing', status: before.status, action: body.action } });
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      if (body.action === 'return' && !body.reasons) return failField('/reasons', 'required');
      const { handleBy: _, status: _filed, ...kept } = before;
      const stamp = { at: now, by: caller.personId, name: caller.name };
      const base = { ...kept, rev: before.rev + 1, updatedAt: now };
      const reasons = (body.reasons ?? []).map(({ reason }) => reason).join('；');
      const number = body.action === 'accept' ? checkedNumber('BA', localDateOf(now), random.letters(4)) : undefined;
      const filing: Filing = number === undefined ? { ...base, status: 'returned', returned: stamp, reasons: body.reasons ?? [], correctBy: correctFilingBy(now) } : { ...base, status: 'accepted', accepted: stamp, number };
      const entries = await appendEntries(
        table, before.enterpriseId,
        [{
          kind: number === undefined ? 'filing-returned' : 'filing-accepted', at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId, subject: { type: 'filing', id: agreementId },
          content: number === undefined ? { reasons } : { number },
        }],
        random,
      );
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: body.action, subject: { type: 'filing', id: agreementId }, from: before.status, to: filing.status,
        ...(reasons && { reason: reasons }),
        writes: [replace(before, filing), ...entries.value],
        reply: reply(200, { id: agreementId, rev: filing.rev, status: filing.status, ...(number && { number }) }),
      });
    });
