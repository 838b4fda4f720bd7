import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { amendmentLifecycle, isSignedAmendment, type SignedAmendment } from '../../shared/domain/amendment.ts';
import { correctFilingBy, handleFilingBy } from '../../shared/domain/filing-rules.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import { filingTimeliness } from '../../shared/rules/calendar/deadlines.ts';
import { localDate, localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { changedAmendment, loadAmendmentForOfficer, loadOwnAmendment } from './load-amendment.ts';

const ATTEMPTS = 8;

/** What a change has from its signing on, whatever becomes of its filing. */
const signedPart = ({ type, agreementId, n, createdAt, enterpriseId, enterpriseName, agencyId, agencyName, district, draftedBy, drafted, basedOn, from, reason, terms, text, textHash, enterpriseSignature, agencySignature, signedOn, clock }: SignedAmendment) => ({
  type, agreementId, n, createdAt, enterpriseId, enterpriseName, agencyId, agencyName, district, draftedBy, drafted, basedOn, from, reason, terms, text, textHash, enterpriseSignature, agencySignature, signedOn, ...(clock && { clock }),
});

/** The agency files the change, or files it again after a return; lateness counts by the first time and never blocks. */
export const fileAmendment =
  ({ table }: Ports): UseCase<typeof agreementRoutes.fileAmendment> =>
  async ({ params, body, caller, now, actor }) => {
    const loaded = await loadOwnAmendment(table, params);
    if (!loaded.ok) return loaded;
    const before = loaded.value.amendment;
    const status = next(amendmentLifecycle, 'file', before.status);
    if (!status.ok) return status;
    if (!isSignedAmendment(before) || !before.clock) return fail('status-conflict', { facts: { entity: 'amendment', status: before.status, action: 'file' } });
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const filed = { at: now, by: caller.personId, name: caller.name };
    const earlier = before.status === 'signed' ? undefined : before;
    const amendment: SignedAmendment = {
      ...signedPart(before), rev: before.rev + 1, updatedAt: now, status: 'filed', firstFiled: earlier?.firstFiled ?? filed, filed, submissions: (earlier?.submissions ?? 0) + 1,
      lateDays: earlier?.lateDays ?? filingTimeliness(localDate(before.clock.lastDay), localDateOf(now)).daysLate, handleBy: handleFilingBy(now), ...(body.remarks && { remarks: body.remarks }),
    };
    return table.commit(actor, { action: 'file', subject: { type: 'amendment', id: `${before.agreementId}.${before.n}` }, from: before.status, to: amendment.status, writes: [replace(before, amendment)], reply: reply(200, changedAmendment(amendment)) });
  };

/** The office takes the change into the filing, or returns it with a reason. */
export const decideAmendment =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.decideAmendment> =>
  ({ params, body, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadAmendmentForOfficer(table, params.agreementId, params.n, caller);
      if (!loaded.ok) return loaded;
      const before = loaded.value.amendment;
      if (!servesDistrict(caller, before.district)) return fail('not-found');
      const status = next(amendmentLifecycle, body.action, before.status);
      if (!status.ok) return status;
      if (before.status !== 'filed') return fail('status-conflict', { facts: { entity: 'amendment', status: before.status, action: body.action } });
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      const stamp = { at: now, by: caller.personId, name: caller.name };
      const { firstFiled, filed, submissions, lateDays, remarks } = before;
      const base = { ...signedPart(before), rev: before.rev + 1, updatedAt: now, firstFiled, filed, submissions, lateDays, ...(remarks && { remarks }) };
      const subject = { type: 'amendment', id: `${before.agreementId}.${before.n}` };
      if (body.action === 'return' && !body.reason) return failField('/reason', 'required');
      const amendment: SignedAmendment = body.action === 'accept' ? { ...base, status: 'accepted', accepted: stamp } : { ...base, status: 'returned', returned: stamp, why: body.reason ?? '', correctBy: correctFilingBy(now) };
      const entry = { kind: 'amendment-filed' as const, at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId: before.agreementId, subject, content: { n: before.n, lateDays } };
      const entries = body.action === 'accept' ? await appendEntries(table, before.enterpriseId, [entry], random) : { ok: true as const, value: [] };
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: body.action, subject, from: before.status, to: amendment.status, ...(body.reason && { reason: body.reason }),
        writes: [replace(before, amendment), ...entries.value],
        reply: reply(200, changedAmendment(amendment)),
      });
    });
