import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { checkClose } from '../../shared/domain/fair-rules.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { changeFair } from './change-fair.ts';

/** Closes a fair whose hours are over; one that nobody closes the clock closes after its day. */
export const closeFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.closeFair> =>
  ({ params, body, caller, now, actor }) =>
    changeFair(table, {
      fairId: params.fairId, rev: body.rev, action: 'close', caller, actor,
      decide: (fair) => {
        const over = checkClose(fair, now);
        return over.ok ? ok({ ended: { at: now, by: caller.personId, name: caller.name } }) : over;
      },
    });
