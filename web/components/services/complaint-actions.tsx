/** What the reader may do about a complaint: the officer handles it, the enterprise shows or withdraws it, the agency gives its view. */
import { useState } from 'preact/hooks';
import { serviceRoutes, type ShownComplaint } from '../../../shared/contract/services.ts';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { optionsOf, RadiosField } from '../choice-fields.tsx';
import { Confirm } from '../fairs/confirm.tsx';
import { Form } from '../form.tsx';
import { Problem } from '../problem.tsx';
import { TextArea } from '../text-fields.tsx';

interface ComplaintActionsProps {
  readonly shown: ShownComplaint;
  readonly organisationId?: string;
  readonly onDone: (action: string) => void;
}

type Written = 'note' | 'answer' | 'give-view';
const written: readonly Written[] = ['answer', 'note', 'give-view'];

/** What is done by words, in a form of its own. */
const WrittenForm = ({ shown: { complaint }, organisationId, doing, onDone, onCancel }: Omit<ComplaintActionsProps, 'onDone'> & { readonly doing: Written; readonly onDone: () => void; readonly onCancel: () => void }) => {
  const t = useText('complaints');
  const rest = { fixed: { rev: complaint.rev }, draft: `complaint-${doing}-${complaint.id}`, submit: labelOf(t.actions, doing), onDone, aside: <button type="button" class="govuk-button govuk-button--secondary" onClick={onCancel}>{t.cancel}</button> };
  const complaintId = complaint.id;
  if (doing === 'give-view') return <Form {...rest} route={serviceRoutes.giveComplaintView} params={{ organisationId: organisationId ?? '', complaintId }}><TextArea name="words" label={t.field.view} maxLength={1000} rows={4} /></Form>;
  if (doing === 'note') return <Form {...rest} route={serviceRoutes.noteComplaintStep} params={{ complaintId }}><TextArea name="words" label={t.field.step} maxLength={300} rows={2} /></Form>;
  return (
    <Form {...rest} route={serviceRoutes.answerComplaint} params={{ complaintId }}>
      <RadiosField name="outcome" label={t.field.outcome} options={optionsOf(t.outcomes)} />
      <TextArea name="words" label={t.field.answer} maxLength={1000} rows={5} />
    </Form>
  );
};

export const ComplaintActions = ({ shown, organisationId, onDone }: ComplaintActionsProps) => {
  const t = useText('complaints');
  const [doing, setDoing] = useState<Written>();
  const take = useAction(serviceRoutes.takeComplaint);
  const show = useAction(serviceRoutes.showComplaintToAgency);
  const withdraw = useAction(serviceRoutes.withdrawComplaint);
  const read = useAction(serviceRoutes.readComplaintAnswer);
  const { complaint, actions } = shown;
  const body = { rev: complaint.rev };
  const own = { params: { organisationId: organisationId ?? '', complaintId: complaint.id }, body };
  const after = (action: string) => ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onDone(action);
  };
  const failed = [take, show, withdraw, read].find(({ problem }) => problem);
  if (doing) return <WrittenForm shown={shown} organisationId={organisationId} doing={doing} onDone={() => onDone(doing)} onCancel={() => setDoing(undefined)} />;
  return (
    <div class="app-no-print">
      {failed?.problem && <Problem problem={failed.problem} onRetry={failed.clear} />}
      <div class="govuk-button-group">
        {actions.includes('take') && <button type="button" class="govuk-button" onClick={() => void take.run({ params: { complaintId: complaint.id }, body }).then(after('take'))}>{labelOf(t.actions, 'take')}</button>}
        {actions.includes('read') && <button type="button" class="govuk-button" onClick={() => void read.run(own).then(after('read'))}>{labelOf(t.actions, 'read')}</button>}
        {written.filter((each) => actions.includes(each)).map((each, index) => <button key={each} type="button" class={`govuk-button${index > 0 ? ' govuk-button--secondary' : ''}`} onClick={() => setDoing(each)}>{labelOf(t.actions, each)}</button>)}
        {actions.includes('show') && <Confirm label={labelOf(t.actions, 'show')} ask={t.ask.show} sure={t.sure} keep={t.keep} busy={show.busy} danger={false} onSure={() => show.run(own).then(after('show'))} />}
        {actions.includes('withdraw') && <Confirm label={labelOf(t.actions, 'withdraw')} ask={t.ask.withdraw} sure={t.sure} keep={t.keep} busy={withdraw.busy} onSure={() => withdraw.run(own).then(after('withdraw'))} />}
      </div>
    </div>
  );
};
