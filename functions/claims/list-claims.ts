import type { claimRoutes } from '../../shared/contract/claims.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';
import { lineOf } from './view.ts';

const EACH = 50;
const page = (cursor: string | undefined) => ({ prefix: 'CLAIM#', cursor, limit: EACH, newestFirst: true });

/** The agency's claims, newest first. */
export const listClaims =
  ({ table }: Ports): UseCase<typeof claimRoutes.listClaims> =>
  async ({ params, query }) => {
    const found = await table.list('claim', partitions.organisation(params.organisationId), { ...page(query.cursor), index: 'gsi2' });
    return found.ok ? ok(reply(200, { ...found.value, items: found.value.items.map(lineOf) })) : found;
  };

/** The claims of a district that the officer's office serves, newest first. */
export const listBureauClaims =
  ({ table }: Ports): UseCase<typeof claimRoutes.listBureauClaims> =>
  async ({ query, caller }) => {
    if (!servesDistrict(caller, query.district)) return fail('not-found');
    const found = await table.list('claim', partitions.office(query.district), { ...page(query.cursor), index: 'gsi3' });
    return found.ok ? ok(reply(200, { ...found.value, items: found.value.items.map(lineOf) })) : found;
  };
