import type { partyRoutes } from '../../shared/contract/parties.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';

/** Organisations of one district and side, newest first. */
export const listOrganisations =
  ({ table }: Ports): UseCase<typeof partyRoutes.listOrganisations> =>
  async ({ query: { side, district, cursor }, caller }) => {
    if (!servesDistrict(caller, district)) return fail('not-found');
    const page = await table.list('organisation', partitions.office(district), { index: 'gsi3', prefix: `ORG#${side}#`, newestFirst: true, cursor, limit: 50 });
    return page.ok ? ok(reply(200, page.value)) : page;
  };
