/**
 * Reads codes from the camera, one after the other, until it is stopped.
 *   <CameraScanner onText={desk.scanned} />
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { closeCamera, openCamera, type CameraFailure } from '../../desk/scanner/camera.ts';
import { openCodeReader, type CodeReader } from '../../desk/scanner/code-reader.ts';
import { useText } from '../../text.tsx';

/** Between two pictures, so that the device stays cool. */
const PAUSE_MS = 120;
/** The same code in view counts again after it has been away for this long. */
const FORGET_MS = 2_500;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Stop {
  stopped: boolean;
}

/** Hands on each code once while it is in view. */
const watch = async (video: HTMLVideoElement, reader: CodeReader, stop: Stop, onText: (text: string) => void): Promise<void> => {
  const seen = new Map<string, number>();
  while (!stop.stopped) {
    const texts = document.visibilityState === 'visible' ? await reader.read(video) : [];
    for (const text of texts) {
      if (Date.now() - (seen.get(text) ?? 0) > FORGET_MS && !stop.stopped) onText(text);
      seen.set(text, Date.now());
    }
    await pause(PAUSE_MS);
  }
};

type State = 'off' | 'starting' | 'on' | CameraFailure | 'unreadable';

export const CameraScanner = ({ onText }: { readonly onText: (text: string) => void }) => {
  const { scan: t } = useText('desk');
  const [state, setState] = useState<State>('off');
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onText);
  latest.current = onText;
  const wanted = state === 'starting' || state === 'on';
  // The reader is there from the beginning, so that the first code is as quick as any, and read without a network too.
  const reader = useRef<Promise<CodeReader>>(undefined);
  useEffect(() => {
    const opened = openCodeReader();
    reader.current = opened;
    return () => void opened.then(({ close }) => close());
  }, []);
  useEffect(() => {
    if (!wanted) return;
    const stop: Stop = { stopped: false };
    let stream: MediaStream | undefined;
    const begin = async (): Promise<void> => {
      const opened = await openCamera();
      if (typeof opened === 'string') return setState(opened);
      stream = opened;
      if (stop.stopped || !video.current) return closeCamera(opened);
      video.current.srcObject = opened;
      await video.current.play();
      setState('on');
      const codes = await reader.current;
      if (codes) await watch(video.current, codes, stop, (text) => latest.current(text));
    };
    begin().catch(() => !stop.stopped && setState(stream ? 'unreadable' : 'failed'));
    return () => {
      stop.stopped = true;
      if (stream) closeCamera(stream);
    };
  }, [wanted]);
  return (
    <div class="app-scanner">
      {wanted && (
        <>
          <video ref={video} class="app-scanner__picture" aria-label={t.label} muted playsInline />
          <p class="govuk-hint">{state === 'starting' ? t.starting : t.hint}</p>
        </>
      )}
      <div role="status">{!wanted && state !== 'off' && <p class="govuk-inset-text">{t[state]}</p>}</div>
      <button type="button" class={`govuk-button${wanted ? ' govuk-button--secondary' : ''}`} onClick={() => setState(wanted ? 'off' : 'starting')}>{wanted ? t.stop : t.start}</button>
    </div>
  );
};
