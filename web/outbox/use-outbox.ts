import { useEffect, useRef, useState } from 'preact/hooks';
import { currentSession } from '../session.ts';
import type { OutboxEntry } from './entry.ts';
import { isMarked, onOutbox } from './marker.ts';

const look = async (): Promise<OutboxEntry[]> => (isMarked(currentSession()?.person.id) ? (await import('./outbox.ts')).entriesNow() : []);

/**
 * What the person has in the outbox, waiting or not accepted, kept up to date:
 *   const queued = useOutbox(({ route, state }) => route === 'signUp' && state === 'waiting', query.reload);
 * @param onChange called when an entry is no longer there, as after it was sent, or is no longer what it was
 */
export const useOutbox = (wanted: (entry: OutboxEntry) => boolean, onChange?: () => void): readonly OutboxEntry[] => {
  const [entries, setEntries] = useState<readonly OutboxEntry[]>([]);
  const latest = useRef({ wanted, onChange });
  latest.current = { wanted, onChange };
  useEffect(() => {
    let shown: readonly OutboxEntry[] = [];
    const refresh = (): void => {
      look().then((all) => {
        const now = all.filter(latest.current.wanted);
        if (shown.some(({ id, state }) => !now.some((entry) => entry.id === id && entry.state === state))) latest.current.onChange?.();
        shown = now;
        setEntries(now);
      }, () => undefined);
    };
    refresh();
    return onOutbox(refresh);
  }, []);
  return entries;
};
