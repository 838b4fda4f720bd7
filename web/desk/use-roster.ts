import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { api } from '../api.ts';
import { businessNow } from '../business-time.ts';
import { currentSession } from '../session.ts';
import type { Failure } from '../use-query.ts';
import { keepRoster, keptRoster } from './kept-roster.ts';
import { withLines, type Line, type Roster } from './roster.ts';

/** Several desks see each other's check-ins after this time at the latest. */
const REFRESH_MS = 15_000;
const DAY_MS = 24 * 3_600_000;

export interface RosterState {
  readonly roster?: Roster;
  /** Why the roster could not be brought up to date the last time. */
  readonly problem?: Failure;
  /** Brings it up to date; answers what is known then. */
  readonly refresh: () => Promise<Roster | undefined>;
  /** What this desk itself has just changed. */
  readonly note: (line: Line) => void;
}

type Fetched = Pick<Roster, 'at' | 'fair'> & { readonly found: readonly Line[] };

/** All pages of what changed since, or of everything. */
const fetchRoster = async (fairId: string, since: string | undefined): Promise<Fetched | Failure> => {
  const found: Line[] = [];
  let first: Pick<Roster, 'at' | 'fair'> | undefined;
  let cursor: string | undefined;
  do {
    const answer = await api(fairRoutes.showRoster, { params: { fairId }, query: { cursor, since } });
    if (!answer.ok) return answer.problem;
    found.push(...answer.body.items);
    first ??= answer.body;
    cursor = answer.body.next;
  } while (cursor !== undefined);
  return { at: first.at, fair: first.fair, found };
};

/** The device's clock may differ from the service's, by which the fair ends: what is kept goes by the device's own. */
const endOf = (roster: Roster): number => Date.now() + Date.parse(`${roster.fair.date}T00:00:00+08:00`) + DAY_MS - businessNow();

const keep = (fairId: string, roster: Roster): void => {
  const person = currentSession()?.person.id;
  // A device that keeps nothing has the roster in memory, as long as the page is open.
  if (person !== undefined) keepRoster(person, fairId, roster, Date.now(), endOf(roster)).catch(() => undefined);
};

/** The roster of a fair: kept on this device, whole when the page opens, then what changes, as long as there is a network. */
export const useRoster = (fairId: string): RosterState => {
  const [state, setState] = useState<{ readonly roster?: Roster; readonly problem?: Failure }>({});
  const latest = useRef<Roster>(undefined);
  const running = useRef<Promise<Roster | undefined>>(undefined);
  const whole = useRef(false);
  const noted = useRef(new Map<number, number>()).current;

  const show = useCallback((roster: Roster | undefined, problem?: Failure): void => {
    latest.current = roster;
    setState({ roster, problem });
  }, []);

  const refresh = useCallback((): Promise<Roster | undefined> => {
    const begunAt = Date.now();
    running.current ??= fetchRoster(fairId, whole.current ? latest.current?.at : undefined)
      .then((fetched) => {
        if ('kind' in fetched) show(latest.current, fetched);
        else {
          const { at, fair, found } = fetched;
          const lines = whole.current ? latest.current?.lines : undefined;
          // What this desk did meanwhile is newer than the answer.
          const roster = withLines({ at, fair, lines: lines ?? new Map() }, found.filter(({ ticket }) => (noted.get(ticket) ?? 0) < begunAt));
          whole.current = true;
          show(roster);
          keep(fairId, roster);
        }
        return latest.current;
      })
      .finally(() => {
        running.current = undefined;
      });
    return running.current;
  }, [fairId, show, noted]);

  const note = useCallback((line: Line): void => {
    noted.set(line.ticket, Date.now());
    if (latest.current) show(withLines(latest.current, [line]), undefined);
  }, [show, noted]);

  useEffect(() => {
    const person = currentSession()?.person.id;
    if (person !== undefined) keptRoster(person, fairId, Date.now()).then((kept) => kept && !latest.current && show(kept), () => undefined);
    void refresh();
    const again = () => void refresh();
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), REFRESH_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [fairId, refresh, show]);

  return { ...state, refresh, note };
};
