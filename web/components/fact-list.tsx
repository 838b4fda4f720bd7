/**
 * Facts kept beside an entry or a material, as short lines: "服务方式 电话跟踪".
 *   <FactList facts={entry.content} labels={content} textOf={fact} />
 */
import { labelOf } from '../text.tsx';

type Fact = string | number | boolean | null;

interface FactListProps {
  readonly facts: Readonly<Record<string, Fact>>;
  /** Every label there is, in the order in which people read the facts: a stored record has none of its own. */
  readonly labels: Readonly<Record<string, string>>;
  readonly textOf: (key: string, value: Exclude<Fact, null>) => string;
}

export const FactList = ({ facts, labels, textOf }: FactListProps) => {
  const order = Object.keys(labels);
  // A fact of a newer version has no place yet: it comes last.
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const known = Object.entries(facts).flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }]));
  if (known.length === 0) return null;
  return (
    <dl class="app-facts">
      {known.sort((a, b) => placeOf(a.key) - placeOf(b.key)).map(({ key, value }) => (
        <>
          <dt>{labelOf(labels, key)}</dt>
          <dd>{textOf(key, value)}</dd>
        </>
      ))}
    </dl>
  );
};
