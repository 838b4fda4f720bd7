import type { Fit } from '../../../shared/domain/suggestion.ts';
import type { Texts } from '../../../shared/text/index.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';

/** Why an offer stands where it stands, in one sentence: what it meets, the price, the trade, the rating. `yuan` words an amount in fen. */
export const reasonOf = ({ met, unmet, price, overBudgetFen, seen }: Fit, { why, short, and }: Texts['offers'], yuan: (fen: number) => string): string => {
  const names = (items: Fit['met']): string => and(items.map((item) => labelOf(short, item)));
  return why.join(
    [
      met.length === 0 ? why.doesNone : why.does(names(met)),
      met.length > 0 && unmet.length > 0 && why.lacks(names(unmet)),
      overBudgetFen !== undefined && overBudgetFen > 0 && why.over(yuan(overBudgetFen)),
      price.negotiable.length > 0 && why.open(names(price.negotiable)),
      met.length > 0 && overBudgetFen === 0 && price.negotiable.length === 0 && why.within,
      seen?.sameTrade !== undefined && seen.sameTrade > 0 && why.trade(seen.sameTrade),
      seen?.ratingTenths !== undefined && why.rating((seen.ratingTenths / 10).toFixed(1)),
    ].filter((part) => part !== false),
  );
};

/** The same in the reader's language. */
export const useReason = (): ((fit: Fit) => string) => {
  const t = useText('offers');
  const { yuan } = useFormat();
  return (fit) => reasonOf(fit, t, yuan);
};
