import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField, ok } from '../../shared/domain/result.ts';
import { levelTooLow } from '../../shared/domain/staff-rules.ts';
import { staffLifecycle, type StaffMember } from '../../shared/domain/staff.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { ATTEMPTS } from './add-staff.ts';
import { loadAgency, staffWrites } from './agency-file.ts';

/** An officer judges one person on the evidence: full time or not, the certificate counts or not. Whatever is refused, or accepted though the policy does not name it, has a reason. */
export const judgeStaff =
  ({ table }: Ports): UseCase<typeof partyRoutes.judgeStaff> =>
  ({ params: { targetId, staffId }, body: { rev, fullTime, certificate, note }, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadAgency(table, targetId);
      if (!loaded.ok) return loaded;
      if (!servesDistrict(caller, loaded.value.organisation.district)) return fail('not-found');
      const before = loaded.value.staff.find(({ id }) => id === staffId);
      if (!before) return fail('not-found');
      const status = next(staffLifecycle, 'judge', before.status);
      if (!status.ok) return status;
      if (before.rev !== rev) return fail('edited-elsewhere');
      const ruleset = currentRuleset(localDateOf(now));
      const other = before.certificateKind === 'other';
      if (certificate && (levelTooLow(before, ruleset) || (other && ruleset.switches.otherCertificates === 'refused'))) return fail('ruleset-refuses-certificate');
      const unusual = other || before.hints?.includes('relaxed-region');
      if (note === undefined && (!fullTime || !certificate || unusual)) return failField('/note', 'required');
      const judgement = { fullTime, certificate, ...(note && { note }), judged: { at: now, by: caller.personId, name: caller.name } };
      const staff: StaffMember = revise({ ...before, changedSince: undefined }, { status: status.value, judgement }, now);
      return table.commit(actor, {
        action: fullTime && certificate ? 'accept-staff' : 'refuse-staff',
        subject: { type: 'organisation', id: targetId },
        ...(note && { reason: note }),
        writes: [replace<StaffMember>(before, staff), ...staffWrites(loaded.value, staff, now)],
        reply: reply(200, { id: staffId, rev: staff.rev, status: staff.status }),
      });
    });

/** Shows a person's numbers in clear to an officer who compares them with the papers. The access is an audit entry first. */
export const openStaff =
  ({ table }: Ports): UseCase<typeof partyRoutes.openStaff> =>
  async ({ params: { targetId, staffId }, body, caller, actor }) => {
    const found = await table.getMany([keys.organisation(targetId), keys.staff(targetId, staffId)]);
    const organisation = found.find((item) => item.type === 'organisation');
    const staff = found.find((item) => item.type === 'staff');
    if (!organisation || !staff || !servesDistrict(caller, organisation.district)) return fail('not-found');
    const recorded = await table.commit(actor, { action: 'open-staff', subject: { type: 'organisation', id: targetId }, reason: body.reason, writes: [], reply: reply(200, null) });
    if (!recorded.ok) return recorded;
    const { name, identityNumber, certificateNumber } = await table.open(staff);
    return ok(reply(200, { name, certificateNumber, ...(identityNumber !== undefined && { identityNumber }) }));
  };
