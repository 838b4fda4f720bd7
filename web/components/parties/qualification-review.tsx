/**
 * What an officer can decide on an agency's file: verify, renew or accept what was handed in, send it back, suspend or
 * restore; one form is open at a time.
 *   <QualificationReview file={file} onDone={…} />
 */
import { useState } from 'preact/hooks';
import { partyRoutes, type OrganisationFile } from '../../../shared/contract/parties.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { RadiosField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { ReturnForm } from '../return-form.tsx';
import { DateField, TextField } from '../text-fields.tsx';

interface ReviewProps {
  readonly file: OrganisationFile;
  readonly onDone: (said: string) => void;
}

const FIELDS = ['licenceKind', 'registeringAuthority', 'businessScope', 'scopes', 'licenceFiles/add', 'premisesAddress', 'premisesAreaSquareMetres', 'tenure', 'premisesFiles/add', 'officeConditions', 'staffTotal', 'officeFiles/add'];
type Mode = 'certify' | 'return' | 'suspend' | 'restore';

const Certify = ({ file: { qualification, update, qualificationActions, organisation }, onDone }: ReviewProps) => {
  const { review } = useText('qualification');
  const { day } = useFormat();
  const handedIn = update?.status === 'submitted' ? update : qualification;
  const [first, ...others] = (['verify', 'renew', 'accept'] as const).filter((action) => qualificationActions.includes(action));
  if (!handedIn || !first) return null;
  const leads = { verify: review.verifyLead, renew: review.renewLead, accept: review.acceptLead };
  const single = others.length === 0;
  return (
    <Form route={partyRoutes.decideQualification} params={{ targetId: organisation.id }} fixed={{ rev: handedIn.rev, ...(single && { action: first }) }} submit={single ? review[first] : review.decide} onDone={() => onDone(review.done)}>
      {handedIn.tenureUntil && qualification?.validUntil && handedIn.tenureUntil < qualification.validUntil && <p class="govuk-inset-text">{review.tenureEnds(day(handedIn.tenureUntil))}</p>}
      {single ? <p>{leads[first]}</p> : <RadiosField name="action" label={review.decide} options={[first, ...others].map((value) => ({ value, label: review[value], hint: leads[value] }))} value={first} />}
      {(handedIn.onPaper?.length ?? 0) > 0 && <CheckField name="originalsSeen" label={review.originalsSeen} />}
      <DateField name="metSince" label={review.metSince} hint={review.metSinceHint} optional />
      <TextField name="reason" label={review.because} optional maxLength={500} />
    </Form>
  );
};

export const QualificationReview = (props: ReviewProps) => {
  const t = useText('qualification');
  const { review } = t;
  const { file: { qualification, update, qualificationActions: actions, organisation }, onDone } = props;
  const modes = (['certify', 'return', 'suspend', 'restore'] as const).filter((mode) => (mode === 'certify' ? ['verify', 'renew', 'accept'].some((action) => actions.includes(action)) : actions.includes(mode)));
  const [chosen, setChosen] = useState<Mode>();
  const mode = chosen && modes.includes(chosen) ? chosen : modes.find((one) => one === 'certify');
  const handedIn = update?.status === 'submitted' ? update : qualification;
  if (!qualification || !handedIn || modes.length === 0) return null;
  const params = { targetId: organisation.id };
  const labels: Readonly<Record<Mode, string>> = { certify: review.decide, return: review.returnTitle, suspend: review.suspend, restore: review.restore };
  const fields = FIELDS.map((name) => ({ pointer: `/${name}`, label: labelOf(t.field, name.replace('/add', '')) }));
  return (
    <section>
      <h2 class="govuk-heading-m">{review.decide}</h2>
      {modes.filter((one) => one !== mode).map((one) => <p class="app-no-print" key={one}><button type="button" class="app-link-button" onClick={() => setChosen(one)}>{labels[one]}</button></p>)}
      {mode === 'certify' && <Certify {...props} />}
      {mode === 'return' && <><p>{review.returnLead}</p><ReturnForm route={partyRoutes.decideQualification} params={params} rev={handedIn.rev} fields={fields} submit={review.returnTitle} draft={`return-qualification-${organisation.id}-${handedIn.rev}`} onDone={() => onDone(review.done)} /></>}
      {(mode === 'suspend' || mode === 'restore') && (
        <Form route={partyRoutes.decideQualification} params={params} fixed={{ rev: qualification.rev, action: mode }} submit={review[mode]} danger={mode === 'suspend'} onDone={() => onDone(review.done)}>
          {mode === 'suspend' && <p>{review.suspendLead}</p>}
          <TextField name="reason" label={review.reason} maxLength={500} />
        </Form>
      )}
    </section>
  );
};
