import type { Board } from '../../shared/domain/board.ts';
import { businessNow, noteServerDate } from '../business-time.ts';

/** What is known of the hall, and whether that is still so. */
export interface Seen {
  readonly board?: Board;
  /** When it was last heard that the board stands so, milliseconds by the service's clock. */
  readonly heardAt?: number;
  /** Nothing has been heard for a while. */
  readonly isCut: boolean;
}

/** Often enough that a change is seen within three seconds of its making, of which publishing takes up to one and a half. */
export const POLL_MS = 1500;
const SLOWEST_MS = 15_000;
const PATIENCE_MS = 5000;
/** One answer that fails is no gap in the network. */
const FAILURES_OF_A_GAP = 2;

const isBoard = (value: unknown): value is Board => typeof value === 'object' && value !== null && 'revision' in value && typeof value.revision === 'number' && 'booths' in value && 'matches' in value;

/**
 * Asks for a board again and again; slower while nothing answers, at once when the network or the reader comes back, not
 * at all while nobody looks. The browser sends the validator of what it has, so that an unchanged board costs a few bytes.
 */
export const followBoard = (path: string, show: (seen: Seen) => void, ask: (path: string, init: RequestInit) => Promise<Response> = fetch): { readonly stop: () => void } => {
  let seen: Seen = { isCut: false };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;

  const tell = (next: Seen): void => {
    seen = next;
    show(seen);
  };
  const hear = async (): Promise<void> => {
    const response = await ask(path, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const board: unknown = await response.json();
    if (!isBoard(board)) throw new Error(`${path}: no board`);
    noteServerDate(response.headers.get('date'));
    failures = 0;
    // Two edges may hold boards of different age.
    const newest = seen.board && seen.board.revision > board.revision ? seen.board : board;
    tell({ board: newest, heardAt: businessNow(), isCut: false });
  };
  const turn = async (): Promise<void> => {
    clearTimeout(timer);
    if (isAsking) return;
    isAsking = true;
    try {
      await hear();
    } catch {
      failures += 1;
      if (failures === FAILURES_OF_A_GAP) tell({ ...seen, isCut: true });
    }
    isAsking = false;
    if (!document.hidden) timer = setTimeout(() => void turn(), Math.min(POLL_MS * 2 ** Math.max(0, failures - 1), SLOWEST_MS));
  };
  const again = (): void => {
    if (!document.hidden) void turn();
  };
  addEventListener('online', again);
  document.addEventListener('visibilitychange', again);
  void turn();
  return {
    stop: () => {
      clearTimeout(timer);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    },
  };
};
