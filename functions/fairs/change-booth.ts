import { revise } from '../../shared/domain/entity.ts';
import { boothLifecycle, boothSubject, type Booth } from '../../shared/domain/fair.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import type { Result } from '../../shared/domain/result.ts';
import { reply } from '../http/use-case.ts';
import { guard, replace, type Actor, type Write } from '../table/change.ts';
import { guards as guardKeys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** One step of a booth's lifecycle with its fields and guards; the steps that placing, refusing and withdrawing share. */
export const changeBooth = async (
  table: Table,
  actor: Actor,
  before: Booth,
  action: ActionOf<typeof boothLifecycle>,
  changes: Partial<Booth>,
  guards: readonly Write[] = [],
): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  const status = next(boothLifecycle, action, before.status);
  if (!status.ok) return status;
  const booth: Booth = revise({ ...before, ...changes }, { status: status.value }, actor.now);
  // What is open with an agency that had a booth ends next, by this mark (see tend-choices.ts).
  const leaving = before.status === 'placed' && booth.status !== 'placed' ? [guard(guardKeys.leaver(booth.fairId, 'agency', booth.organisationId, booth.rev), actor.now, 'busy')] : [];
  const subject = boothSubject(booth.fairId, booth.organisationId);
  return table.commit(actor, {
    action,
    subject,
    from: before.status,
    to: booth.status,
    ...(changes.reason && { reason: changes.reason }),
    writes: [replace(before, booth), ...guards, ...leaving],
    reply: reply(200, { id: subject.id, rev: booth.rev, status: booth.status }),
  });
};
