import type { Fee, OfferLine } from '../../../shared/domain/offer.ts';
import type { Price } from '../../../shared/domain/offer-rules.ts';
import type { ServiceItem } from '../../../shared/domain/service-items.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';

/** An offer in words: `const { line, price } = useOfferWords()`. Also for pages that are published. */
export const useOfferWords = () => {
  const t = useText('offers');
  const { terms } = useText();
  const { yuan } = useFormat();
  const short = (items: readonly ServiceItem[]): string => t.and(items.map((item) => labelOf(t.short, item)));
  const fee = (asked: Fee): string => (asked === 'negotiable' ? t.negotiable : asked === 0 ? t.included : t.monthly(yuan(asked)));
  return {
    short,
    fee,
    /** How, how often and for how much. */
    line: ({ manner, timesPerYear, fee: asked }: Omit<OfferLine, 'item'>): string => t.line(labelOf(terms.manners, manner), t.times(timesPerYear), fee(asked)),
    /** What several items cost together. */
    price: ({ fixedFen, negotiable, of }: Price): string => t.price(fixedFen === 0 ? undefined : yuan(fixedFen), negotiable.length === 0 ? undefined : short(negotiable), negotiable.length === of),
  };
};
