/**
 * An officer judges one member of staff, sees the numbers in full, or records a departure that the agency does not; of all
 * people on a page one form is open at a time.
 *   <StaffJudgement staff={one} targetId={…} open="judge" onOpen={…} onDone={…} />
 */
import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import type { StaffView } from '../../../shared/contract/parties/views.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Body } from '../../use-query.ts';
import { YesNoField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { SummaryList } from '../summary-list.tsx';
import { TextField } from '../text-fields.tsx';

const steps = ['judge', 'open', 'end'] as const;
export type StaffStep = (typeof steps)[number];

interface StaffJudgementProps {
  readonly staff: StaffView;
  readonly targetId: string;
  /** Which form is open for this person. */
  readonly open?: StaffStep;
  readonly onOpen: (step: StaffStep) => void;
  readonly onDone: (said: string) => void;
}

const Opened = ({ staff, targetId, open, onDone }: Omit<StaffJudgementProps, 'onOpen'>) => {
  const { review: t, staff: words } = useText('qualification');
  const [numbers, setNumbers] = useState<Body<typeof partyRoutes.openStaff>>();
  const params = { targetId, staffId: staff.id };
  const { judgement, rev } = staff;
  if (numbers && open === 'open') return <SummaryList rows={[{ name: words.name, value: numbers.name }, { name: words.identityNumber, value: numbers.identityNumber }, { name: words.certificateNumber, value: numbers.certificateNumber }]} />;
  switch (open) {
    case 'open':
      return <Form route={partyRoutes.openStaff} params={params} submit={t.openSubmit} onDone={setNumbers}><p>{t.openLead}</p><TextField name="reason" label={t.reason} maxLength={500} /></Form>;
    case 'judge':
      return (
        <Form key={rev} route={partyRoutes.judgeStaff} params={params} fixed={{ rev }} draft={`judge-${staff.id}-${rev}`} submit={t.judge} onDone={() => onDone(t.judged)}>
          <YesNoField name="fullTime" label={words.fullTime} yes={t.fullTimeYes} no={t.fullTimeNo} value={judgement?.fullTime} />
          <YesNoField name="certificate" label={t.certificate} yes={t.certificateYes} no={t.certificateNo} value={judgement?.certificate} />
          <TextField name="note" label={t.note} hint={t.noteHint} optional value={judgement?.note} maxLength={500} />
        </Form>
      );
    case 'end':
      return <Form route={partyRoutes.endStaff} params={params} fixed={{ rev }} submit={t.endSubmit} danger onDone={() => onDone(t.done)}><p>{t.endLead}</p><TextField name="reason" label={t.because} maxLength={500} /></Form>;
    case undefined:
      return null;
  }
};

export const StaffJudgement = (props: StaffJudgementProps) => {
  const { staff, open, onOpen } = props;
  const { review: t, staff: words } = useText('qualification');
  const labels: Readonly<Record<StaffStep, string>> = { judge: t.judgeTitle, open: t.open, end: t.end };
  return (
    <>
      {(staff.hints ?? []).map((hint) => <p class="govuk-inset-text" key={hint}>{labelOf(words.hints, hint)}</p>)}
      {steps.filter((step) => step !== open).map((step) => <p class="app-no-print" key={step}><button type="button" class="app-link-button" onClick={() => onOpen(step)}>{labels[step]}<span class="govuk-visually-hidden"> {staff.name}</span></button></p>)}
      <Opened {...props} />
    </>
  );
};
