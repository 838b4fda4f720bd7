import type { historyWords as zh } from '../zh/history.ts';

export const historyWords: typeof zh = {
  taskActions: { 'take-task': 'Took the task', 'take-over-task': 'Took the task over', 'return-task': 'Gave the task back' },
  onBehalf: (name, absent) => `${name} (for ${absent})`,
};
