import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { isGuest } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys, sortPrefixes } from '../table/keys.ts';

/** What an agency with a booth may see of the enterprises: name and needs, never a contact. */
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
    return ok(
      reply(200, {
        items: items.flatMap(({ status, organisationId: enterpriseId, organisationName, needs, note }) =>
          isGuest({ status }) && enterpriseId && organisationName
            ? [{ enterpriseId, enterpriseName: organisationName, needs: needs ?? [], ...(note && { note }), checkedIn: status === 'checked-in' }]
            : [],
        ),
        ...(next && { next }),
      }),
    );
  };
