import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { boothLifecycle } from '../../shared/domain/fair.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys } from '../table/keys.ts';
import { loadPublicFair } from './load-fair.ts';

/** The agency's own application for a booth, or none yet. */
export const showBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.showBooth> =>
  async ({ params: { fairId, organisationId }, caller }) => {
    const [fair, booth] = await Promise.all([loadPublicFair(table, fairId), table.get('booth', keys.booth(fairId, organisationId))]);
    if (!fair.ok) return fair;
    return ok(reply(200, { fair: fair.value, ...(booth && { booth }), actions: booth ? actionsFor(boothLifecycle, booth.status, caller) : [] }));
  };
