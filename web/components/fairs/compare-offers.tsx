/**
 * Offers side by side: each item that the enterprise needs, how, and for how much.
 *   <CompareOffers booths={chosen} needs={signUp.needs} />
 */
import type { Booth } from '../../../shared/domain/fair.ts';
import type { ServiceItem } from '../../../shared/domain/party.ts';
import { labelOf, useText } from '../../text.tsx';
import { useFee } from './offer-facts.tsx';

export type ShownBooth = Pick<Booth, 'organisationId' | 'organisationName' | 'number' | 'offer'>;

interface CompareOffersProps {
  readonly booths: readonly ShownBooth[];
  readonly needs: readonly ServiceItem[];
}

export const CompareOffers = ({ booths, needs }: CompareOffersProps) => {
  const { agencies: t, offer } = useText('fairs');
  const { terms, list } = useText();
  const fee = useFee();
  const rows: readonly { readonly name: string; readonly of: (booth: ShownBooth) => string }[] = [
    ...needs.map((item) => ({ name: labelOf(terms.serviceItems, item), of: (booth: ShownBooth) => (booth.offer.items.includes(item) ? t.included : t.excluded) })),
    { name: offer.fee, of: (booth) => fee(booth.offer.monthlyFeeFen) },
    { name: offer.manners, of: (booth) => list(booth.offer.manners.map((manner) => labelOf(terms.manners, manner))) },
    { name: t.boothNumber, of: ({ number }) => number ?? '' },
    { name: offer.note, of: (booth) => booth.offer.note ?? '' },
  ];
  return (
    // Wider than a phone with many columns: it scrolls by itself, by keyboard as well.
    <div class="app-compare" id="compare" role="region" aria-label={t.compareTitle} tabIndex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">{t.compareTitle}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <td class="govuk-table__header" />
            {booths.map(({ organisationId, organisationName }) => <th key={organisationId} scope="col" class="govuk-table__header">{organisationName}</th>)}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map(({ name, of }) => (
            <tr class="govuk-table__row" key={name}>
              <th scope="row" class="govuk-table__header">{name}</th>
              {booths.map((booth) => <td key={booth.organisationId} class="govuk-table__cell">{of(booth)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
