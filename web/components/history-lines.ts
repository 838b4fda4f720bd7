import type { HistoryLine } from '../../shared/contract/wire.ts';
import type { historyWords } from '../../shared/text/zh/history.ts';
import { labelOf } from '../text.tsx';
import type { TimelineEntry } from './timeline.tsx';

/**
 * The audit entries of a thing as entries of a timeline: what, who, and for whom where somebody stood in.
 *   <Timeline entries={historyLines(history, t.actions, t.historyWords)} />
 */
export const historyLines = (history: readonly HistoryLine[], actions: Readonly<Record<string, string>>, words: typeof historyWords): TimelineEntry[] =>
  history.map(({ at, action, byName, onBehalf, reason }) => ({ key: `${at}${action}`, at, title: labelOf({ ...words.taskActions, ...actions }, action), by: onBehalf ? words.onBehalf(byName, onBehalf) : byName, body: reason }));
