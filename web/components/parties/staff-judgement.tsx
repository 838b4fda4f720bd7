/**
 * An officer judges one member of staff, sees the numbers in full, and records a departure that the agency does not.
 *   <StaffJudgement staff={one} targetId={…} onDone={…} />
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

interface StaffJudgementProps {
  readonly staff: StaffView;
  readonly targetId: string;
  readonly onDone: (said: string) => void;
}

const Numbers = ({ staff: { id: staffId }, targetId }: Pick<StaffJudgementProps, 'staff' | 'targetId'>) => {
  const { review: t, staff: words } = useText('qualification');
  const [opened, setOpened] = useState<Body<typeof partyRoutes.openStaff>>();
  if (opened) return <SummaryList rows={[{ name: words.name, value: opened.name }, { name: words.identityNumber, value: opened.identityNumber }, { name: words.certificateNumber, value: opened.certificateNumber }]} />;
  return (
    <details class="govuk-details app-no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.open}</span></summary>
      <div class="govuk-details__text">
        <p>{t.openLead}</p>
        <Form route={partyRoutes.openStaff} params={{ targetId, staffId }} submit={t.openSubmit} onDone={setOpened}><TextField name="reason" label={t.reason} maxLength={500} /></Form>
      </div>
    </details>
  );
};

export const StaffJudgement = ({ staff, targetId, onDone }: StaffJudgementProps) => {
  const { review: t, staff: words } = useText('qualification');
  const params = { targetId, staffId: staff.id };
  const { judgement, rev } = staff;
  return (
    <>
      {(staff.hints ?? []).map((hint) => <p class="govuk-inset-text" key={hint}>{labelOf(words.hints, hint)}</p>)}
      <Numbers staff={staff} targetId={targetId} />
      <details class="govuk-details app-no-print" open={!judgement || staff.changedSince}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.judgeTitle}</span></summary>
        <div class="govuk-details__text">
          <Form key={rev} route={partyRoutes.judgeStaff} params={params} fixed={{ rev }} draft={`judge-${staff.id}-${rev}`} submit={t.judge} onDone={() => onDone(t.judged)}>
            <YesNoField name="fullTime" label={words.fullTime} yes={t.fullTimeYes} no={t.fullTimeNo} value={judgement?.fullTime} />
            <YesNoField name="certificate" label={t.certificate} yes={t.certificateYes} no={t.certificateNo} value={judgement?.certificate} />
            <TextField name="note" label={t.note} hint={t.noteHint} optional value={judgement?.note} maxLength={500} />
          </Form>
        </div>
      </details>
      <details class="govuk-details app-no-print">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.end}</span></summary>
        <div class="govuk-details__text">
          <p>{t.endLead}</p>
          <Form route={partyRoutes.endStaff} params={params} fixed={{ rev }} submit={t.endSubmit} danger onDone={() => onDone(t.done)}><TextField name="reason" label={t.because} maxLength={500} /></Form>
        </div>
      </details>
    </>
  );
};
