import { writeResults, type Section } from './results.ts';

/**
 * `npm run bench`: measures what the project holds itself to, prints it and writes RESULTS.md. `npm run bench -- imports
 * ready` runs some sections only, `npm run bench -- mutation` the long one. Ends with 1 when a bar is missed.
 */
interface Bench {
  readonly title: string;
  readonly note: string;
  readonly measure: () => Promise<Section['rows']>;
  /** Takes so long that it runs only by its name. */
  readonly long?: true;
}

const benches: Readonly<Record<string, Bench>> = {
  latency: {
    title: 'API time over the bare calls',
    note: 'One process, one warm client: a request through token, contract, permission, rules, audit and log, against the very same DynamoDB calls (same inputs, same order, same overlaps) sent bare; alternating, medians of 300.',
    measure: async () => (await import('./latency/rows.ts')).latencyRows(),
  },
  imports: {
    title: 'Start of the functions',
    note: 'Import of each deployed bundle in a fresh process, alternating with a bare GetItem handler (DynamoDBDocumentClient, bundled as usual: minified ES module, without the plugins of ours), medians. S3 is held by those whose work is objects.',
    measure: async () => (await import('./imports/rows.ts')).importRows(),
  },
  storm: {
    title: 'A storm on the seats of a fair',
    note: 'One process and the table engine on the same machine; requests go through token, contract, permission, rules and audit. Killed requests die at a call of the table and are sent again under the same Idempotency-Key, as are those that were told to try again.',
    measure: async () => (await import('./storm/rows.ts')).stormRows(),
  },
  units: {
    title: 'Read and write units',
    note: "Every route and job on the real engine, in a table of about 10³ and of 10⁵ items; reads as the engine reports them, transactions by AWS's rule. Lists fill their pages at both sizes; fairs, enterprises, agreements, claims, tasks and events grow a hundredfold, agencies do not (a city has some tens, and the public list of them is made whole). The figures of each operation stand in the README.",
    measure: async () => (await import('./units/rows.ts')).unitRows(),
  },
  readers: {
    title: 'Readers of public pages, and how soon they see what happened',
    note: 'The running product on this machine. Readers come at the same time, each over a connection of its own; the bare server sends the same bytes under the same headers. The local edge keeps nothing, as the deployed one does for seconds: each of its answers is read from the object store.',
    measure: async () => (await import('./readers/rows.ts')).readerRows(),
  },
  pages: {
    title: 'Pages',
    note: 'The built site served by the local edge, as a phone gets it: bytes over the wire, and Lighthouse on its mobile profile (medians).',
    measure: async () => (await import('./pages.ts')).measurePages(),
  },
  rules: {
    title: 'Rules',
    note: 'Each rule function by itself, on one core: varied facts made beforehand, every result kept, after warm-up; processor time, medians of nine runs. The ratio is the time of one evaluation over that of the least that its facts cost anyway.',
    measure: async () => (await import('./rules/rows.ts')).ruleRows(),
  },
  suggest: {
    title: 'Suggestions at a fair',
    note: 'One process, one core: offers and needs made beforehand, every order kept, after warm-up; processor time, medians of nine runs. At a fair each enterprise ranks on its own device, once.',
    measure: async () => (await import('./suggest/rows.ts')).suggestRows(),
  },
  search: {
    title: "Officers' search of parties",
    note: 'One process and the table engine on the same machine, at first 10³, then 10⁵ made-up enterprises with the entries by which they are found: parts of names and beginnings of credit codes as officers type them, half in one district, half in all six. Beside it, the very same queries sent bare.',
    measure: async () => (await import('./search/rows.ts')).searchRows(),
    long: true,
  },
  archive: {
    title: 'The page of an archive of 1,000 entries',
    note: 'One process and the table engine on the same machine: contents and lists of an archive as each reader asks for them, alternating with the very same calls made bare in the same steps; beside it an archive of 100 entries.',
    measure: async () => (await import('./archive/rows.ts')).archiveRows(),
  },
  mutation: {
    title: 'Mutants of the rules that their tests notice',
    note: 'Stryker changes shared/rules in one place at a time, folder by folder, and runs the tests of that folder alone (test/shared/rules), each property with twenty cases of one seed instead of a hundred. Left out: tables of published facts without logic (the classification of industries, the calendar, sources, parts of credit codes, the sample ruleset) and wording that decides nothing (messages of errors, names of laws and of rows); no logic is. The lines listed are those of the mutants that no test notices.',
    measure: async () => (await import('./mutation/rows.ts')).mutationRows(),
    long: true,
  },
  'archive-export': {
    title: 'An archive of 2 GB as one ZIP',
    note: 'The maker of exports on a real object store in a process of its own: 205 files of 10 MiB from five that repeat, under Chinese names. Resident memory is looked at every 10 ms; the ZIP is read back through ranges and checked against its chain, every file by its SHA-256 and the container byte by byte.',
    measure: async () => (await import('./archive-export/rows.ts')).archiveExportRows(),
    long: true,
  },
  'fair-day': {
    title: 'One fair from draft to report',
    note: 'Lived on the running product: 800 enterprises and 60 agencies, seven of ten come, each of those chooses two agencies, each agency invites five, six of ten answers accept. Every call of the table is metered whichever function makes it (routes, seats, publishing, clock), every call of a function counted. The units of transactions are by AWS\'s rule.',
    measure: async () => (await import('./fair-day/rows.ts')).fairDayRows(),
  },
  ready: {
    title: 'Ready after npm start',
    note: 'From the command to its ready line, everything installed.',
    measure: async () => (await import('./ready.ts')).readyRows(),
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

const sections: Section[] = [];
for (const [name, { title, note, measure, long }] of Object.entries(benches)) {
  if (asked.length ? !asked.includes(name) : long) continue;
  const started = performance.now();
  const rows = await measure();
  sections.push({ name, title, note, rows });
  console.log(`\n${title} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  for (const { what, value, bar, met } of rows) console.log(`${met ? '  ' : '✗ '}${what}: ${value} (bar ${bar})`);
  // After each section, so that a later one that fails takes nothing away.
  writeResults(sections, Object.values(benches).map((bench) => bench.title));
}
const missed = sections.flatMap(({ rows }) => rows).filter(({ met }) => !met);
console.log(missed.length ? `\n${missed.length} bars missed` : '\nall bars met');
process.exit(missed.length ? 1 : 0);
