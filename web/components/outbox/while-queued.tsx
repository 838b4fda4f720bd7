/**
 * Buttons, or in their place that what they do waits on this phone.
 *   <WhileQueued route="keepSeat" at={{ organisationId, fairId }} onChange={query.reload}><button … /></WhileQueued>
 */
import type { ComponentChildren } from 'preact';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useText } from '../../text.tsx';

interface WhileQueuedProps {
  /** Id of the route that waits. */
  readonly route: string;
  /** What its parameters are. */
  readonly at: Readonly<Record<string, string>>;
  /** After it was sent or refused. */
  readonly onChange?: () => void;
  readonly children: ComponentChildren;
}

export const Stored = () => <p class="govuk-inset-text" role="status">{useText('outbox').stored}</p>;

export const WhileQueued = ({ route, at, onChange, children }: WhileQueuedProps) => {
  const queued = useOutbox((entry) => entry.route === route && entry.state === 'waiting' && Object.entries(at).every(([name, value]) => entry.input.params?.[name] === value), onChange);
  return queued.length > 0 ? <Stored /> : <>{children}</>;
};
