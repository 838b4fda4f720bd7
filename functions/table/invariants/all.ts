import type { Item } from '../items.ts';
import { factsOf, type Breach } from './facts.ts';
import { fundBreaches } from './funds.ts';
import { guardBreaches } from './guards.ts';
import { seatBreaches } from './seats.ts';
import { taskBreaches } from './tasks.ts';

/** Everything that does not hold over a whole table. */
export const allBreaches = (items: readonly Item[]): Breach[] => {
  const facts = factsOf(items);
  return [...facts.unreadable.map((where) => ({ invariant: 'schema', where, what: 'cannot be read' })), ...taskBreaches(facts), ...seatBreaches(facts), ...guardBreaches(facts), ...fundBreaches(facts)];
};
