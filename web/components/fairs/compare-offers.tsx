/**
 * Offers side by side: each item that the enterprise needs with manner, frequency and fee, then price, record and the rest.
 *   <CompareOffers booths={chosen} needs={signUp.needs} section={section} />
 */
import type { ComponentChildren } from 'preact';
import type { Booth } from '../../../shared/domain/fair.ts';
import { itemsOf, linesFor, priceOf } from '../../../shared/domain/offer-rules.ts';
import type { ServiceItem } from '../../../shared/domain/service-items.ts';
import type { PublicRecord, SectionCode } from '../../../shared/domain/track-record.ts';
import { labelOf, useText } from '../../text.tsx';
import { useItemNames } from './offer-facts.tsx';
import { useOfferWords } from './offer-words.ts';
import { useRecordWords } from './record-words.ts';

export type ShownBooth = Pick<Booth, 'organisationId' | 'organisationName' | 'number' | 'offer'> & { readonly record?: PublicRecord };

interface CompareOffersProps {
  readonly booths: readonly ShownBooth[];
  readonly needs: readonly ServiceItem[];
  /** The enterprise's own, of GB/T 4754. */
  readonly section?: SectionCode;
}

interface Row {
  readonly name: string;
  readonly of: (booth: ShownBooth) => ComponentChildren;
}

const useRows = (needs: readonly ServiceItem[], section: SectionCode | undefined): readonly Row[] => {
  const { agencies: t } = useText('fairs');
  const offers = useText('offers');
  const { terms } = useText();
  const words = useOfferWords();
  const names = useItemNames();
  const { served, rating } = useRecordWords();
  return [
    ...needs.map((item): Row => ({
      name: labelOf(terms.serviceItems, item),
      of: ({ offer }) => {
        const [line] = linesFor([item], offer);
        return line ? words.line(line) : t.excluded;
      },
    })),
    { name: offers.together, of: ({ offer }) => (linesFor(needs, offer).length === 0 ? t.excluded : words.price(priceOf(linesFor(needs, offer)))) },
    { name: offers.alsoOffers, of: ({ offer }) => names(itemsOf(offer).filter((item) => !needs.includes(item))) },
    { name: offers.record.title, of: ({ record }) => served(record, section) },
    { name: offers.record.rating, of: ({ record }) => rating(record) },
    { name: offers.cases, of: ({ offer }) => offer.cases?.map((text) => <p key={text}>{text}</p>) ?? '' },
    { name: t.boothNumber, of: ({ number }) => number ?? '' },
    { name: offers.note, of: ({ offer }) => offer.note ?? '' },
  ];
};

export const CompareOffers = ({ booths, needs, section }: CompareOffersProps) => {
  const { agencies: t } = useText('fairs');
  const rows = useRows(needs, section);
  return (
    <div class="app-compare" id="compare">
      {/* The roles say what the stacked table of a phone still is. */}
      <table class="govuk-table" role="table">
        <caption class="govuk-table__caption govuk-table__caption--m">{t.compareTitle}</caption>
        <thead class="govuk-table__head" role="rowgroup">
          <tr class="govuk-table__row" role="row">
            <td class="govuk-table__header" role="cell" />
            {booths.map(({ organisationId, organisationName }) => <th key={organisationId} scope="col" role="columnheader" class="govuk-table__header">{organisationName}</th>)}
          </tr>
        </thead>
        <tbody class="govuk-table__body" role="rowgroup">
          {rows.map(({ name, of }) => (
            <tr class="govuk-table__row" role="row" key={name}>
              <th scope="row" role="rowheader" class="govuk-table__header">{name}</th>
              {booths.map((booth) => (
                <td key={booth.organisationId} role="cell" class="govuk-table__cell">
                  <span class="app-compare__whose" aria-hidden="true">{booth.organisationName}</span>
                  {of(booth)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
