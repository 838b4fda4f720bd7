import { useEffect, useRef, useState } from 'preact/hooks';
import type { Board } from '../../shared/domain/board.ts';
import { businessNow } from '../business-time.ts';
import { BigScreen } from './big-screen.tsx';
import type { Seen } from './feed.ts';
import { TextView } from './text-view.tsx';
import { Tools } from './tools.tsx';

const TICK_MS = 1000;
/** How long the booth of a new match stands out. */
const FRESH_MS = 8000;
const NONE: ReadonlySet<string> = new Set();

const useNow = (): string => {
  const [now, setNow] = useState(businessNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(businessNow()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return new Date(now).toISOString();
};

const isTextAsked = (): boolean => location.hash === '#text';
const useIsText = (): boolean => {
  const [isText, setIsText] = useState(isTextAsked);
  useEffect(() => {
    const follow = (): void => setIsText(isTextAsked());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return isText;
};

/** Booths whose agency matched since the board was last looked at; none on the first look. */
const useFresh = (board: Board | undefined): ReadonlySet<string> => {
  const [fresh, setFresh] = useState(NONE);
  const last = useRef<number | undefined>(undefined);
  const newest = board?.matches[0]?.n ?? 0;
  useEffect(() => {
    if (!board) return undefined;
    const before = last.current;
    last.current = newest;
    if (before === undefined || newest <= before) return undefined;
    setFresh(new Set(board.matches.flatMap(({ n, number }) => (n > before && number ? [number] : []))));
    const timer = setTimeout(() => setFresh(NONE), FRESH_MS);
    return () => clearTimeout(timer);
  }, [newest, board === undefined]);
  return fresh;
};

/** The board of one fair as it was last heard of; `initial` is what the page came with. */
export const BoardApp = ({ initial, seen }: { readonly initial: Board; readonly seen: Seen }) => {
  const now = useNow();
  const isText = useIsText();
  const fresh = useFresh(seen.board);
  const shown = { board: seen.board ?? initial, seen, now };
  return (
    <div class={`board${isText ? ' board--text' : ''}`}>
      {isText ? <TextView {...shown} /> : <BigScreen {...shown} fresh={fresh} />}
      <Tools fairId={initial.fairId} isText={isText} />
    </div>
  );
};
