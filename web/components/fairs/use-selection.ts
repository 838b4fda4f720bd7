import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useQuery, type Body } from '../../use-query.ts';

export type Selection = Body<typeof fairRoutes.showSelection>;

/** Where an organisation stands in the selection of a fair, and its choices that stand by the other side's id. */
export const useSelection = (organisationId: string, fairId: string, side: Side) => {
  const { data, reload } = useQuery(fairRoutes.showSelection, { params: { organisationId, fairId } });
  return { data, reload, byOther: new Map((data?.choices ?? []).map((listed) => [side === 'enterprise' ? listed.choice.agencyId : listed.choice.enterpriseId, listed])) };
};
