/** On every page while something waits or was not accepted: how much, and the way to the list. */
import { useEffect, useState } from 'preact/hooks';
import { markerOf, onOutbox } from '../../outbox/marker.ts';
import { currentSession } from '../../session.ts';
import { useText } from '../../text.tsx';

const now = () => markerOf(currentSession()?.person.id);

const OutboxLine = () => {
  const t = useText('outbox');
  const [{ waiting, failed }, setMarker] = useState(now);
  useEffect(() => onOutbox(() => setMarker(now)), []);
  return <div class="govuk-inset-text app-no-print" role="status">{t.line(waiting, failed)} <a class="govuk-link" href="/app/outbox/">{t.see}</a></div>;
};

export default OutboxLine;
