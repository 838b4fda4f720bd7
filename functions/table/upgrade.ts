import type { Item } from './items.ts';

/** Schema version that a type is stored in, and by the version it had how an older item reads in the next one. */
export interface Versions {
  readonly v: number;
  readonly upgrades?: Readonly<Record<number, (item: Item) => Item>>;
}

/**
 * A stored item as the present version of its schema has it, step by step from the version it was written in. In memory
 * only: its next change stores it so. What a later release wrote is not guessed at.
 */
export const upgraded = ({ v, upgrades = {} }: Versions, item: Item): Item => {
  const from = item.v ?? 1;
  if (typeof from !== 'number' || from > v) throw new Error(`${String(item.type)} of version ${String(from)}: this release knows ${v}`);
  let current = item;
  for (let at = from; at < v; at += 1) {
    const step = upgrades[at];
    if (!step) throw new Error(`${String(item.type)} of version ${at}: no step to the next`);
    current = step(current);
  }
  return current;
};
