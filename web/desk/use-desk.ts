import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { businessNow } from '../business-time.ts';
import type { OutboxEntry } from '../outbox/entry.ts';
import { patiently } from '../patience.ts';
import type { Failure } from '../use-query.ts';
import { lineOf, type Line } from './roster.ts';
import { readScanned } from './scanned-code.ts';
import { signal } from './signal.ts';
import { carryOut, codeOf, takeBack, type Queue } from './use-queue.ts';
import type { RosterState } from './use-roster.ts';

/** A little less than the minute that the rule gives, which began when the server answered. */
const UNDO_SHOWN_MS = 55_000;

/** Business time in ms up to which a check-in of then can be taken back. */
export const undoShownUntil = ({ checkedInAt }: Pick<Line, 'checkedInAt'>): number => (checkedInAt === undefined ? 0 : Date.parse(checkedInAt) + UNDO_SHOWN_MS);

/** What the desk shows of whoever stands before it. */
export type Shown =
  | { readonly kind: 'looking' | 'unknown' | 'other-fair' | 'not-a-code' }
  | { readonly kind: 'found' | 'sending'; readonly line: Line; readonly typed: boolean }
  | { readonly kind: 'stored'; readonly line: Line; readonly entry: OutboxEntry }
  | { readonly kind: 'refused'; readonly line: Line; readonly problem: Failure }
  | { readonly kind: 'done' | 'undone' | 'taken-back'; readonly line: Line };

export interface Refusal {
  readonly name: string;
  readonly problem: Failure;
}

/** A question is open: it is answered or put away before another code is taken. */
const asks = (shown: Shown | undefined): boolean => shown?.kind === 'looking' || shown?.kind === 'sending' || (shown?.kind === 'found' && shown.line.status === 'seated');

/** Whether an enterprise can be checked in without a question. */
const isPlain = ({ status, membershipStatus }: Line): boolean => status === 'seated' && membershipStatus !== 'claimed';

/** The work at the door: a code in, who it is, checked in, and back again within a minute. */
export const useDesk = (fairId: string, { roster, refresh, note }: RosterState, queue: Queue) => {
  const [shown, setShown] = useState<Shown>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  /** Counts whatever is shown anew: the field for the code is ready for the next one. */
  const [turn, setTurn] = useState(0);
  const now = useRef({ shown, roster, queue });
  now.current = { shown, roster, queue };

  const show = useCallback((next: Shown | undefined): void => {
    now.current = { ...now.current, shown: next };
    setShown(next);
  }, []);
  const clear = useCallback((): void => {
    show(undefined);
    setTurn((before) => before + 1);
  }, [show]);

  const checkIn = async (line: Line, licenceSeen: boolean, typed: boolean): Promise<void> => {
    const mine: Shown = { kind: 'sending', line, typed };
    show(mine);
    const at = new Date(businessNow()).toISOString();
    const result = await carryOut(fairRoutes.checkIn, { params: { fairId }, body: { code: line.code, licenceSeen, at } }, { title: now.current.roster?.fair.title ?? '', name: line.name, href: location.pathname });
    const current = now.current.shown === mine;
    if ('stored' in result) {
      signal('good');
      if (current) show({ kind: 'stored', line, entry: result.stored });
    } else if (result.ok) {
      signal('good');
      const here: Line = { ...line, status: 'checked-in', checkedInAt: at };
      note(here);
      if (current) show({ kind: 'done', line: here });
    } else {
      signal('look');
      const { problem } = result;
      // Another desk was quicker.
      const since = problem.kind === 'status-conflict' ? problem.facts?.at : undefined;
      if (typeof since === 'string') note({ ...line, status: 'checked-in', checkedInAt: since });
      if (!current) setRefusals((before) => [...before, { name: line.name, problem }]);
      else if (typeof since === 'string') show({ kind: 'found', line: { ...line, status: 'checked-in', checkedInAt: since }, typed });
      else show({ kind: 'refused', line, problem });
      void refresh();
    }
    if (current && typed) setTurn((before) => before + 1);
  };

  /** Who stands behind a code, from the roster at once; it is brought up to date first for one that is not in it, or has no seat in it. */
  const lookUp = async (code: string, typed: boolean): Promise<void> => {
    const entry = now.current.queue.waiting.find((waiting) => codeOf(waiting) === code);
    const known = now.current.roster && lineOf(now.current.roster, code);
    const sure = entry !== undefined || known?.status === 'seated' || known?.status === 'checked-in';
    if (!sure) show({ kind: 'looking' });
    const fresh = sure ? undefined : await patiently(refresh(), undefined);
    const line = (fresh && lineOf(fresh, code)) ?? known;
    if (!line) {
      signal('look');
      show({ kind: 'unknown' });
    } else if (entry) show({ kind: 'stored', line, entry });
    else if (!typed && isPlain(line)) await checkIn(line, false, false);
    else {
      if (!typed) signal('look');
      show({ kind: 'found', line, typed });
    }
    // Nothing is asked: the field is ready for the next code.
    if (typed && line && (entry || line.status !== 'seated')) setTurn((before) => before + 1);
  };

  const scanned = (text: string): void => {
    if (asks(now.current.shown)) return;
    const read = readScanned(text, fairId);
    if (read.kind === 'code') return void lookUp(read.code, false);
    signal('look');
    show({ kind: read.kind === 'none' ? 'not-a-code' : 'other-fair' });
  };

  const undone = (line: Line): void => {
    note(line.origin ? { ...line, status: 'cancelled' } : { ...line, status: 'seated', checkedInAt: undefined });
    void refresh();
    show({ kind: 'undone', line });
    setTurn((before) => before + 1);
  };
  const discard = async (line: Line, entry: OutboxEntry): Promise<void> => {
    await takeBack(entry);
    show({ kind: 'taken-back', line });
    setTurn((before) => before + 1);
  };

  // What waited has been sent: shown as done, or with the others that were not accepted.
  const seen = useRef('');
  useEffect(() => {
    if (shown?.kind !== 'stored') return;
    const { entry: { id }, line } = shown;
    if (queue.waiting.some((waiting) => waiting.id === id)) seen.current = id;
    else if (seen.current === id) show(queue.failed.some((failed) => failed.id === id) ? undefined : { kind: 'done', line: { ...line, status: 'checked-in' } });
  }, [shown, queue, show]);

  return { shown, turn, refusals, clear, putAway: () => show(undefined), checkIn, typed: (code: string) => void lookUp(code, true), scanned, undone, discard, forgetRefusal: (refusal: Refusal) => setRefusals((before) => before.filter((one) => one !== refusal)) };
};
