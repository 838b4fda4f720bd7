/**
 * An agency's qualification to an officer: how it stands, what it handed in beside the evidence, its staff, and what can be decided.
 *   <QualificationDecision file={file} onDone={…} />
 */
import { partyRoutes, type OrganisationFile } from '../../../shared/contract/parties.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { Form } from '../form.tsx';
import { Steps } from '../progress.tsx';
import { ReturnForm } from '../return-form.tsx';
import { DateField, TextField } from '../text-fields.tsx';
import { ChangedLines } from './changed-lines.tsx';
import { PapersTable } from './papers-table.tsx';
import { StaffCard } from './staff-card.tsx';
import { StaffJudgement } from './staff-judgement.tsx';
import { Standing } from './standing.tsx';
import { Submissions } from './submissions.tsx';

interface DecisionProps {
  readonly file: OrganisationFile;
  readonly onDone: (said: string) => void;
}

const FIELDS = ['licenceKind', 'registeringAuthority', 'businessScope', 'scopes', 'licenceFiles/add', 'premisesAddress', 'premisesAreaSquareMetres', 'tenure', 'premisesFiles/add', 'officeConditions', 'staffTotal', 'officeFiles/add'];

/** Verifying, renewing or accepting what was handed in, or sending it back. */
const Review = ({ file: { qualification, update, qualificationActions: actions, organisation }, onDone }: DecisionProps) => {
  const t = useText('qualification');
  const { day } = useFormat();
  const { review } = t;
  const handedIn = update?.status === 'submitted' ? update : qualification;
  if (!handedIn) return null;
  const params = { targetId: organisation.id };
  const fields = FIELDS.map((name) => ({ pointer: `/${name}`, label: labelOf(t.field, name.replace('/add', '')) }));
  const lead = { verify: review.verifyLead, renew: review.renewLead, accept: review.acceptLead };
  return (
    <>
      {handedIn.tenureUntil && qualification?.validUntil && handedIn.tenureUntil < qualification.validUntil && <p class="govuk-inset-text">{review.tenureEnds(day(handedIn.tenureUntil))}</p>}
      {(['verify', 'renew', 'accept'] as const).filter((action) => actions.includes(action)).map((action) => (
        <Form key={action} route={partyRoutes.decideQualification} params={params} fixed={{ rev: handedIn.rev, action }} submit={review[action]} onDone={() => onDone(review.done)}>
          <p>{lead[action]}</p>
          {(handedIn.onPaper?.length ?? 0) > 0 && <CheckField name="originalsSeen" label={review.originalsSeen} />}
          {action !== 'accept' && <DateField name="metSince" label={review.metSince} hint={review.metSinceHint} optional />}
          {action !== 'accept' && <TextField name="reason" label={review.because} optional maxLength={500} />}
        </Form>
      ))}
      {actions.includes('return') && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{review.returnTitle}</span></summary>
          <div class="govuk-details__text">
            <p>{review.returnLead}</p>
            <ReturnForm route={partyRoutes.decideQualification} params={params} rev={handedIn.rev} fields={fields} submit={review.returnTitle} draft={`return-qualification-${organisation.id}-${handedIn.rev}`} onDone={() => onDone(review.done)} />
          </div>
        </details>
      )}
    </>
  );
};

export const QualificationDecision = ({ file, onDone }: DecisionProps) => {
  const t = useText('qualification');
  const { review } = t;
  const { qualification: saved, update, qualificationActions: actions, organisation, staff } = file;
  if (!saved) return null;
  const updated = update?.status === 'submitted' ? update : undefined;
  const waiting = updated ?? (saved.status === 'submitted' ? saved : undefined);
  const active = staff.filter(({ status }) => status === 'active');
  return (
    <section>
      <h2 class="govuk-heading-m">{review.title}</h2>
      <Standing qualification={saved} />
      {waiting && <Steps who={review.title} since={waiting.submitted?.at} next={`${updated ? review.renew : review.verify} / ${review.returnTitle}`} by={waiting.dueOn} />}
      {waiting?.changed && <ChangedLines changed={waiting.changed} />}
      {updated && <PapersTable papers={updated} caption={review.update} />}
      <PapersTable papers={saved} caption={updated ? review.inForce : review.papers} />
      <h2 class="govuk-heading-m">{t.staffTitle}</h2>
      <p>{t.counting(active.filter(({ counts }) => counts).length)}</p>
      <div class="app-columns">
        {active.map((one) => <StaffCard key={`${one.id}${one.rev}`} staff={one}>{actions.length > 0 && <StaffJudgement staff={one} targetId={organisation.id} onDone={onDone} />}</StaffCard>)}
      </div>
      <Review file={file} onDone={onDone} />
      {(['suspend', 'restore'] as const).filter((action) => actions.includes(action)).map((action) => (
        <details class="govuk-details" key={action}>
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{review[action]}</span></summary>
          <div class="govuk-details__text">
            {action === 'suspend' && <p>{review.suspendLead}</p>}
            <Form route={partyRoutes.decideQualification} params={{ targetId: organisation.id }} fixed={{ rev: saved.rev, action }} submit={review[action]} danger={action === 'suspend'} onDone={() => onDone(review.done)}>
              <TextField name="reason" label={review.reason} maxLength={500} />
            </Form>
          </div>
        </details>
      ))}
      <Submissions targetId={organisation.id} />
    </section>
  );
};
