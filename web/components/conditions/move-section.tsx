/**
 * An enterprise's moves to other districts; its people register one, after reading what it means.
 *   <MoveSection view={view} rev={organisation.rev} onDone={…} />
 */
import { partyRoutes, type ConditionsView } from '../../../shared/contract/parties.ts';
import { FINDING_NOTE } from '../../../shared/domain/condition-names.ts';
import { districts } from '../../../shared/domain/who.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { optionsOf } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { PhotoUpload } from '../photo-upload.tsx';
import { SelectField } from '../select-field.tsx';
import { DateField, TextArea, TextField } from '../text-fields.tsx';

interface MoveProps {
  readonly view: ConditionsView;
  readonly onDone: (said: string) => void;
}

export const Moves = ({ view: { moves } }: Pick<MoveProps, 'view'>) => {
  const { move: t } = useText('conditions');
  const { terms } = useText();
  const { day } = useFormat();
  if (moves.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.history}</h2>
      <ul class="govuk-list govuk-list--bullet">{moves.map(({ from, to, on }) => <li key={on + to}>{t.fromTo(day(on), labelOf(terms.districts, from), labelOf(terms.districts, to))}</li>)}</ul>
      <p>{t.rule}</p>
    </section>
  );
};

export const MoveSection = ({ view, onDone }: MoveProps) => {
  const { move: t } = useText('conditions');
  const { terms } = useText();
  const { organisationId, organisationRev, district, ruleset } = view;
  return (
    <details key={organisationRev} class="govuk-details app-no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.title}</span></summary>
      <div class="govuk-details__text">
        <p>{t.lead}{t.away}</p>
        <p>{t.rule}</p>
        <p>{ruleset.local === 'city' ? t.keeps : t.loses}</p>
        <Form route={partyRoutes.moveOrganisation} params={{ organisationId }} fixed={{ rev: organisationRev }} draft={`move-${organisationId}`} submit={t.submit} onDone={() => onDone(t.done)}>
          <SelectField name="district" label={t.district} options={optionsOf(terms.districts, districts.filter((one) => one !== district))} />
          <TextField name="address" label={t.address} maxLength={120} autoComplete="street-address" />
          <DateField name="movedOn" label={t.movedOn} hint={t.movedOnHint} max={today()} />
          <PhotoUpload name="uploadIds" label={t.files} organisationId={organisationId} max={5} kept={`move-${organisationId}`} optional />
          <TextArea name="note" label={t.note} rows={3} maxLength={FINDING_NOTE} optional />
        </Form>
      </div>
    </details>
  );
};
