import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallInput } from '../shared/contract/client.ts';
import type { RouteDefinition } from '../shared/contract/route.ts';
import { api } from './api.ts';
import { useQuery, type Body, type Failure } from './use-query.ts';

type Item<R extends RouteDefinition> = Body<R> extends { readonly items: readonly (infer T)[] } ? T : never;
interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly more?: boolean;
}

/** A list that is fetched page by page; `loadMore` is there while more can be had. */
export interface Pages<T> {
  readonly items?: readonly T[];
  readonly problem?: Failure;
  readonly loading: boolean;
  readonly reload: () => void;
  readonly loadMore?: () => void;
  /** There is more than can be had page by page, where a route says so. */
  readonly more?: boolean;
}

/** Pages of a route that answers `{ items, next }`: `const fairs = usePages(fairRoutes.listFairs, { query: {} })`. */
export const usePages = <R extends RouteDefinition>(route: R, input: CallInput<R> | undefined): Pages<Item<R>> => {
  const first = useQuery(route, input);
  const page = first.data as Page<Item<R>> | undefined;
  const [rest, setRest] = useState<{ readonly of?: Page<Item<R>>; readonly items: readonly Item<R>[]; readonly next?: string; readonly problem?: Failure; readonly loading: boolean }>({ items: [], loading: false });
  const more = rest.of === page ? rest : { items: [], next: page?.next, loading: false, problem: undefined };

  useEffect(() => setRest({ of: page, items: [], next: page?.next, loading: false }), [page]);

  const loadMore = useCallback(() => {
    if (!page || !more.next || more.loading || !input) return;
    setRest({ ...more, of: page, loading: true, problem: undefined });
    const cursor = more.next;
    const query: Readonly<Record<string, unknown>> = { ...input.query, cursor };
    void api(route, { ...input, query } as CallInput<R>).then((result) =>
      setRest((before) => {
        // The list was reloaded meanwhile: this page belongs to the former one.
        if (before.of !== page) return before;
        if (!result.ok) return { ...before, loading: false, problem: result.problem };
        const { items, next } = result.body as Page<Item<R>>;
        return { of: page, items: [...before.items, ...items], next, loading: false };
      }),
    );
  }, [page, more, input, route]);

  return {
    items: page && [...page.items, ...more.items],
    problem: first.problem ?? more.problem,
    loading: first.loading || more.loading,
    reload: first.reload,
    ...(page?.more !== undefined && { more: page.more }),
    ...(more.next !== undefined && { loadMore }),
  };
};
