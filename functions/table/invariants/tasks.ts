import { taskKey } from '../../../shared/domain/tasks.ts';
import { definitionOf } from '../entities.ts';
import type { Breach, Facts } from './facts.ts';

/** Tasks ⇔ states: every open task follows from an item's state, and every task that follows is open. */
export const taskBreaches = ({ entities, tasks }: Facts): Breach[] => {
  const due = new Set(entities.flatMap((entity) => definitionOf(entity.type).tasks?.(entity) ?? []).map(taskKey));
  const open = new Set(tasks.map(taskKey));
  return [
    ...[...due].filter((key) => !open.has(key)).map((where) => ({ invariant: 'tasks', where, what: 'follows from the state but is not open' })),
    ...[...open].filter((key) => !due.has(key)).map((where) => ({ invariant: 'tasks', where, what: 'is open but follows from no state' })),
  ];
};
