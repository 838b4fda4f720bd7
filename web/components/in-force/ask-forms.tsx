/**
 * What one side can ask the other for: to suspend, to resume before that is over, to end early.
 *   <AskForms agreement={agreement} today={course.today} organisationId={…} onDone={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { askedKinds, type AskedKind } from '../../../shared/domain/in-force.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { DateField, TextArea } from '../text-fields.tsx';
import { Folded, useOneOpen } from './one-open.tsx';

interface AskFormsProps {
  readonly agreement: Extract<AgreementFile['agreement'], { status: 'in-force' }>;
  readonly today: string;
  readonly organisationId: string;
  readonly onDone: (said: string) => void;
}

export const AskForms = ({ agreement, today, organisationId, onDone }: AskFormsProps) => {
  const { ask: t } = useText('inForce');
  const one = useOneOpen();
  const { suspensions = [], renewal } = agreement;
  const possible: Readonly<Record<AskedKind, boolean>> = { suspension: true, resumption: suspensions.some(({ to }) => to >= today), ending: !renewal?.signed };
  const lead: Readonly<Record<AskedKind, string>> = { suspension: t.suspensionLead, resumption: t.resumptionLead, ending: t.endingLead };
  return (
    <>
      {askedKinds.filter((kind) => possible[kind]).map((kind) => (
        <Folded key={kind} one={one} id={kind} title={t[kind]}>
          <p>{lead[kind]}</p>
          <Form route={agreementRoutes.askOtherSide} params={{ organisationId, agreementId: agreement.id }} fixed={(body) => ({ rev: agreement.rev, kind, ...(kind === 'suspension' && { to: body.to ?? '' }) })} draft={`ask-${kind}-${agreement.id}`} submit={t.submit} onDone={() => onDone(t.done)}>
            <DateField name="from" label={kind === 'ending' ? t.lastDay : t.from} min={today} />
            {kind === 'suspension' && <DateField name="to" label={t.to} min={today} />}
            <TextArea name="reason" label={t.reason} rows={2} maxLength={500} />
          </Form>
        </Folded>
      ))}
    </>
  );
};
