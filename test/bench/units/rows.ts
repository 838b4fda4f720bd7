import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../../../shared/contract/index.ts';
import type { RouteDefinition } from '../../../shared/contract/route.ts';
import type { Row } from '../row.ts';
import { measureUnits, type Measured } from './measure.ts';
import type { Operation } from './meter.ts';
import { patternOf } from './pattern.ts';

const GROWTH = 1.05;
const ROUNDS = 2;
/** Reads the whole of one year's ledger, which is what it is for: held to the same units a line. */
const WHOLE_LEDGER = 'checkFund';

interface Cost {
  readonly name: string;
  readonly reads: number;
  readonly writes: number;
  readonly rounds: number;
  /** The dearest of its calls, for the pattern. */
  readonly dearest: Operation;
}
const readsOf = ({ calls }: Operation): number => calls.reduce((sum, { reads }) => sum + reads, 0);
const writesOf = ({ calls }: Operation): number => calls.reduce((sum, { writes }) => sum + writes, 0);
const roundsOf = ({ calls }: Operation): number => Math.max(0, ...calls.map(({ round }) => round));

const costsOf = ({ operations }: Measured): Map<string, Cost & { readonly total: number }> =>
  new Map(
    [...Map.groupBy(operations, ({ name }) => name)].map(([name, all]) => {
      const dearest = all.reduce((a, b) => (readsOf(b) + writesOf(b) > readsOf(a) + writesOf(a) ? b : a));
      const alike = all.filter((operation) => operation.calls.length === dearest.calls.length);
      return [name, { name, reads: readsOf(dearest), writes: writesOf(dearest), rounds: Math.min(...alike.map(roundsOf)), dearest: alike.find((one) => roundsOf(one) === Math.min(...alike.map(roundsOf))) ?? dearest, total: all.reduce((sum, one) => sum + readsOf(one) + writesOf(one), 0) / all.length }];
    }),
  );

const dataFile = join(import.meta.dirname, '..', 'units.json');
const writeData = (costs: readonly Cost[]): void =>
  writeFileSync(dataFile, `[\n${costs.map(({ name, reads, writes, rounds, dearest }) => `  ${JSON.stringify({ name, reads, writes, rounds, pattern: patternOf(dearest) })}`).join(',\n')}\n]\n`);

const scans = ({ operations }: Measured): number => operations.flatMap(({ calls }) => calls).filter(({ command }) => command === 'ScanCommand').length;

/** Units of every route and job in the small and in the large table; writes the figures that the README shows. */
export const unitRows = async (): Promise<Row[]> => {
  const { small, large } = await measureUnits();
  const [before, after] = [costsOf(small), costsOf(large)];
  const every = Object.values<RouteDefinition>(routes).filter(({ access }) => !access.includes('public'));
  const unmeasured = every.filter(({ id }) => !before.has(id) || !after.has(id)).map(({ id }) => id);
  const screens = new Set(every.filter(({ method }) => method === 'GET').map(({ id }) => id));
  const order = [...every.map(({ id }) => id), ...[...after.keys()].filter((name) => name.includes(':'))];
  const costs = order.flatMap((name) => after.get(name) ?? []);
  writeData(costs);
  const growths = costs.flatMap(({ name, total }) => (name === WHOLE_LEDGER ? [] : [{ name, growth: total / (before.get(name)?.total ?? Number.NaN) }])).sort((a, b) => b.growth - a.growth);
  const grown = growths.filter(({ growth }) => !(growth <= GROWTH));
  const late = costs.filter(({ name, rounds }) => screens.has(name) && rounds > ROUNDS);
  const [worst] = growths;
  const dearest = ['the dearest', ...costs.filter(({ reads, writes }) => reads + writes >= 30).map(({ name, reads, writes }) => `${name} ${reads} read, ${writes} write units`)];
  const ledger = [small, large].map((measured) => ({ units: costsOf(measured).get(WHOLE_LEDGER)?.total ?? Number.NaN, lines: measured.ledgerLines }));
  const perLine = ledger.map(({ units, lines }) => units / lines);
  const lineGrowth = (perLine[1] ?? Number.NaN) / (perLine[0] ?? Number.NaN);
  return [
    { what: `units of ${growths.length} operations, ${small.items} → ${large.items} items: largest growth`, value: `${worst?.growth.toFixed(3)} (${grown.length ? grown.map(({ name, growth }) => `${name} ${growth.toFixed(2)}`).join(', ') : worst?.name})`, bar: `≤ ${GROWTH}`, met: grown.length === 0, details: dearest },
    { what: 'checkFund, which adds up one whole year: units a ledger line', value: `${perLine.map((units) => units.toFixed(3)).join(' → ')} (${ledger.map(({ lines }) => lines).join(' → ')} lines)`, bar: `growth ≤ ${GROWTH} a line`, met: lineGrowth <= GROWTH },
    { what: 'routes not measured', value: unmeasured.length ? unmeasured.join(', ') : 'none', bar: 'none', met: unmeasured.length === 0 },
    { what: 'scans', value: String(scans(small) + scans(large)), bar: '0', met: scans(small) + scans(large) === 0 },
    { what: `sequential round trips of ${screens.size} screens after membership, most`, value: late.length ? late.map(({ name, rounds }) => `${name} ${rounds}`).join(', ') : String(Math.max(...costs.filter(({ name }) => screens.has(name)).map(({ rounds }) => rounds))), bar: `≤ ${ROUNDS}`, met: late.length === 0 },
  ];
};
