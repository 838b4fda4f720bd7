import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { inBatchesAtOnce } from '../table/in-batches.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import { loadOfficersFair } from './load-fair.ts';

const PAGE = 300;
/** Longer than any request lives, in ms: what began before an answer was given and ended after it is in the next one. */
const OVERLAP_MS = 60_000;

/**
 * Everybody who signed up, with no more than the desk may see, so that it answers at once and without a network; after the
 * first time only what changed. Two rounds a page: the tickets, then whose they are.
 */
export const showRoster =
  ({ table }: Ports): UseCase<typeof fairRoutes.showRoster> =>
  async ({ params: { fairId }, query: { cursor, since }, caller, now }) => {
    const [fair, page] = await Promise.all([
      loadOfficersFair(table, fairId, caller),
      table.list('sign-up', keys.fair(fairId).pk, { prefix: sortPrefixes.tickets, cursor, limit: PAGE }),
    ]);
    if (!fair.ok) return fair;
    if (!page.ok) return page;
    const from = since === undefined ? undefined : new Date(Date.parse(since) - OVERLAP_MS).toISOString();
    const signUps = page.value.items.filter(({ status, updatedAt }) => status !== 'void' && (from === undefined || updatedAt >= from));
    // Only whoever is about to be checked in is asked for the licence.
    const wanted = signUps.flatMap(({ organisationId, personId, status }) => (organisationId ? [keys.organisation(organisationId), ...(personId && status !== 'cancelled' ? [keys.membership(organisationId, personId)] : [])] : []));
    const found = await inBatchesAtOnce(wanted, table.getMany);
    const enterprises = new Map(found.flatMap((item) => (item.type === 'organisation' ? [[item.id, item]] : [])));
    const memberships = new Map(found.flatMap((item) => (item.type === 'membership' ? [[`${item.organisationId} ${item.personId}`, item.status]] : [])));
    return ok(
      reply(200, {
        at: now,
        fair: fair.value,
        items: signUps.flatMap(({ ticket, code, organisationId, organisationName: name, personId, status, checkedIn, origin }) => {
          if (!code || !organisationId || !name) return [];
          const size = enterprises.get(organisationId)?.size;
          const membershipStatus = memberships.get(`${organisationId} ${personId}`);
          return [{ ticket, code, name, status, ...(size && { grade: size.result.grade }), ...(membershipStatus && { membershipStatus }), ...(checkedIn && { checkedInAt: checkedIn.at }), ...(origin && { origin }) }];
        }),
        ...(page.value.next && { next: page.value.next }),
      }),
    );
  };
