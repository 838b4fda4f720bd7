import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { changedParticulars, handleFilingBy, lateDays } from '../../shared/domain/filing-rules.ts';
import { filingLifecycle, type Filing } from '../../shared/domain/filing.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** The agency files the signed agreement, or files it again after a return; lateness counts by the first time and never blocks. */
export const fileAgreement =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.fileAgreement> =>
  ({ params: { agreementId, organisationId }, body: { rev, ...particulars }, caller, now, actor }) =>
    withRetry(8, async () => {
      const before = await table.get('filing', keys.filing(agreementId));
      if (!before || before.agencyId !== organisationId) return fail('not-found');
      const status = next(filingLifecycle, 'file', before.status);
      if (!status.ok) return status;
      if (before.rev !== rev) return fail('edited-elsewhere');
      const filed = { at: now, by: caller.personId, name: caller.name };
      const earlier = before.status === 'due' ? undefined : before;
      const opened = earlier && (await table.open(earlier));
      const filing: Filing = {
        ...shared(before), rev: before.rev + 1, updatedAt: now, status: 'filed', particulars,
        firstFiled: earlier?.firstFiled ?? filed, filed, lateDays: earlier?.lateDays ?? lateDays(before, localDateOf(now)),
        submissions: (earlier?.submissions ?? 0) + 1, changed: opened ? changedParticulars(opened.particulars, particulars) : [], handleBy: handleFilingBy(now),
      };
      const entries = await appendEntries(
        table, before.enterpriseId,
        [{ kind: 'filing-submitted', at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId, subject: { type: 'filing', id: agreementId }, content: { submission: filing.submissions, lateDays: filing.lateDays } }],
        random,
      );
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: 'file', subject: { type: 'filing', id: agreementId }, from: before.status, to: filing.status,
        writes: [replace(before, filing), ...entries.value],
        reply: reply(200, { id: agreementId, rev: filing.rev, status: filing.status, lateDays: filing.lateDays }),
      });
    });

/** What every status of a filing has: parties, clock and ruleset. */
const shared = ({ type, agreementId, createdAt, enterpriseId, enterpriseName, agencyId, agencyName, district, signedOn, nominalLastDay, lastDay, calendarVersion, provisional, rulesetId }: Filing) => ({
  type, agreementId, createdAt, enterpriseId, enterpriseName, agencyId, agencyName, district, signedOn, nominalLastDay, lastDay, calendarVersion, provisional, rulesetId,
});
