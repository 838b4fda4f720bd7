/**
 * What an agency offers, read against what the enterprise needs.
 *   <OfferFacts offer={booth.offer} needs={signUp.needs} />
 */
import { metNeeds } from '../../../shared/domain/fair-rules.ts';
import type { Offer, ServiceItem } from '../../../shared/domain/party.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';

interface OfferFactsProps {
  readonly offer: Offer;
  readonly needs?: readonly ServiceItem[];
}

/** Names of service items in one line. */
export const useItemNames = () => {
  const { terms, state, list } = useText();
  return (items: readonly ServiceItem[]): string => (items.length === 0 ? state.none : list(items.map((item) => labelOf(terms.serviceItems, item))));
};

/** A monthly fee in words. */
export const useFee = () => {
  const { offer: t } = useText('fairs');
  const { yuan } = useFormat();
  return (monthlyFeeFen: number): string => (monthlyFeeFen === 0 ? t.free : t.monthly(yuan(monthlyFeeFen)));
};

export const OfferFacts = ({ offer, needs }: OfferFactsProps) => {
  const { offer: t } = useText('fairs');
  const { terms, list } = useText();
  const fee = useFee();
  const names = useItemNames();
  return (
    <dl class="app-facts">
      <dt>{t.items}</dt><dd>{names(offer.items)}</dd>
      {needs && <><dt>{t.needsMet}</dt><dd>{names(metNeeds(needs, offer.items))}</dd></>}
      <dt>{t.manners}</dt><dd>{list(offer.manners.map((manner) => labelOf(terms.manners, manner)))}</dd>
      <dt>{t.fee}</dt><dd>{fee(offer.monthlyFeeFen)}</dd>
      {offer.note && <><dt>{t.note}</dt><dd>{offer.note}</dd></>}
    </dl>
  );
};
