import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { isGuest } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import { traitsOf } from './traits.ts';

/** What an agency with a booth may see of the enterprises: trade, size, district and needs; who they are, once they choose it. */
export const listAttendees =
  ({ table }: Ports): UseCase<typeof fairRoutes.listAttendees> =>
  async ({ params: { fairId, organisationId }, query }) => {
    const [booth, page] = await Promise.all([
      table.get('booth', keys.booth(fairId, organisationId)),
      table.list('sign-up', keys.fair(fairId).pk, { prefix: sortPrefixes.tickets, cursor: query.cursor, limit: 100 }),
    ]);
    if (booth?.status !== 'placed') return fail('not-found');
    if (!page.ok) return page;
    const { items, next } = page.value;
    const guests = items.filter(isGuest);
    const enterprises = (await table.getMany(guests.flatMap(({ organisationId: id }) => (id ? [keys.organisation(id)] : [])))).filter((item) => item.type === 'organisation');
    const known = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
    return ok(
      reply(200, {
        items: guests.flatMap(({ status, organisationId: id, needs, note }) => {
          const enterprise = id === undefined ? undefined : known.get(id);
          if (!enterprise) return [];
          return [{ enterpriseId: enterprise.id, ...traitsOf(enterprise), needs: needs ?? [], ...(note && { note }), checkedIn: status === 'checked-in' }];
        }),
        ...(next && { next }),
      }),
    );
  };
