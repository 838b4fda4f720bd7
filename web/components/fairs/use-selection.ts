import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Side } from '../../../shared/domain/who.ts';
import type { OutboxEntry } from '../../outbox/entry.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useQuery, type Body } from '../../use-query.ts';

export type Selection = Body<typeof fairRoutes.showSelection>;

const chosenIn = ({ input: { body } }: OutboxEntry): string | undefined => (typeof body === 'object' && body !== null && 'otherId' in body && typeof body.otherId === 'string' ? body.otherId : undefined);

/** Where an organisation stands in the selection of a fair, its choices that stand by the other side's id, and whom it chose while that waits on this phone. */
export const useSelection = (organisationId: string, fairId: string, side: Side) => {
  const { data, reload } = useQuery(fairRoutes.showSelection, { params: { organisationId, fairId } });
  const queued = useOutbox(({ route, state, input: { params } }) => route === 'propose' && state === 'waiting' && params?.fairId === fairId && params.organisationId === organisationId, reload);
  return { data, reload, queued: new Set(queued.map(chosenIn)), byOther: new Map((data?.choices ?? []).map((listed) => [side === 'enterprise' ? listed.choice.agencyId : listed.choice.enterpriseId, listed])) };
};
