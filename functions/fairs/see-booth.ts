import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import type { Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { changeBooth } from './change-booth.ts';

/** Ends the task about a booth that was moved: the agency knows, or the fair's day is over. */
export const endMoveNotice = async (table: Table, fairId: string, organisationId: string, actor: Actor) => {
  const booth = await table.get('booth', keys.booth(fairId, organisationId));
  if (!booth) return fail('not-found');
  if (!booth.moved || booth.moved.seen) return fail('status-conflict', { facts: { entity: 'booth', status: booth.status, action: 'see' } });
  return changeBooth(table, actor, booth, 'see', { moved: { ...booth.moved, seen: true } });
};

/** The agency says that it knows the new number. */
export const seeBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.seeBooth> =>
  ({ params: { fairId, organisationId }, actor }) =>
    endMoveNotice(table, fairId, organisationId, actor);
