/**
 * What a side is told of an agreement, until it says that it has seen it.
 *   <NoticesTold agreement={file.agreement} side="enterprise" organisationId={…} onDone={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';

interface NoticesToldProps {
  readonly agreement: AgreementFile['agreement'];
  readonly side: Side;
  readonly organisationId: string;
  readonly onDone: (said: string) => void;
}

export const NoticesTold = ({ agreement, side, organisationId, onDone }: NoticesToldProps) => {
  const { notice: t } = useText('inForce');
  const notices = 'signedOn' in agreement ? (agreement.notices ?? []).filter((notice) => notice.side === side) : [];
  if (notices.length === 0) return null;
  return (
    <section class="govuk-inset-text" aria-labelledby="told">
      <h2 class="govuk-heading-s" id="told">{t.title}</h2>
      <ul class="govuk-list govuk-list--bullet">{notices.map(({ kind }) => <li key={kind}>{t[kind]}</li>)}</ul>
      <Form route={agreementRoutes.acknowledge} params={{ organisationId, agreementId: agreement.id }} submit={t.seen} onDone={() => onDone(t.seenDone)} />
    </section>
  );
};
