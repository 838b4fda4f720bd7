/**
 * One side asked the other to talk: the other answers, whoever asked may take it back.
 *   <TalkSection file={file} side="enterprise" organisationId={…} onDone={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { ReasonSection } from './reason-section.tsx';

interface TalkSectionProps {
  readonly file: AgreementFile;
  readonly side: Side;
  readonly organisationId: string;
  readonly onDone: (said: string) => void;
}

export const TalkSection = ({ file: { agreement, actions }, side, organisationId, onDone }: TalkSectionProps) => {
  const { talk: t } = useText('agreementSteps');
  const { abandon, done } = useText('agreements');
  const { pair } = useText();
  if (agreement.status !== 'proposed') return null;
  const asked = agreement.draftedBy !== side;
  const other = side === 'enterprise' ? agreement.agencyName : agreement.enterpriseName;
  const params = { organisationId, agreementId: agreement.id };
  return (
    <>
      <p>{asked ? t.asked(other) : t.waiting(other)}</p>
      {agreement.proposed.note && <p class="app-lines">{pair(asked ? t.note : t.ownNote, agreement.proposed.note)}</p>}
      <p class="app-quiet">{t.privacy}</p>
      {actions.includes('accept-talk') && <Form route={agreementRoutes.acceptTalk} params={params} fixed={{ rev: agreement.rev }} submit={t.accept} onDone={() => onDone(t.accepted)} />}
      {actions.includes('abandon') && <ReasonSection title={asked ? t.decline : t.withdraw} route={agreementRoutes.abandonAgreement} params={params} rev={agreement.rev} label={abandon.reason} submit={asked ? t.decline : t.withdraw} onDone={() => onDone(done.abandoned)} />}
    </>
  );
};
