/** On every page while something waits or was not accepted, or what is shown was kept on this device: how much, and since when. */
import { useEffect, useState } from 'preact/hooks';
import { useFormat } from '../../format.ts';
import { keptNow } from '../../keep/kept.ts';
import { markerOf, onOutbox } from '../../outbox/marker.ts';
import { currentSession } from '../../session.ts';
import { useText } from '../../text.tsx';

/** Length of `HH:MM`, all that needs to be said of today. */
const CLOCK = 5;
const now = () => ({ ...markerOf(currentSession()?.person.id), keptAt: keptNow() });

const OutboxLine = () => {
  const t = useText('outbox');
  const { moment, dayOf } = useFormat();
  const [{ waiting, failed, keptAt }, setState] = useState(now);
  useEffect(() => onOutbox(() => setState(now)), []);
  return (
    <div class="govuk-inset-text app-no-print" role="status">
      {keptAt !== undefined && <p>{t.kept(dayOf(keptAt) === dayOf(new Date().toISOString()) ? moment(keptAt).slice(-CLOCK) : moment(keptAt))}</p>}
      {waiting + failed > 0 && <p>{t.line(waiting, failed)} <a class="govuk-link" href="/app/outbox/">{t.see}</a></p>}
    </div>
  );
};

export default OutboxLine;
