/**
 * What one side asked of the other and waits for: to be answered, or taken back by who asked.
 *   <AskedSection asked={agreement.asked} agreement={agreement} side="agency" organisationId={…} onDone={…} />
 */
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import type { Asked } from '../../../shared/domain/in-force.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { ReasonSection } from '../agreements/reason-section.tsx';
import { Form } from '../form.tsx';
import { DeadlineBadge } from '../progress.tsx';

interface AskedSectionProps {
  readonly asked: Asked;
  readonly agreement: { readonly id: string; readonly rev: number };
  readonly side: Side;
  readonly organisationId: string;
  readonly may: boolean;
  readonly onDone: (said: string) => void;
}

export const AskedSection = ({ asked, agreement, side, organisationId, may, onDone }: AskedSectionProps) => {
  const { asked: t } = useText('inForce');
  const { day, moment } = useFormat();
  const params = { organisationId, agreementId: agreement.id };
  const words = asked.kind === 'suspension' ? t.suspension(day(asked.from), day(asked.to)) : t[asked.kind](day(asked.from));
  const mine = asked.by === side;
  return (
    <section class="govuk-inset-text" aria-labelledby="asked">
      <h2 class="govuk-heading-s" id="asked">{t.title}</h2>
      <p><strong>{words}</strong><br />{asked.reason}</p>
      <p class="app-quiet">{t.by(asked.stamp.name, moment(asked.stamp.at))}</p>
      <p><DeadlineBadge due={asked.answerBy} /></p>
      {mine && <p>{t.waiting}</p>}
      {may && mine && <Form route={agreementRoutes.answerAsked} params={params} fixed={{ rev: agreement.rev, action: 'withdraw' }} submit={t.withdraw} danger onDone={() => onDone(t.withdrawn)} />}
      {may && !mine && (
        <>
          <Form route={agreementRoutes.answerAsked} params={params} fixed={{ rev: agreement.rev, action: 'accept' }} submit={t.accept} onDone={() => onDone(t.done)} />
          <ReasonSection title={t.decline} route={agreementRoutes.answerAsked} params={params} rev={agreement.rev} fixed={{ action: 'decline' }} label={t.declineReason} submit={t.decline} onDone={() => onDone(t.done)} />
        </>
      )}
    </section>
  );
};
