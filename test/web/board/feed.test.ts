import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followBoard, POLL_MS, type Seen } from '../../../web/board/feed.ts';

/** What a browser has of a document and its events. */
class Page extends EventTarget {
  hidden = false;
}
let page: Page;
let window: EventTarget;
let seen: Seen[];
let answers: (() => Promise<Response>)[];
const boardOf = (revision: number) => ({ fairId: 'fair_1', revision, booths: [], matches: [] });
const answer = (revision: number) => async () => new Response(JSON.stringify(boardOf(revision)), { headers: { date: new Date().toUTCString() } });
const nothing = async (): Promise<Response> => {
  throw new TypeError('no network');
};
const ask = vi.fn(async (): Promise<Response> => (answers.length > 1 ? answers.shift() : answers[0])?.() ?? nothing());
const last = (): Seen => seen.at(-1) ?? { isCut: false };
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-20T02:00:00Z') });
  [page, window, seen] = [new Page(), new EventTarget(), []];
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  ask.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const follow = () => followBoard('/data/board.json', (next) => void seen.push(next), ask);

describe('a board that is followed', () => {
  it('is asked for again and again, with the validator of what the browser has', async () => {
    answers = [answer(1), answer(2)];
    const { stop } = follow();
    await passes(0);
    expect(last().board?.revision).toBe(1);
    await passes(POLL_MS);
    expect(last().board?.revision).toBe(2);
    expect(ask).toHaveBeenCalledWith('/data/board.json', expect.objectContaining({ cache: 'no-cache' }));
    stop();
    await passes(10 * POLL_MS);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('never goes back to an older one', async () => {
    answers = [answer(7), answer(6)];
    const { stop } = follow();
    await passes(2 * POLL_MS);
    expect(last().board?.revision).toBe(7);
    stop();
  });

  it('stays when the network goes, says from when it is, is asked for less and less, and recovers', async () => {
    answers = [answer(3), nothing];
    const { stop } = follow();
    await passes(0);
    const heardAt = last().heardAt;
    await passes(POLL_MS);
    expect(last().isCut).toBe(false);
    await passes(3 * POLL_MS);
    expect(last()).toMatchObject({ isCut: true, heardAt, board: { revision: 3 } });
    await passes(60_000);
    const asked = ask.mock.calls.length;
    await passes(60_000);
    expect(ask.mock.calls.length - asked).toBeLessThanOrEqual(5);
    expect(seen.filter(({ isCut }) => isCut)).toHaveLength(1);
    answers = [answer(4)];
    window.dispatchEvent(new Event('online'));
    await passes(0);
    expect(last()).toMatchObject({ isCut: false, board: { revision: 4 } });
    stop();
  });

  it('says so when there was nothing to show at all', async () => {
    answers = [async () => new Response('no', { status: 404 })];
    const { stop } = follow();
    await passes(4 * POLL_MS);
    expect(last()).toEqual({ isCut: true });
    stop();
  });

  it('is left alone while nobody looks, and asked for at once when somebody does', async () => {
    answers = [answer(1), answer(2)];
    const { stop } = follow();
    await passes(0);
    page.hidden = true;
    await passes(10 * POLL_MS);
    const asked = ask.mock.calls.length;
    await passes(60_000);
    expect(ask).toHaveBeenCalledTimes(asked);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await passes(0);
    expect(last().board?.revision).toBe(2);
    stop();
  });
});
