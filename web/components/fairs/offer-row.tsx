/**
 * How, how often and for how much one ticked item of an offer is served. It opens as the row before it was chosen, so
 * that an agency with one way of working enters it once.
 *   <OfferRow item="contracts" index={0} line={known} usual={usual} />
 */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { OfferLine } from '../../../shared/domain/offer.ts';
import type { ServiceItem } from '../../../shared/domain/service-items.ts';
import { useText } from '../../text.tsx';
import { optionsOf } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { YuanField } from '../text-fields.tsx';
import { pricingOf, type Pricing } from './offer-typed.ts';

/** What was chosen last in any row. */
export interface Usual {
  manner: string;
  often: string;
  pricing: Pricing;
}
export const usualAtFirst: Readonly<Usual> = { manner: 'regular-visit', often: '12', pricing: 'monthly' };

/** Frequencies a year that agencies usually offer; another one, known from elsewhere, joins them. */
const USUAL_TIMES = [52, 24, 12, 4, 2, 1, 0];

const opening = (line: OfferLine | undefined, usual: Usual): Usual & { fee?: number } =>
  line
    ? { manner: line.manner, often: String(line.timesPerYear), pricing: line.fee === 'negotiable' ? 'negotiable' : line.fee === 0 ? 'included' : 'monthly', ...(typeof line.fee === 'number' && line.fee > 0 && { fee: line.fee }) }
    : { ...usual };

interface OfferRowProps {
  readonly item: ServiceItem;
  /** Among the ticked items, in the policy's order. */
  readonly index: number;
  readonly line?: OfferLine;
  readonly usual: RefObject<Usual>;
}

export const OfferRow = ({ item, index, line, usual }: OfferRowProps) => {
  const { form: t, times } = useText('offers');
  const { terms } = useText();
  const [first] = useState(() => opening(line, usual.current ?? usualAtFirst));
  const [pricing, setPricing] = useState(first.pricing);
  const remember = (chosen: Partial<Usual>): void => void (usual.current = { ...(usual.current ?? usualAtFirst), ...chosen });
  const known = [...new Set([...USUAL_TIMES, Number(first.often)])].sort((a, b) => b - a);
  const price = (typed: string): void => {
    setPricing(pricingOf(typed));
    remember({ pricing: pricingOf(typed) });
  };
  return (
    <fieldset class="govuk-fieldset app-offer-row">
      <legend class="govuk-visually-hidden">{terms.serviceItems[item]}</legend>
      <div class="app-pair">
        <SelectField name={`offer/lines/${index}/manner`} label={t.manner} options={optionsOf(terms.manners)} value={first.manner} onChange={(manner) => remember({ manner })} />
        <SelectField name={`offer/lines/${index}/timesPerYear`} label={t.often} options={known.map((count) => ({ value: String(count), label: times(count) }))} value={first.often} onChange={(often) => remember({ often })} />
        <SelectField name={`pricing/${item}`} label={t.pricing} options={optionsOf(t.pricings)} value={first.pricing} onChange={price} />
        {pricing === 'monthly' && <YuanField name={`offer/lines/${index}/fee`} label={t.amount} value={first.fee} width={5} />}
      </div>
    </fieldset>
  );
};
