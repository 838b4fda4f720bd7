/**
 * A failure in words, with what to do: try again where that may help, sign in where that is needed.
 *   <Problem problem={query.problem} onRetry={query.reload} />
 *   <Ready query={tasks}>{(data) => …}</Ready>     // loading, failure, or the content
 */
import type { ComponentChildren } from 'preact';
import type { Texts } from '../../shared/text/index.ts';
import { signIn } from '../session.ts';
import { useText } from '../text.tsx';
import type { Failure, Query } from '../use-query.ts';

/** One sentence pair; a kind that this page does not know yet is worded as a general failure. */
export const problemText = (t: Texts['problems'], { kind }: Pick<Failure, 'kind'>): string => {
  const words = t.problems[kind] ?? t.problems.internal;
  return t.sentence(words.what, words.todo);
};

export const Problem = ({ problem, onRetry }: { readonly problem: Failure; readonly onRetry?: () => void }) => {
  const t = useText();
  const { problems } = useText('problems');
  const words = problems[problem.kind] ?? problems.internal;
  const signedOut = problem.kind === 'unauthenticated' || problem.kind === 'token-expired';
  return (
    <div class="app-problem" role="alert">
      <p><strong>{words.what}</strong></p>
      <p>{words.todo}</p>
      {signedOut && <button type="button" class="govuk-button" onClick={() => void signIn()}>{t.action.signIn}</button>}
      {problem.retry && onRetry && <button type="button" class="govuk-button govuk-button--secondary" onClick={onRetry}>{t.action.retry}</button>}
    </div>
  );
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
