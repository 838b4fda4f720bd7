import type { partyRoutes } from '../../shared/contract/parties.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys } from '../table/keys.ts';

/** Handed in more often, only the latest are shown. */
const LATEST = 20;

/** What an agency has handed in, the latest first: files that were replaced stay to be seen. */
export const listSubmissions =
  ({ table }: Ports): UseCase<typeof partyRoutes.listSubmissions> =>
  async ({ params: { targetId }, caller }) => {
    const [organisation, page] = await Promise.all([
      table.get('organisation', keys.organisation(targetId)),
      table.list('qualification-submission', keys.qualificationSubmission(targetId, 1).pk, { newestFirst: true, limit: LATEST }),
    ]);
    if (!organisation || !servesDistrict(caller, organisation.district) || !page.ok) return fail('not-found');
    return ok(reply(200, { items: page.value.items.map(({ n, submitted, papers, staff }) => ({ n, submitted, papers, staff })) }));
  };
