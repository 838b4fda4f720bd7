/**
 * What an agency offers, item by item; with the needs of an enterprise, these in full and the rest by name.
 *   <OfferFacts offer={booth.offer} needs={signUp.needs} />
 */
import { Fragment, type ComponentChildren } from 'preact';
import type { Offer } from '../../../shared/domain/offer.ts';
import { itemsOf, linesFor, priceOf } from '../../../shared/domain/offer-rules.ts';
import type { ServiceItem } from '../../../shared/domain/service-items.ts';
import { labelOf, useText } from '../../text.tsx';
import { useOfferWords } from './offer-words.ts';

interface OfferFactsProps {
  readonly offer: Offer;
  readonly needs?: readonly ServiceItem[];
  /** More terms with their facts, after the offer's own. */
  readonly children?: ComponentChildren;
}

/** Names of service items in one line. */
export const useItemNames = () => {
  const { terms, state, list } = useText();
  return (items: readonly ServiceItem[]): string => (items.length === 0 ? state.none : list(items.map((item) => labelOf(terms.serviceItems, item))));
};

export const OfferFacts = ({ offer, needs, children }: OfferFactsProps) => {
  const t = useText('offers');
  const { terms, pair } = useText();
  const words = useOfferWords();
  const names = useItemNames();
  const needed = needs ? linesFor(needs, offer) : [];
  const shown = needed.length > 0 ? needed : offer.lines;
  const others = itemsOf(offer).filter((item) => !shown.some((line) => line.item === item));
  const whole = words.price(priceOf(offer.lines));
  return (
    <dl class="app-facts">
      {shown.map(({ item, ...line }) => <Fragment key={item}><dt>{labelOf(terms.serviceItems, item)}</dt><dd>{words.line(line)}</dd></Fragment>)}
      {others.length > 0 && <><dt>{t.alsoOffers}</dt><dd>{names(others)}</dd></>}
      <dt>{t.fee}</dt>
      {others.length > 0 ? <><dd>{pair(t.feeOfNeeds(shown.length), words.price(priceOf(shown)))}</dd><dd>{pair(t.feeOfAll(offer.lines.length), whole)}</dd></> : <dd>{whole}</dd>}
      {offer.cases?.length ? <><dt>{t.cases}</dt>{offer.cases.map((text) => <dd key={text}>{text}</dd>)}</> : null}
      {offer.note && <><dt>{t.note}</dt><dd>{offer.note}</dd></>}
      {children}
    </dl>
  );
};
