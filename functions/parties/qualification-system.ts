import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { qualificationLifecycle, type Qualification } from '../../shared/domain/qualification.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { warnStaffOn } from '../../shared/domain/staff-rules.ts';
import { staffEnds, staffLifecycle, type StaffMember } from '../../shared/domain/staff.ts';
import { addDays, localDate, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { replace, type Actor, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { ATTEMPTS } from './add-staff.ts';
import { loadAgency, staffWrites } from './agency-file.ts';
import { boothWrites } from './booth-holds.ts';

const done = (table: Table, actor: Actor, organisationId: string, action: string, writes: readonly Write[]): Promise<Result<unknown>> => table.commit(actor, { action, subject: { type: 'organisation', id: organisationId }, writes, reply: reply(200, null) });

/** A day has come on which the agency is told that its verification will run out. */
const warnQualification =
  ({ table }: Ports) =>
  async (organisationId: string, actor: Actor, now: string): Promise<Result<unknown>> => {
    const before = await table.get('qualification', keys.qualification(organisationId));
    if (!before) return fail('not-found');
    const status = next(qualificationLifecycle, 'warn', before.status);
    if (!status.ok) return status;
    const today = localDateOf(now);
    const file: Qualification = revise({ ...before, warned: true, warnOn: (before.warnOn ?? []).filter((day) => day > today) }, { status: status.value }, now);
    return done(table, actor, organisationId, 'warn-qualification', [replace<Qualification>(before, file)]);
  };

/** The last day of the verification is over. */
const lapseQualification =
  ({ table }: Ports) =>
  (organisationId: string, actor: Actor, now: string): Promise<Result<unknown>> =>
    withRetry(ATTEMPTS, async () => {
      const found = await table.getMany([keys.qualification(organisationId), keys.organisation(organisationId)]);
      const before = found.find((item) => item.type === 'qualification');
      const organisation = found.find((item) => item.type === 'organisation');
      if (!before || !organisation) return fail('not-found');
      const status = next(qualificationLifecycle, 'lapse', before.status);
      if (!status.ok) return status;
      const file: Qualification = revise({ ...before, warned: undefined, warnOn: undefined }, { status: status.value }, now);
      const agency: Organisation = revise(organisation, { qualificationStatus: status.value }, now);
      return done(table, actor, organisationId, 'lapse-qualification', [replace<Qualification>(before, file), replace<Organisation>(organisation, agency), ...(await boothWrites(table, organisationId, 'lapsed', now))]);
    });

/** What becomes of one member of staff as time passes; the qualification counts anew in the same commit. */
const staffStep =
  (action: 'warn' | 'lapse', changes: (staff: StaffMember, today: string) => Partial<StaffMember>) =>
  ({ table }: Ports) =>
  (subjectId: string, actor: Actor, now: string): Promise<Result<unknown>> =>
    withRetry(ATTEMPTS, async () => {
      const [organisationId = '', staffId = ''] = subjectId.split('.');
      const loaded = await loadAgency(table, organisationId);
      if (!loaded.ok) return loaded;
      const before = loaded.value.staff.find(({ id }) => id === staffId);
      if (!before) return fail('not-found');
      const status = next(staffLifecycle, action, before.status);
      if (!status.ok) return status;
      const [first] = staffEnds(before);
      // What ran out counts no more from the day after, however late the clock comes to it.
      const from = action === 'lapse' && first ? addDays(localDate(first.on), 1) : undefined;
      const staff: StaffMember = revise({ ...before, ...changes(before, localDateOf(now)) }, { status: status.value }, now);
      return done(table, actor, organisationId, `${action}-staff`, [replace<StaffMember>(before, staff), ...staffWrites(loaded.value, staff, now, from)]);
    });

const warnStaff = staffStep('warn', () => ({ warned: true }));

/** A certificate or a contract has run out; what is left of the evidence has its own warning. */
const lapseStaff = staffStep('lapse', (staff, today) => {
  const ended = [...(staff.ended ?? []), ...staffEnds(staff).flatMap(({ what, on }) => (on < today ? [what] : []))];
  return { ended, warned: undefined, warnOn: warnStaffOn({ ...staff, ended }, currentRuleset(localDate(today))) };
});

export const qualificationSystemTasks = (ports: Ports) => ({ 'warn-qualification': warnQualification(ports), 'lapse-qualification': lapseQualification(ports), 'warn-staff': warnStaff(ports), 'lapse-staff': lapseStaff(ports) });
