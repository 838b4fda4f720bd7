import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';
import { choiceView } from './choice-view.ts';

/** The organisation's choices at all fairs, newest first, with what it can do about each. */
export const listChoices =
  ({ table }: Ports): UseCase<typeof fairRoutes.listChoices> =>
  async ({ params, query, member, caller, now }) => {
    const page = await table.list('choice', partitions.organisation(params.organisationId), {
      index: member.side === 'enterprise' ? 'gsi1' : 'gsi2', prefix: 'CHOICE#', newestFirst: true, cursor: query.cursor, limit: 50,
    });
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(reply(200, { items: items.map((choice) => choiceView(choice, member.side, caller, now)), ...(next && { next }) }));
  };
