/**
 * The forms of the steps that this officer may take on a claim now, from the actions the service names.
 *   <ReviewForms view={view} onDone={(said) => …} />
 */
import { useState } from 'preact/hooks';
import { claimRoutes, type ClaimView, type ReviewerView } from '../../../shared/contract/claims.ts';
import { materials, reviewFactors } from '../../../shared/domain/claim.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { optionsOf } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { Form } from '../form.tsx';
import { DateField, TextArea, TextField, YuanField } from '../text-fields.tsx';

interface StepProps {
  readonly claim: ClaimView;
  readonly onDone: () => void;
}

const pointers = ['/application/remarks', '/application/payee', '/application/uploads', ...materials.map((kind) => `/materials/${kind}`)];

const Accept = ({ claim, onDone }: StepProps) => {
  const { review: t } = useText('claims');
  return (
    <Form route={claimRoutes.acceptClaim} params={{ claimId: claim.id }} fixed={{ rev: claim.rev }} submit={t.accept} onDone={onDone}>
      <p>{t.acceptHelp}</p>
    </Form>
  );
};

const GiveBack = ({ claim, onDone }: StepProps) => {
  const { review: t, pointer } = useText('claims');
  const { oneReason } = useText().form;
  const [count, setCount] = useState(1);
  return (
    <Form route={claimRoutes.returnClaim} params={{ claimId: claim.id }} fixed={{ rev: claim.rev }} draft={`return-${claim.id}-${claim.rev}`} submit={t.return} elsewhere={{ reasons: { label: '', says: { required: oneReason, 'too-few': oneReason } } }} onDone={onDone}
      aside={<button type="button" class="govuk-button govuk-button--secondary" onClick={() => setCount((before) => before + 1)}>{t.addReason}</button>}>
      <p>{t.returnHelp}</p>
      {Array.from({ length: count }, (_, index) => (
        <div key={index}>
          <SelectField name={`reasons/${index}/pointer`} label={t.returnAt} options={optionsOf(pointer, pointers)} />
          <TextArea name={`reasons/${index}/reason`} label={t.returnReason} maxLength={500} rows={2} />
        </div>
      ))}
    </Form>
  );
};

const ReviewAmount = ({ standingFen }: { readonly standingFen: number }) => {
  const { review: t, factor, errors } = useText('claims');
  const format = useFormat();
  return (
    <>
      <YuanField name="amountFen" label={t.amount} hint={t.amountHint(format.yuan(standingFen))} value={standingFen} says={{ 'over-limit': errors['over-limit'] ?? '' }} />
      <SelectField name="factor" label={t.factor} hint={t.factorHint} optional options={optionsOf(factor, reviewFactors)} />
      <TextArea name="reason" label={t.reason} optional maxLength={500} rows={2} />
    </>
  );
};

const FirstReview = ({ claim, onDone }: StepProps) => {
  const { review: t } = useText('claims');
  return (
    <Form route={claimRoutes.firstReviewClaim} params={{ claimId: claim.id }} fixed={{ rev: claim.rev }} draft={`first-review-${claim.id}-${claim.rev}`} submit={t.first} onDone={onDone}>
      <ReviewAmount standingFen={claim.computation.amountFen} />
    </Form>
  );
};

const SecondReview = ({ claim, onDone }: StepProps) => {
  const { review: t } = useText('claims');
  return (
    <Form route={claimRoutes.secondReviewClaim} params={{ claimId: claim.id }} fixed={{ rev: claim.rev }} draft={`second-review-${claim.id}-${claim.rev}`} submit={t.second} onDone={onDone}>
      <p>{t.secondHelp}</p>
      <ReviewAmount standingFen={claim.firstReview?.amountFen ?? claim.computation.amountFen} />
    </Form>
  );
};

const Reject = ({ claim, onDone }: StepProps) => {
  const { review: t } = useText('claims');
  return (
    <Form route={claimRoutes.rejectClaim} params={{ claimId: claim.id }} fixed={{ rev: claim.rev }} draft={`reject-${claim.id}-${claim.rev}`} submit={t.reject} danger onDone={onDone}>
      <p>{t.rejectHelp}</p>
      <TextArea name="reason" label={t.rejectReason} maxLength={500} rows={3} />
    </Form>
  );
};

const Pay = ({ claim, onDone }: StepProps) => {
  const { review: t, field, errors } = useText('claims');
  return (
    <Form route={claimRoutes.payClaim} params={{ claimId: claim.id }} fixed={{ rev: claim.rev }} draft={`pay-${claim.id}`} submit={t.pay} onDone={onDone}>
      <p>{t.payHelp}</p>
      <TextField name="paymentReference" label={field.paymentReference} maxLength={60} width={20} />
      <DateField name="paidOn" label={field.paidOn} max={today()} value={today()} says={{ 'before-notice-end': errors['before-notice-end'] ?? '' }} />
    </Form>
  );
};

/** In the order in which they are offered; the first is open, the others open when asked for. */
const steps = [
  ['accept', 'accept', Accept],
  ['first-review', 'first', FirstReview],
  ['second-review', 'second', SecondReview],
  ['pay', 'pay', Pay],
  ['return', 'return', GiveBack],
  ['reject', 'reject', Reject],
  ['revoke', 'reject', Reject],
] as const;

export const ReviewForms = ({ view: { claim, actions, eligibility }, onDone }: { readonly view: ReviewerView; readonly onDone: () => void }) => {
  const { review: t, errors, condition } = useText('claims');
  const { pair } = useText();
  const open = eligibility.filter(({ state }) => state !== 'met');
  const reviews = actions.filter((action) => action === 'first-review' || action === 'second-review');
  // No review passes while a condition is open: the form would only be refused, so the page says what to do first.
  const offered = steps.filter(([action]) => actions.includes(action) && (open.length === 0 || !reviews.some((review) => review === action)));
  return (
    <section class="app-no-print">
      <h2 class="govuk-heading-m">{t.steps}</h2>
      {reviews.length > 0 && open.length > 0 && (
        <div class="govuk-inset-text">
          <ul class="govuk-list">{open.map((line) => <li key={line.condition}>{pair(condition[line.condition] ?? line.condition, errors[line.state] ?? '')}</li>)}</ul>
        </div>
      )}
      {offered.length === 0 && <p>{t.noAction} {t.samePerson}</p>}
      {offered.map(([action, label, Step], index) => (
        <details class="govuk-details" key={`${action}-${claim.rev}`} open={index === 0}>
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t[label]}</span></summary>
          <div class="govuk-details__text"><Step claim={claim} onDone={onDone} /></div>
        </details>
      ))}
    </section>
  );
};
