import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { fairWithBooths } from './listed-booths.ts';

/** The agencies that an attendee can choose from: placed booths only. */
export const listBooths =
  ({ table }: Ports): UseCase<typeof fairRoutes.listBooths> =>
  async ({ params }) => {
    const found = await fairWithBooths(table, params.fairId);
    if (!found.ok) return found;
    return ok(reply(200, { fair: found.value.fair, booths: found.value.booths.filter(({ status }) => status === 'placed') }));
  };
