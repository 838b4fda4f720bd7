/**
 * A part of a page that most visits do not need, fetched when it is first shown.
 *   const SignedUp = later(() => import('./signed-up.tsx'));
 */
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Loading, Problem } from './problem.tsx';

export const later = <P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> =>
  function Later(props: P) {
    const [state, setState] = useState<{ readonly Part?: ComponentType<P>; readonly failed?: boolean }>({});
    const fetchPart = useCallback(() => {
      load().then(({ default: Part }) => setState({ Part }), () => setState({ failed: true }));
    }, []);
    useEffect(fetchPart, [fetchPart]);
    if (state.Part) return <state.Part {...props} />;
    return state.failed ? <Problem problem={{ kind: 'unavailable', retry: true }} onRetry={fetchPart} /> : <Loading />;
  };
