import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { StaffMember } from '../../shared/domain/qualification.ts';
import { fail } from '../../shared/domain/result.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, guard, release, replace } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';

/** Names a certified member of staff. A certificate counts once and for one agency: its keyed hash is guarded. */
export const addStaff =
  ({ table, random }: Ports): UseCase<typeof partyRoutes.addStaff> =>
  async ({ params: { organisationId }, body, now, actor }) => {
    const staff: StaffMember = { type: 'staff', id: random.id('staff', now), rev: 1, createdAt: now, updatedAt: now, organisationId, ...body, certificateNumber: normaliseGrouped(body.certificateNumber), status: 'active' };
    const hash = await table.lookupHash(`${staff.certificateKind}|${staff.certificateNumber}`);
    return table.commit(actor, {
      action: 'add-staff',
      subject: { type: 'organisation', id: organisationId },
      writes: [guard(guards.certificate(hash), staff.id, 'certificate-registered'), create(staff)],
      reply: reply(201, { id: staff.id, rev: 1, status: staff.status }),
    });
  };

/** A member of staff leaves; the certificate may then count for another agency. */
export const removeStaff =
  ({ table }: Ports): UseCase<typeof partyRoutes.removeStaff> =>
  async ({ params: { organisationId, staffId }, now, actor }) => {
    const before = await table.get('staff', keys.staff(organisationId, staffId));
    if (!before) return fail('not-found');
    if (before.status === 'left') return fail('status-conflict', { facts: { entity: 'staff', status: before.status, action: 'leave' } });
    const { certificateNumber } = await table.open(before, ['/certificateNumber']);
    const hash = await table.lookupHash(`${before.certificateKind}|${certificateNumber}`);
    const staff: StaffMember = revise(before, { status: 'left' as const }, now);
    return table.commit(actor, {
      action: 'remove-staff',
      subject: { type: 'organisation', id: organisationId },
      writes: [replace(before, staff), release(guards.certificate(hash), before.id)],
      reply: reply(200, { id: staff.id, rev: staff.rev, status: staff.status }),
    });
  };
