import { parseYuan } from '../../../shared/rules/money.ts';
import { currentSession } from '../../session.ts';
import { readStored } from '../../stored.ts';

const key = (): string => `budget:${currentSession()?.person.id ?? ''}`;

/** What the person would pay a month at most (fen), as last typed on this device; it is sent to nobody. */
export const keptBudget = (): number | undefined => {
  const stored = readStored(localStorage, key());
  return stored && 'fen' in stored && typeof stored.fen === 'number' ? stored.fen : undefined;
};

/** Keeps what is typed; half an amount, or none, is no budget. */
export const keepBudget = (typed: string): void => {
  try {
    localStorage.setItem(key(), JSON.stringify({ fen: parseYuan(typed) }));
  } catch {
    // Storage is refused in some private modes: then it holds for this page alone.
  }
};
