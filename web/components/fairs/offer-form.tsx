/**
 * An agency's offer with its application for a booth.
 *   <OfferForm organisationId={…} fairId={…} offer={booth?.offer} rev={booth?.rev} submit={t.submit} onDone={…} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Offer } from '../../../shared/domain/party.ts';
import { useText } from '../../text.tsx';
import { CheckboxesField, optionsOf } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { TextArea, YuanField } from '../text-fields.tsx';

interface OfferFormProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly offer?: Offer;
  /** Of the application that is being changed. */
  readonly rev?: number;
  readonly submit: string;
  readonly onDone: () => void;
}

export const OfferForm = ({ organisationId, fairId, offer, rev, submit, onDone }: OfferFormProps) => {
  const { offer: t } = useText('fairs');
  const { terms } = useText();
  return (
    <Form route={fairRoutes.applyForBooth} params={{ organisationId, fairId }} fixed={rev === undefined ? {} : { rev }} draft={`booth-${organisationId}-${fairId}`} submit={submit} onDone={onDone}>
      <CheckboxesField name="offer/items" label={t.items} hint={t.itemsHint} options={optionsOf(terms.serviceItems)} values={offer?.items} />
      <CheckboxesField name="offer/manners" label={t.manners} hint={t.mannersHint} options={optionsOf(terms.manners)} values={offer?.manners} />
      <YuanField name="offer/monthlyFeeFen" label={t.fee} hint={t.feeHint} value={offer?.monthlyFeeFen} />
      <TextArea name="offer/note" label={t.note} hint={t.noteHint} value={offer?.note} optional maxLength={300} rows={3} />
    </Form>
  );
};
