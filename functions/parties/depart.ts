import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { membershipLifecycle, type Membership } from '../../shared/domain/membership.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import type { Actor } from '../table/change.ts';
import { membersOf } from '../table/members.ts';
import { markHandOver } from './hand-over.ts';
import { memberWrites } from './members.ts';

const ATTEMPTS = 8;

interface Departure {
  readonly action: 'leave' | 'dismiss';
  readonly rev: number;
  readonly reason?: string | undefined;
}
type Changed = Result<{ status: 200; body: { id: string; rev: number; status: string } }>;

/**
 * A membership ends: every route asks for a live one, so all access ends with this commit. Agreements that name the person
 * as specialist are marked next; what this request leaves undone the clock does.
 */
export const depart = async ({ table }: Ports, { organisationId, personId }: { organisationId: string; personId: string }, { action, rev, reason }: Departure, actor: Actor): Promise<Changed> => {
  const done = await withRetry(ATTEMPTS, async (): Promise<Changed> => {
    const members = await membersOf(table, organisationId);
    const before = members.find((member) => member.personId === personId);
    if (!before) return fail('not-found');
    const status = next(membershipLifecycle, action, before.status);
    if (!status.ok) return status;
    if (before.rev !== rev) return fail('edited-elsewhere');
    const handsOver = before.side === 'agency' && before.status === 'verified';
    const after: Membership = revise(before, { status: status.value, decided: { at: actor.now, by: actor.by, name: actor.byName }, toHandOver: handsOver || undefined, reason: reason ?? before.reason }, actor.now);
    const writes = memberWrites(before, after, members, actor);
    if (!writes.ok) return writes;
    return table.commit(actor, {
      action: `${action}-membership`, subject: { type: 'organisation', id: organisationId }, from: before.status, to: after.status, ...(reason && { reason }),
      writes: writes.value,
      reply: reply(200, { id: organisationId, rev: after.rev, status: after.status }),
    });
  });
  if (done.ok) await markHandOver(table, organisationId, personId, actor.now);
  return done;
};

/** A person leaves by themselves; the last verified manager cannot. */
export const leaveOrganisation =
  (ports: Ports): UseCase<typeof partyRoutes.leaveOrganisation> =>
  ({ params, body, caller, actor }) => depart(ports, { organisationId: params.organisationId, personId: caller.personId }, { action: 'leave', rev: body.rev }, actor);

/** Manager or specialist; the last verified manager cannot become a specialist. */
export const changeRole =
  ({ table }: Ports): UseCase<typeof partyRoutes.changeRole> =>
  ({ params: { organisationId, personId }, body, actor }) =>
    withRetry(ATTEMPTS, async (): Promise<Changed> => {
      const members = await membersOf(table, organisationId);
      const before = members.find((member) => member.personId === personId);
      if (!before) return fail('not-found');
      const status = next(membershipLifecycle, 'change-role', before.status);
      if (!status.ok) return status;
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      const after: Membership = revise(before, { role: body.role }, actor.now);
      const writes = memberWrites(before, after, members, actor);
      if (!writes.ok) return writes;
      return table.commit(actor, {
        action: `make-${body.role}`, subject: { type: 'organisation', id: organisationId }, from: before.role, to: after.role,
        writes: writes.value,
        reply: reply(200, { id: organisationId, rev: after.rev, status: after.status }),
      });
    });
