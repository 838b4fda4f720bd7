import { partyRoutes } from '../../../shared/contract/parties.ts';
import { bareCommand, sendBare } from '../bare.ts';
import { times, type Row } from '../row.ts';
import { median, p95 } from '../statistics.ts';
import { openBureau, startParts, type Bureau } from '../units/bureau.ts';
import { madeUp, numbers, writeFinders } from './parties.ts';

const SMALL = 1_000;
/** `SEARCH_PARTIES=20000` for a shorter run. */
const LARGE = Number(process.env.SEARCH_PARTIES ?? 100_000);
const SEARCHES = 240;
const GROWTH = 1.05;
const BAR = 1.6;
const MOST_UNITS = 12;

/** What officers type: three to five characters from anywhere in a name, or the first signs of a code; half of them in one district. */
const asked = (count: number) => {
  const next = numbers(7);
  return [...madeUp(count)].filter((_, index) => index % Math.max(1, Math.floor(count / SEARCHES)) === 0).slice(0, SEARCHES).map(({ name, creditCode, district }, index) => {
    const at = next(name.length - 4);
    return { words: index % 4 === 0 ? creditCode.slice(0, 9 + next(10)) : name.slice(at, at + 3 + next(3)), ...(index % 2 === 0 && { district }) };
  });
};

interface Searched {
  readonly ms: readonly number[];
  readonly bareMs: readonly number[];
  /** Read units, and lines found, search by search. */
  readonly costs: readonly { readonly units: number; readonly found: number }[];
  readonly rounds: number;
}

const search = async ({ stage, meter, beside }: Bureau, count: number): Promise<Searched> => {
  const ms: number[] = [];
  const bareMs: number[] = [];
  const found: number[] = [];
  const queries = asked(count);
  for (const query of [...queries.slice(0, 20), ...queries]) {
    const begun = performance.now();
    const { items } = await stage.as('verification-officer', partyRoutes.searchOrganisations, { query });
    ms.push(performance.now() - begun);
    found.push(items.length);
    const calls = (meter.operations.at(-1)?.calls ?? []).map(({ command, input }) => bareCommand({ name: command, input }));
    const bareBegun = performance.now();
    await Promise.all(calls.map((command) => sendBare(beside, command)));
    bareMs.push(performance.now() - bareBegun);
  }
  const operations = meter.operations.filter(({ name }) => name === 'searchOrganisations').slice(-queries.length);
  return {
    ms: ms.slice(-queries.length), bareMs: bareMs.slice(-queries.length),
    costs: operations.map(({ calls }, index) => ({ units: calls.reduce((sum, { reads }) => sum + reads, 0), found: found.slice(-queries.length)[index] ?? 0 })),
    rounds: Math.max(...operations.flatMap(({ calls }) => calls.map(({ round }) => round))),
  };
};

/** Officers look for organisations among 10³ and among 10⁵; beside it, the same queries made bare over a client of their own. */
export const searchRows = async (): Promise<Row[]> => {
  const parts = await startParts();
  try {
    const results: Searched[] = [];
    const sizes: number[] = [];
    for (const count of [SMALL, LARGE]) {
      const bureau = await openBureau(parts, `search-${count}`);
      sizes.push(await writeFinders(bureau.beside, bureau.tableName, count));
      results.push(await search(bureau, count));
    }
    const [small, large] = results;
    if (!small || !large) throw new Error('nothing was measured');
    const most = Math.max(...large.costs.map(({ units }) => units));
    const ratio = median(large.ms) / median(large.bareMs);
    // A search in one district that finds one organisation costs the same among however many.
    const one = results.map(({ costs }) => median(costs.filter(({ found }, index) => found === 1 && index % 2 === 0).map(({ units }) => units)));
    const growth = (one[1] ?? Number.NaN) / (one[0] ?? Number.NaN);
    return [
      {
        what: `a search among ${LARGE} parties (${sizes[1]} entries)`, value: `p95 ${p95(large.ms).toFixed(0)} ms, median ${median(large.ms).toFixed(1)} ms: ${times(ratio)} the same queries made bare`, bar: `≤ ${times(BAR)}`, met: ratio <= BAR,
        details: [`among ${SMALL} (${sizes[0]} entries): p95 ${p95(small.ms).toFixed(0)} ms, median ${median(small.ms).toFixed(1)} ms`, `${large.costs.filter(({ found }) => found > 0).length} of ${SEARCHES} searches found something`],
      },
      { what: `read units of a search that finds one, ${SMALL} → ${LARGE} parties`, value: `${one.join(' → ')}: ${times(growth)}`, bar: `≤ ${times(GROWTH)}`, met: growth <= GROWTH },
      { what: 'read units of the dearest search: full pages of six districts', value: String(most), bar: `≤ ${MOST_UNITS}`, met: most <= MOST_UNITS },
      { what: 'sequential round trips, most', value: String(Math.max(small.rounds, large.rounds)), bar: '≤ 2', met: Math.max(small.rounds, large.rounds) <= 2 },
    ];
  } finally {
    await parts.stop();
  }
};
