/**
 * The ten items: those ticked say how often a year in each manner, and what else was agreed on them.
 *   <ItemsField items={terms.items} />
 */
import { useState } from 'preact/hooks';
import { manners, serviceItems, type ServiceItem } from '../../../shared/domain/service-items.ts';
import type { AgreedItem } from '../../../shared/domain/terms.ts';
import { labelOf, useText } from '../../text.tsx';
import { ChoiceFrame } from '../field-frame.tsx';
import { NumberField, TextArea } from '../text-fields.tsx';
import { linesField, timesField } from './typed-terms.ts';

const OneItem = ({ item, rows }: { readonly item: ServiceItem; readonly rows: readonly AgreedItem[] }) => {
  const t = useText('agreementTerms');
  const { terms: names } = useText();
  return (
    <div class="app-item" role="group" aria-label={labelOf(names.serviceItems, item)}>
      <p class="govuk-hint">{t.waysHint}</p>
      <div class="app-item__ways">
        {manners.map((manner) => <NumberField key={manner} name={timesField(item, manner)} label={labelOf(names.manners, manner)} optional suffix={t.timesUnit} value={rows.find((row) => row.manner === manner)?.timesPerYear} />)}
      </div>
      <TextArea name={linesField(item)} label={t.ownLines} hint={t.ownLinesHint} optional rows={2} maxLength={800} value={rows.flatMap(({ lines = [] }) => lines).join('\n')} />
    </div>
  );
};

export const ItemsField = ({ items }: { readonly items: readonly AgreedItem[] }) => {
  const t = useText('agreementTerms');
  const { terms: names } = useText();
  const [ticked, setTicked] = useState<readonly ServiceItem[]>([...new Set(items.map(({ item }) => item))]);
  const toggle = (item: ServiceItem, on: boolean) => setTicked((before) => serviceItems.filter((one) => (one === item ? on : before.includes(one))));
  return (
    <ChoiceFrame name="terms/items" label={t.items} says={{ required: t.itemsMissing }}>
      {({ id, message }) => (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {serviceItems.map((item, index) => {
            // The first choice carries the field's id: the error summary leads there.
            const optionId = index === 0 ? id : `${id}-${item}`;
            const rows = items.filter((row) => row.item === item);
            return (
              <div key={item}>
                <div class="govuk-checkboxes__item">
                  <input class="govuk-checkboxes__input" type="checkbox" id={optionId} name="terms/items" value={item} data-kind="list" defaultChecked={rows.length > 0} aria-invalid={message ? 'true' : undefined} onChange={(event) => toggle(item, event.currentTarget.checked)} />
                  <label class="govuk-label govuk-checkboxes__label" for={optionId}>{labelOf(names.serviceItems, item)}</label>
                </div>
                {ticked.includes(item) && <OneItem item={item} rows={rows} />}
              </div>
            );
          })}
        </div>
      )}
    </ChoiceFrame>
  );
};
