import { useRef, useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { moved } from '../../../shared/domain/selection-rules.ts';
import { useAction } from '../../use-action.ts';
import type { Selection } from './use-selection.ts';

type List = NonNullable<Selection['list']>;

/** What somebody wanted when a colleague was quicker: this agency at this place, counted from 0. */
export interface Wish {
  readonly agencyId: string;
  readonly place: number;
}

/**
 * The order of an enterprise's list while it is being changed: shown at once, saved one after the other, each time
 * expecting the list as it was. Once a colleague was quicker, theirs stands, and `wish` keeps what was wanted here.
 */
export const useRanking = (params: { readonly organisationId: string; readonly fairId: string }, list: List, reload: () => void) => {
  const rank = useAction(fairRoutes.rankAgencies);
  const [own, setOwn] = useState<Pick<List, 'rev' | 'order'>>(list);
  const [wish, setWish] = useState<Wish>();
  const next = useRef<readonly string[] | undefined>(undefined);
  const saving = useRef(false);
  const known = own.rev >= list.rev ? own : list;

  const save = async (rev: number, latest: Wish): Promise<void> => {
    saving.current = true;
    let at = rev;
    while (next.current) {
      const order = [...next.current];
      next.current = undefined;
      const result = await rank.run({ params, body: { rev: at, order } });
      if (!result.ok) {
        next.current = undefined;
        if (result.problem.kind === 'edited-elsewhere') setWish(latest);
        // Whatever it was, what the service has is what stands.
        setOwn({ rev: 0, order: [] });
        break;
      }
      at = result.body.rev;
      setOwn({ rev: at, order: next.current ? [...next.current] : order });
    }
    saving.current = false;
    reload();
  };
  const put = (order: readonly string[], latest: Wish): void => {
    setWish(undefined);
    setOwn({ rev: known.rev, order: [...order] });
    next.current = order;
    if (!saving.current) void save(known.rev, latest);
  };
  const order = known.order;
  return {
    order,
    wish: wish && order.includes(wish.agencyId) && order.indexOf(wish.agencyId) !== wish.place ? wish : undefined,
    busy: rank.busy,
    problem: wish ? undefined : rank.problem,
    /** Answers the place that the agency has then, or undefined where it is at that end. */
    move(agencyId: string, by: -1 | 1): number | undefined {
      const after = moved(order, agencyId, by);
      const place = after.indexOf(agencyId);
      if (place === order.indexOf(agencyId)) return undefined;
      put(after, { agencyId, place });
      return place;
    },
    /** Does what was wanted, in the list as it is now. */
    grant(wanted: Wish): void {
      const others = order.filter((each) => each !== wanted.agencyId);
      put([...others.slice(0, wanted.place), wanted.agencyId, ...others.slice(wanted.place)], wanted);
    },
    dismiss: () => setWish(undefined),
  };
};
