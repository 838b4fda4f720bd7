import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { boothLifecycle, type Booth } from '../../shared/domain/fair.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys, partitions, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadPublicFair } from './load-fair.ts';

/** So many of an agency's latest booths are looked at for an offer to begin from; fairs are few. */
const LOOKED_AT = 5;

/** The agency's offer at another fair, the one entered last. */
const earlierOffer = async (table: Table, fairId: string, organisationId: string): Promise<Pick<Booth, 'fairTitle' | 'offer'> | undefined> => {
  const page = await table.list('booth', partitions.organisation(organisationId), { index: 'gsi2', prefix: sortPrefixes.booths, newestFirst: true, limit: LOOKED_AT });
  const others = page.ok ? page.value.items.filter((booth) => booth.fairId !== fairId) : [];
  const [latest] = others.sort((a, b) => b.applied.at.localeCompare(a.applied.at));
  return latest && { fairTitle: latest.fairTitle, offer: latest.offer };
};

/** The agency's own application for a booth; or none yet, and its offer elsewhere to begin from. */
export const showBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.showBooth> =>
  async ({ params: { fairId, organisationId }, caller }) => {
    const [fair, booth, earlier] = await Promise.all([loadPublicFair(table, fairId), table.get('booth', keys.booth(fairId, organisationId)), earlierOffer(table, fairId, organisationId)]);
    if (!fair.ok) return fair;
    return ok(reply(200, { fair: fair.value, ...(booth ? { booth } : earlier && { earlier }), actions: booth ? actionsFor(boothLifecycle, booth.status, caller) : [] }));
  };
