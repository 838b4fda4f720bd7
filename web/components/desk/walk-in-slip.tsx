/** What comes of a walk-in: its code, large, to tell or to print; its place where it waits. */
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../../text.tsx';
import type { RegisteredWalkIn } from './walk-in-form.tsx';

interface WalkInSlipProps extends RegisteredWalkIn {
  readonly fairTitle: string;
}

export const WalkInSlip = ({ name, reply, fairTitle }: WalkInSlipProps) => {
  const { walkIn: t, found } = useText('desk');
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { status, code, ahead } = reply ?? {};
  const tone = status === 'checked-in' ? 'good' : status === 'waiting' ? 'look' : 'waiting';
  return (
    <div ref={top} tabIndex={-1} class={`app-result app-result--${tone} app-slip`}>
      <div role="status">
        <p class="app-result__title">{!reply ? t.stored(name) : status === 'waiting' ? t.waiting(name) : t.done(name)}</p>
        {ahead && <p><strong>{t.ahead(ahead.count, ahead.more)}</strong></p>}
        {status === 'waiting' && <p class="app-no-print">{t.waitingHelp}</p>}
        {!reply && <p>{t.storedHelp}</p>}
      </div>
      {code && (
        <>
          <p class="app-slip__code"><span class="app-slip__label">{found.code}</span> <span aria-hidden="true">{code.slice(0, 3)} {code.slice(3)}</span><span class="govuk-visually-hidden">{[...code].join(' ')}</span></p>
          <p>{fairTitle}</p>
          <p>{t.slipHelp}</p>
        </>
      )}
    </div>
  );
};
