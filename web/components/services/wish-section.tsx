/**
 * The wish for another specialist: asked by the enterprise, answered by the agency's manager, or granted by the change itself.
 *   <WishSection plan={plan} organisationId={organisationId} onDone={(said) => …} />
 */
import { useState } from 'preact/hooks';
import { serviceRoutes, type ServicePlan } from '../../../shared/contract/services.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { Form } from '../form.tsx';
import { Problem } from '../problem.tsx';
import { TextArea } from '../text-fields.tsx';

interface WishSectionProps {
  readonly plan: ServicePlan;
  readonly organisationId: string;
  readonly onDone: (said: string) => void;
}

const Standing = ({ plan: { wish, actions } }: { readonly plan: ServicePlan }) => {
  const { wish: t } = useText('complaints');
  const { day, dayOf } = useFormat();
  if (!wish || wish.status === 'withdrawn') return null;
  if (wish.status === 'replaced') return <p>{t.replaced}</p>;
  return (
    <div class="govuk-inset-text">
      <p>{t.askedBy(wish.asked.name, dayOf(wish.asked.at))}</p>
      <p>{wish.reason}</p>
      {wish.status === 'asked' && <p>{actions.includes('decline') ? t.answerBy(day(wish.answerBy)) : t.asked(day(wish.answerBy))}</p>}
      {wish.status === 'declined' && wish.answer && <p><strong>{t.declined}</strong> {wish.answer.words} <span class="app-quiet">{wish.answer.given.name} {dayOf(wish.answer.given.at)}</span></p>}
    </div>
  );
};

export const WishSection = ({ plan, organisationId, onDone }: WishSectionProps) => {
  const { wish: t, cancel } = useText('complaints');
  const [doing, setDoing] = useState<'ask' | 'decline'>();
  const withdraw = useAction(serviceRoutes.withdrawWish);
  const read = useAction(serviceRoutes.readWishAnswer);
  const { wish, actions, agreementId } = plan;
  const params = { organisationId, agreementId };
  const rev = wish?.rev ?? 0;
  const tap = async (action: typeof withdraw | typeof read, said: string): Promise<void> => {
    const result = await action.run({ params, body: { rev } });
    if (result.ok) onDone(said);
  };
  const stop = <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setDoing(undefined)}>{cancel}</button>;
  const possible = ['ask', 'decline', 'withdraw', 'read'].some((each) => actions.includes(each));
  if (!possible && !wish) return null;
  return (
    <section class="app-no-print" aria-label={t.title}>
      <Standing plan={plan} />
      {[withdraw, read].map((action) => action.problem && <Problem key={action.problem.kind} problem={action.problem} onRetry={action.clear} />)}
      {doing === 'ask' && <Form route={serviceRoutes.askForSpecialist} params={params} draft={`wish-${agreementId}`} submit={t.submit} aside={stop} onDone={() => onDone(t.said.ask ?? '')}><p>{t.askLead}</p><TextArea name="reason" label={t.reason} hint={t.reasonHint} maxLength={500} rows={3} /></Form>}
      {doing === 'decline' && <Form route={serviceRoutes.declineWish} params={params} fixed={{ rev }} draft={`decline-wish-${agreementId}-${rev}`} submit={t.declineSubmit} aside={stop} onDone={() => onDone(t.said.decline ?? '')}><TextArea name="words" label={t.declineWords} maxLength={500} rows={3} /></Form>}
      {!doing && (
        <div class="govuk-button-group">
          {actions.includes('decline') && <a class="govuk-button" role="button" href={`/app/agency/${organisationId}/agreements/${agreementId}/`}>{t.replace}</a>}
          {actions.includes('decline') && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setDoing('decline')}>{t.decline}</button>}
          {actions.includes('ask') && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setDoing('ask')}>{t.ask}</button>}
          {actions.includes('withdraw') && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void tap(withdraw, t.said.withdraw ?? '')}>{t.withdraw}</button>}
          {actions.includes('read') && <button type="button" class="govuk-button" onClick={() => void tap(read, t.said.read ?? '')}>{t.read}</button>}
        </div>
      )}
    </section>
  );
};
