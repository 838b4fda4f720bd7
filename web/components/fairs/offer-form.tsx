/**
 * An agency's offer with its application for a booth: it ticks items, and each ticked one asks how, how often and for how
 * much.
 *   <OfferForm organisationId={…} fairId={…} offer={booth?.offer} rev={booth?.rev} submit={t.submit} onDone={…} />
 */
import { useRef, useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { itemsOf } from '../../../shared/domain/offer-rules.ts';
import { serviceItems, type ServiceItem } from '../../../shared/domain/service-items.ts';
import { labelOf, useText } from '../../text.tsx';
import { ChoiceFrame } from '../field-frame.tsx';
import { Form } from '../form.tsx';
import { TextArea } from '../text-fields.tsx';
import { OfferRow, usualAtFirst, type Usual } from './offer-row.tsx';
import { offerTyped } from './offer-typed.ts';

interface OfferFormProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly offer?: Offer;
  /** Of the application that is being changed. */
  readonly rev?: number;
  /** Tells the draft of a form that began from an earlier offer from one that did not. */
  readonly begun?: string;
  readonly submit: string;
  readonly onDone: () => void;
}

export const OfferForm = ({ organisationId, fairId, offer, rev, begun = 'new', submit, onDone }: OfferFormProps) => {
  const t = useText('offers');
  const { terms } = useText();
  const [ticked, setTicked] = useState<readonly ServiceItem[]>(offer ? serviceItems.filter((item) => itemsOf(offer).includes(item)) : []);
  const usual = useRef<Usual>({ ...usualAtFirst });
  const toggle = (item: ServiceItem, on: boolean): void => setTicked((before) => serviceItems.filter((one) => (one === item ? on : before.includes(one))));
  const fixed = (body: Readonly<Record<string, unknown>>): object => ({ ...(rev !== undefined && { rev }), offer: offerTyped(body, ticked) });
  return (
    <Form route={fairRoutes.applyForBooth} params={{ organisationId, fairId }} fixed={fixed} draft={`offer-${organisationId}-${fairId}-${begun}`} submit={submit} onDone={onDone}>
      <ChoiceFrame name="offer/lines" label={t.items} hint={t.form.itemsHint}>
        {({ id, message }) => (
          <div class="govuk-checkboxes govuk-checkboxes--small">
            {serviceItems.map((item, index) => {
              const boxId = index === 0 ? id : `${id}-${item}`;
              return (
                <div key={item}>
                  <div class="govuk-checkboxes__item">
                    <input class="govuk-checkboxes__input" type="checkbox" id={boxId} name="offer/lines" value={item} data-kind="list" defaultChecked={ticked.includes(item)} aria-invalid={message ? 'true' : undefined} onChange={(event) => toggle(item, event.currentTarget.checked)} />
                    <label class="govuk-label govuk-checkboxes__label" for={boxId}>{labelOf(terms.serviceItems, item)}</label>
                  </div>
                  {ticked.includes(item) && <OfferRow item={item} index={ticked.indexOf(item)} line={offer?.lines.find((line) => line.item === item)} usual={usual} />}
                </div>
              );
            })}
          </div>
        )}
      </ChoiceFrame>
      <TextArea name="offer/cases" label={t.cases} hint={t.form.casesHint} value={offer?.cases?.join('\n')} optional rows={3} says={{ 'too-many': t.form.casesTooMany, 'too-long': t.form.caseTooLong }} />
      <TextArea name="offer/note" label={t.note} hint={t.form.noteHint} value={offer?.note} optional maxLength={300} rows={3} />
    </Form>
  );
};
