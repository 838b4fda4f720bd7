import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';

/** The officer's fairs, drafts too, newest first. */
export const listFairs =
  ({ table }: Ports): UseCase<typeof fairRoutes.listFairs> =>
  async ({ query, caller }) => {
    const page = await table.list('fair', partitions.fairs(), { index: 'gsi1', cursor: query.cursor, limit: 50, newestFirst: true });
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(reply(200, { items: items.filter((fair) => servesDistrict(caller, fair.district)), ...(next && { next }) }));
  };
