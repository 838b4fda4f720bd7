import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { staffLifecycle, type StaffMember } from '../../shared/domain/staff.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { release, replace, type Actor } from '../table/change.ts';
import type { Table } from '../table/table.ts';
import { ATTEMPTS } from './add-staff.ts';
import { loadAgency, staffWrites, type AgencyFile } from './agency-file.ts';
import { staffGuards } from './staff-entry.ts';

type Left = Result<{ status: 200; body: { id: string; rev: number; status: string } }>;

/** Frees the person and the certificate, which may then count for another agency. */
const leave = async (table: Table, actor: Actor, file: AgencyFile, staffId: string, more: { readonly rev?: number; readonly reason?: string }): Promise<Left> => {
  const before = file.staff.find(({ id }) => id === staffId);
  if (!before) return fail('not-found');
  const status = next(staffLifecycle, 'leave', before.status);
  if (!status.ok) return status;
  if (more.rev !== undefined && more.rev !== before.rev) return fail('edited-elsewhere');
  const held = await staffGuards(table, await table.open(before, ['/identityNumber', '/certificateNumber']));
  const { reason } = more;
  const staff: StaffMember = revise(before, { status: status.value, left: { at: actor.now, by: actor.by, name: actor.byName }, ...(reason && { reason }) }, actor.now);
  return table.commit(actor, {
    action: 'remove-staff',
    subject: { type: 'organisation', id: before.organisationId },
    ...(reason && { reason }),
    writes: [replace<StaffMember>(before, staff), release(held.certificate, staffId), ...(held.person ? [release(held.person, staffId)] : []), ...staffWrites(file, staff, actor.now)],
    reply: reply(200, { id: staffId, rev: staff.rev, status: staff.status }),
  });
};

/** The agency says that a member of staff has left. */
export const removeStaff =
  ({ table }: Ports): UseCase<typeof partyRoutes.removeStaff> =>
  ({ params: { organisationId, staffId }, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const file = await loadAgency(table, organisationId);
      return file.ok ? leave(table, actor, file.value, staffId, {}) : file;
    });

/** An officer says so for an agency that does not, on evidence that the person brings: else nobody could count elsewhere. */
export const endStaff =
  ({ table }: Ports): UseCase<typeof partyRoutes.endStaff> =>
  ({ params: { targetId, staffId }, body, caller, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const file = await loadAgency(table, targetId);
      if (!file.ok) return file;
      return servesDistrict(caller, file.value.organisation.district) ? leave(table, actor, file.value, staffId, body) : fail('not-found');
    });
