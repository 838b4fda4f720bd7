/**
 * Agreed items in words, an item with all its manners in one line.
 *   <ItemsWords items={terms.items} />
 */
import { serviceItems } from '../../../shared/domain/service-items.ts';
import type { AgreedItem } from '../../../shared/domain/terms.ts';
import { labelOf, useText } from '../../text.tsx';

export const ItemsWords = ({ items }: { readonly items: readonly AgreedItem[] }) => {
  const t = useText('agreements');
  const { terms: names, list } = useText();
  const agreed = serviceItems.flatMap((item) => {
    const rows = items.filter((row) => row.item === item);
    return rows.length > 0 ? [{ item, rows }] : [];
  });
  return (
    <ul class="govuk-list">
      {agreed.map(({ item, rows }) => (
        <li key={item}>
          {t.itemWays(labelOf(names.serviceItems, item), list(rows.map(({ manner, timesPerYear }) => t.way(labelOf(names.manners, manner), t.times(timesPerYear)))), rows.flatMap(({ lines = [] }) => lines))}
        </li>
      ))}
    </ul>
  );
};
