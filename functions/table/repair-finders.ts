import type { Write } from './change.ts';
import { finderItem, findersOf } from './finders.ts';
import type { Facts } from './invariants/facts.ts';
import { ofType } from './invariants/facts.ts';
import { finderBreaches } from './invariants/finders.ts';

/**
 * The writes that let every organisation be found as it is, one transaction each: for data from before there was a search, and
 * for what a mistake left behind. An organisation that changes meanwhile has written its own, and its repair does nothing.
 */
export const finderRepairs = (facts: Facts): Write[][] => {
  const off = new Set(finderBreaches(facts).map(({ where }) => where.slice(0, where.indexOf('|'))));
  return ofType(facts, 'organisation').flatMap((entity): Write[][] => {
    const own = findersOf(entity).map(finderItem);
    const [first] = own;
    if (!first || !off.has(first.pk)) return [];
    const due = new Set(own.map(({ sk }) => sk));
    const stray = facts.finders.flatMap(({ pk, sk }) => (pk === first.pk && !due.has(String(sk)) ? [{ pk: first.pk, sk: String(sk) }] : []));
    return [[{ kind: 'find-anew', entity, stray }]];
  });
};
