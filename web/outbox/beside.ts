import { draftKey } from '../form/draft.ts';
import type { OutboxEntry } from './entry.ts';

/** Forms of one kind beside each other, such as several visits to one enterprise: the first has the plain name, the others a number. */
export const draftBeside = (name: string, n: number): string => (n > 0 ? `${name}-${n}` : name);

/** Whether an entry was written in that form, whose draft stands until the entry was sent. */
export const isOfForm = ({ person, shown }: Pick<OutboxEntry, 'person' | 'shown'>, name: string, n: number): boolean => shown.draft === draftKey(person, draftBeside(name, n));

/** The first form that nothing in the outbox was written in. */
export const freeForm = (entries: readonly Pick<OutboxEntry, 'person' | 'shown'>[], name: string): number => {
  let n = 0;
  while (entries.some((entry) => isOfForm(entry, name, n))) n += 1;
  return n;
};
