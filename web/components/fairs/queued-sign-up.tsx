/** An enterprise whose sign-up waits on this phone: it is not signed up yet, and has no code; it can choose agencies already. */
import '../../styles/work.ts';
import type { ServiceItem } from '../../../shared/domain/service-items.ts';
import type { OutboxEntry } from '../../outbox/entry.ts';
import { useText } from '../../text.tsx';
import { PageTitle } from '../page-title.tsx';
import { AgenciesAtFair } from './agencies-at-fair.tsx';
import { FairFacts, type ShownFair } from './fair-facts.tsx';

interface QueuedSignUpProps {
  readonly organisationId: string;
  readonly fair: ShownFair;
  readonly entry: OutboxEntry;
}

const QueuedSignUp = ({ organisationId, fair, entry: { input: { body } } }: QueuedSignUpProps) => {
  const { signUp: t } = useText('outbox');
  const { terms } = useText();
  const isNeed = (value: unknown): value is ServiceItem => typeof value === 'string' && value in terms.serviceItems;
  const needs: unknown = typeof body === 'object' && body !== null && 'needs' in body ? body.needs : undefined;
  return (
    <>
      <PageTitle caption={fair.title}>{t.title}</PageTitle>
      <div class="govuk-inset-text" role="status"><p><strong>{t.lead}</strong></p><p>{t.notYet}</p></div>
      <FairFacts fair={fair} />
      <p>{t.agencies}</p>
      <AgenciesAtFair organisationId={organisationId} fairId={fair.id} needs={Array.isArray(needs) ? needs.filter(isNeed) : []} />
    </>
  );
};

export default QueuedSignUp;
