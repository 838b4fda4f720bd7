import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { release } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { changeBooth } from './change-booth.ts';

/** The agency takes its application back; a placed number is free again. */
export const withdrawBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.withdrawBooth> =>
  async ({ params: { fairId, organisationId }, actor }) => {
    const booth = await table.get('booth', keys.booth(fairId, organisationId));
    if (!booth) return fail('not-found');
    return changeBooth(table, actor, booth, 'withdraw', { number: undefined }, booth.number ? [release(guards.boothNumber(fairId, booth.number), organisationId)] : []);
  };
