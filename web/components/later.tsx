/**
 * A part of a page that most visits do not need, fetched with its texts when it is first shown.
 *   const SignedUp = later(() => import('./signed-up.tsx'), ['fairs']);
 */
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadTexts, useLanguage, type PageNamespace } from '../text.tsx';
import { Loading, Problem } from './problem.tsx';

export const later = <P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>, texts: readonly PageNamespace[] = []): ComponentType<P> =>
  function Later(props: P) {
    const language = useLanguage();
    const [state, setState] = useState<{ readonly Part?: ComponentType<P>; readonly failed?: boolean }>({});
    const fetchPart = useCallback(() => {
      Promise.all([load(), loadTexts(language, texts)]).then(([{ default: Part }]) => setState({ Part }), () => setState({ failed: true }));
    }, [language]);
    useEffect(fetchPart, [fetchPart]);
    if (state.Part) return <state.Part {...props} />;
    return state.failed ? <Problem problem={{ kind: 'unavailable', retry: true }} onRetry={fetchPart} /> : <Loading />;
  };
