/**
 * A failure in words, with what to do: try again where that may help, sign in where that is needed.
 *   <Problem problem={query.problem} onRetry={query.reload} />
 *   <Ready query={tasks}>{(data) => …}</Ready>     // loading, failure, or the content
 */
import type { ComponentChildren } from 'preact';
import { useProblemWords } from '../failure-words.ts';
import { signIn } from '../session.ts';
import { useText } from '../text.tsx';
import type { Failure, Query } from '../use-query.ts';

export const Problem = ({ problem, onRetry }: { readonly problem: Failure; readonly onRetry?: () => void }) => {
  const t = useText();
  const words = useProblemWords(true)(problem.kind);
  const signedOut = problem.kind === 'unauthenticated' || problem.kind === 'token-expired';
  return words ? (
    <div class="app-problem" role="alert">
      <p><strong>{words.what}</strong></p>
      {words.facts && problem.facts && <p>{words.facts(problem.facts, t.date.day)}</p>}
      <p>{words.todo}</p>
      {signedOut && <button type="button" class="govuk-button" onClick={() => void signIn()}>{t.action.signIn}</button>}
      {problem.retry && onRetry && <button type="button" class="govuk-button govuk-button--secondary" onClick={onRetry}>{t.action.retry}</button>}
    </div>
  ) : null;
};

export const Loading = () => <p class="app-loading" role="status">{useText().state.loading}</p>;

export const Ready = <T,>({ query, children }: { readonly query: Query<T>; readonly children: (data: T) => ComponentChildren }) => {
  if (query.data === undefined) return query.problem ? <Problem problem={query.problem} onRetry={query.reload} /> : <Loading />;
  return (
    <div aria-busy={query.loading ? 'true' : undefined}>
      {query.problem && <Problem problem={query.problem} onRetry={query.reload} />}
      {children(query.data)}
    </div>
  );
};
