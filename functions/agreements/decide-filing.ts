import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import type { Stamp } from '../../shared/domain/entity.ts';
import { correctFilingBy } from '../../shared/domain/filing-rules.ts';
import { filingLifecycle, type Filing } from '../../shared/domain/filing.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { sidesWithUncheckedScan, withScanChecked } from '../../shared/domain/signing-rules.ts';
import { servesDistrict, type Side } from '../../shared/domain/who.ts';
import { checkedNumber } from '../../shared/rules/codes/checked-number.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { guard, replace, type Write } from '../table/change.ts';
import { guards } from '../table/keys.ts';
import { loadWithFiling } from './load-agreement.ts';

/** The officer has seen the scans that nobody else had looked at. */
const scansChecked = (before: Agreement, unseen: readonly Side[], officer: Stamp): Write[] => {
  if (unseen.length === 0 || (before.status !== 'in-force' && before.status !== 'ended')) return [];
  const checked = unseen.reduce((agreement, side) => withScanChecked(side, agreement, { ...officer, as: 'officer' }), before);
  return [replace(before, { ...checked, rev: before.rev + 1, updatedAt: officer.at })];
};

/** The office accepts a filing and numbers it (备案号: drawn anew should another item have it), or returns it with a reason at each particular to correct. */
export const decideFiling =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.decideFiling> =>
  ({ params: { agreementId }, body, caller, now, actor }) =>
    withRetry(8, async () => {
      const loaded = await loadWithFiling(table, agreementId);
      if (!loaded.ok) return loaded;
      const { agreement, filing: before } = loaded.value;
      if (!before || !servesDistrict(caller, before.district)) return fail('not-found');
      const status = next(filingLifecycle, body.action, before.status);
      if (!status.ok) return status;
      if (before.status !== 'filed') return fail('status-conflict', { facts: { entity: 'filing', status: before.status, action: body.action } });
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      if (body.action === 'return' && !body.reasons) return failField('/reasons', 'required');
      const unseen = body.action === 'accept' ? sidesWithUncheckedScan(agreement) : [];
      if (unseen.length > 0 && !body.scansChecked) return failField('/scansChecked', 'required');
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
        writes: [replace(before, filing), ...(number === undefined ? [] : [guard(guards.number(number), agreementId, 'busy')]), ...scansChecked(agreement, unseen, stamp), ...entries.value],
        reply: reply(200, { id: agreementId, rev: filing.rev, status: filing.status, ...(number && { number }) }),
      });
    });
