/** The place where the phone is, if the specialist ticks it for this record; rounded before it goes anywhere, and never needed. */
import { useState } from 'preact/hooks';
import { useText } from '../../../text.tsx';

type State = 'none' | 'asking' | 'failed' | GeolocationPosition;
/** Indoors a phone takes its time; after that it does without, milliseconds. */
const PATIENCE_MS = 15_000;
/** Three decimals of a degree are about a hundred metres. */
const rounded = (degrees: number): string => degrees.toFixed(3);
const MOST_METRES = 100_000;

export const PositionField = () => {
  const { log: t } = useText('visits');
  const [state, setState] = useState<State>('none');
  const ask = (wanted: boolean): void => {
    setState(wanted ? 'asking' : 'none');
    if (!wanted) return;
    // Who takes the tick away in the meantime has taken it back.
    const settle = (next: State) => setState((now) => (now === 'asking' ? next : now));
    navigator.geolocation.getCurrentPosition(settle, () => settle('failed'), { timeout: PATIENCE_MS, maximumAge: 60_000 });
  };
  if (!('geolocation' in navigator)) return null;
  return (
    <div class="govuk-form-group">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="position-wanted" type="checkbox" aria-describedby="position-hint" onChange={(event) => ask(event.currentTarget.checked)} />
          <label class="govuk-label govuk-checkboxes__label" for="position-wanted">{t.position}</label>
          <div class="govuk-hint govuk-checkboxes__hint" id="position-hint">{t.positionHint}</div>
        </div>
      </div>
      <p role="status">{state === 'asking' ? t.positioning : state === 'failed' ? t.positionFailed : state !== 'none' ? t.positioned : ''}</p>
      {typeof state === 'object' && (
        <>
          <input type="hidden" name="position/latitude" data-kind="text" value={rounded(state.coords.latitude)} />
          <input type="hidden" name="position/longitude" data-kind="text" value={rounded(state.coords.longitude)} />
          <input type="hidden" name="position/accuracyMetres" data-kind="number" value={Math.min(Math.round(Math.max(state.coords.accuracy, 100)), MOST_METRES)} />
        </>
      )}
    </div>
  );
};
