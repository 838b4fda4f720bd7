/**
 * What one side can ask the other for: to suspend, to resume before that is over, to end early.
 *   <AskForms agreement={agreement} today={course.today} organisationId={…} onDone={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { askedKinds, type AskedKind } from '../../../shared/domain/in-force.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { DateField, TextArea } from '../text-fields.tsx';

interface AskFormsProps {
  readonly agreement: Extract<AgreementFile['agreement'], { status: 'in-force' }>;
  readonly today: string;
  readonly organisationId: string;
  readonly onDone: (said: string) => void;
}

export const AskForms = ({ agreement, today, organisationId, onDone }: AskFormsProps) => {
  const { ask: t } = useText('inForce');
  const { suspensions = [], renewal } = agreement;
  const possible: Readonly<Record<AskedKind, boolean>> = { suspension: true, resumption: suspensions.some(({ to }) => to >= today), ending: !renewal?.signed };
  const lead: Readonly<Record<AskedKind, string>> = { suspension: t.suspensionLead, resumption: t.resumptionLead, ending: t.endingLead };
  return (
    <>
      {askedKinds.filter((kind) => possible[kind]).map((kind) => (
        <details key={kind} class="govuk-details app-no-print">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t[kind]}</span></summary>
          <div class="govuk-details__text">
            <p>{lead[kind]}</p>
            <Form route={agreementRoutes.askOtherSide} params={{ organisationId, agreementId: agreement.id }} fixed={{ rev: agreement.rev, kind }} draft={`ask-${kind}-${agreement.id}`} submit={t.submit} onDone={() => onDone(t.done)}>
              <DateField name="from" label={kind === 'ending' ? t.lastDay : t.from} min={today} />
              {kind === 'suspension' && <DateField name="to" label={t.to} min={today} />}
              <TextArea name="reason" label={t.reason} rows={2} maxLength={500} />
            </Form>
          </div>
        </details>
      ))}
    </>
  );
};
