/**
 * What an officer may do with a fair now; changes that people notice ask for a reason first.
 *   <FairActions fair={data.fair} actions={data.actions} onDone={(said) => …} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { checkClose, selectionOf } from '../../../shared/domain/fair-rules.ts';
import { businessNow } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { Actions } from '../actions.tsx';
import { Form } from '../form.tsx';
import { Problem } from '../problem.tsx';
import { DateField, TextArea } from '../text-fields.tsx';
import type { ShownFair } from './fair-facts.tsx';
import { ScheduleFields } from './fair-form.tsx';

interface FairActionsProps {
  readonly fair: ShownFair;
  readonly actions: readonly string[];
  readonly onDone: (said: string) => void;
}

export const FairActions = ({ fair, actions, onDone }: FairActionsProps) => {
  const { bureau: t, form } = useText('fairs');
  const { day } = useFormat();
  const publish = useAction(fairRoutes.publishFair);
  const [open, setOpen] = useState<'reschedule' | 'cancel' | 'close'>();
  const params = { fairId: fair.id };
  const close = <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setOpen(undefined)}>{t.close}</button>;
  if (open === 'reschedule')
    return (
      <section>
        <h2 class="govuk-heading-l">{t.rescheduleTitle}</h2>
        <Form route={fairRoutes.rescheduleFair} params={params} fixed={{ rev: fair.rev }} submit={t.rescheduleSubmit} elsewhere={{ signUpOpensOn: { label: form.opens } }} aside={close} onDone={() => onDone(t.rescheduled)}>
          <ScheduleFields fair={fair} opens={false} />
          <DateField name="selection/closesOn" label={form.selectionCloses} hint={form.rescheduleSelection(day(selectionOf(fair).closesOn))} optional />
          {fair.plan && <p class="govuk-hint">{form.reschedulePlan}</p>}
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} maxLength={500} rows={3} />
        </Form>
      </section>
    );
  if (open === 'cancel')
    return (
      <section>
        <h2 class="govuk-heading-l">{t.cancelTitle}</h2>
        <p>{t.cancelWarn}</p>
        <Form route={fairRoutes.cancelFair} params={params} fixed={{ rev: fair.rev }} submit={t.cancelSubmit} danger aside={close} onDone={() => onDone(t.cancelled)}>
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} maxLength={500} rows={3} />
        </Form>
      </section>
    );
  if (open === 'close')
    return (
      <section>
        <h2 class="govuk-heading-l">{t.closeTitle}</h2>
        <p>{t.closeAsk}</p>
        <Form route={fairRoutes.closeFair} params={params} fixed={{ rev: fair.rev }} submit={t.closeSubmit} aside={close} onDone={() => onDone(t.closed)} />
      </section>
    );
  const send = async (): Promise<void> => {
    if ((await publish.run({ params, body: { rev: fair.rev } })).ok) onDone(t.published);
  };
  // What the fair waits for comes first: publishing, then its door.
  const over = checkClose(fair, new Date(businessNow()).toISOString()).ok;
  const ordered = ['publish', 'desk', 'edit', 'close', 'reschedule', 'cancel'].filter((action) => (action === 'desk' ? actions.includes('reschedule') : actions.includes(action) && (action !== 'close' || over)));
  return (
    <>
      {publish.problem && <Problem problem={publish.problem} onRetry={() => void send()} />}
      {actions.includes('publish') && <p>{t.publishAsk}</p>}
      <Actions actions={ordered} labels={{ ...t.actions, desk: t.deskLink }} busy={publish.busy} on={{ publish: send, desk: `/app/bureau/fairs/${fair.id}/check-in/`, edit: `/app/bureau/fairs/${fair.id}/edit/`, close: () => setOpen('close'), reschedule: () => setOpen('reschedule'), cancel: () => setOpen('cancel') }} />
    </>
  );
};
