/**
 * A step that is not undone lightly: the button first says what follows, then does it.
 *   <Confirm label="取消报名" ask="取消后…" sure="确认取消" keep="不取消" busy={cancel.busy} onSure={…} />
 */
import { useState } from 'preact/hooks';
import { useText } from '../../text.tsx';

interface ConfirmProps {
  readonly label: string;
  readonly ask: string;
  readonly sure: string;
  readonly keep: string;
  readonly busy: boolean;
  readonly danger?: boolean;
  readonly onSure: () => unknown;
}

export const Confirm = ({ label, ask, sure, keep, busy, danger = true, onSure }: ConfirmProps) => {
  const { state } = useText();
  const [asking, setAsking] = useState(false);
  if (!asking) return <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setAsking(true)}>{label}</button>;
  return (
    <div class="govuk-inset-text" role="group" aria-label={label}>
      <p>{ask}</p>
      <div class="govuk-button-group">
        <button type="button" class={`govuk-button${danger ? ' govuk-button--warning' : ''}`} aria-disabled={busy ? 'true' : undefined} onClick={() => !busy && onSure()}>{busy ? state.busy : sure}</button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setAsking(false)}>{keep}</button>
      </div>
    </div>
  );
};
