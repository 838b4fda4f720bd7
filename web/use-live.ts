import { useEffect, useRef } from 'preact/hooks';
import type { CallInput } from '../shared/contract/client.ts';
import type { RouteDefinition } from '../shared/contract/route.ts';
import { useQuery, type Body, type Query } from './use-query.ts';

/**
 * What a route answers, asked for again and again while somebody looks at the page: `useLive(route, input, 10_000)`.
 * Hidden pages ask nothing; when the network is gone the last answer stays. Without a time between, it is asked once.
 */
export const useLive = <R extends RouteDefinition>(route: R, input: CallInput<R>, everyMs: number | undefined): Query<Body<R>> => {
  const query = useQuery(route, input);
  const { reload, loading } = query;
  const busy = useRef(loading);
  busy.current = loading;
  useEffect(() => {
    if (everyMs === undefined) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !busy.current) reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, reload]);
  return query;
};
