import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { changeFair } from './change-fair.ts';

/** Calls a fair off, with the reason that its public page shows. */
export const cancelFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.cancelFair> =>
  ({ params, body, caller, now, actor }) =>
    changeFair(table, {
      fairId: params.fairId, rev: body.rev, action: 'cancel', caller, actor, reason: body.reason,
      decide: () => ok({ ended: { at: now, by: caller.personId, name: caller.name } }),
    });
