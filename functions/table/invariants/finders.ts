import { finderItem, findersOf } from '../finders.ts';
import type { Item } from '../items.ts';
import { guardName, ofType, type Breach, type Facts } from './facts.ts';

const nameOf = ({ pk, sk }: Item): string => guardName({ pk: String(pk), sk: String(sk) });

/** Finders ⇔ organisations: each organisation is found by its name, code and likeness as they are, and no entry finds anything else. */
export const finderBreaches = (facts: Facts): Breach[] => {
  const due = new Map(ofType(facts, 'organisation').flatMap(findersOf).map(finderItem).map((item) => [nameOf(item), item]));
  const stored = new Map(facts.finders.map((item) => [nameOf(item), item]));
  const same = (item: Item, as: Item | undefined): boolean => as !== undefined && Object.entries(item).every(([name, value]) => as[name] === value);
  return [
    ...[...due].filter(([name, item]) => !same(item, stored.get(name))).map(([where]) => ({ invariant: 'finders', where, what: stored.has(where) ? 'finds an organisation as it no longer is' : 'is missing' })),
    ...[...stored.keys()].filter((name) => !due.has(name)).map((where) => ({ invariant: 'finders', where, what: 'finds no organisation' })),
  ];
};
