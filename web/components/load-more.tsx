/**
 * Under a list fetched page by page with `usePages`: how many are shown, and more.
 *   <LoadMore pages={fairs} />
 */
import { useText } from '../text.tsx';
import type { Pages } from '../use-pages.ts';
import { Problem } from './problem.tsx';

export const LoadMore = ({ pages }: { readonly pages: Pages<unknown> }) => {
  const t = useText();
  if (!pages.items) return null;
  // An empty list says so itself, and what to do.
  const count = pages.items.length > 0 ? t.table.count(pages.items.length, pages.loadMore !== undefined) : '';
  return (
    <div>
      <p class="app-quiet" role="status">{pages.loading ? t.state.loading : count}</p>
      {pages.problem && <Problem problem={pages.problem} onRetry={pages.loadMore ?? pages.reload} />}
      {pages.loadMore && !pages.problem && <button type="button" class="govuk-button govuk-button--secondary" disabled={pages.loading} onClick={pages.loadMore}>{t.action.more}</button>}
    </div>
  );
};
