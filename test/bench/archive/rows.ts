import { archiveRoutes as r } from '../../../shared/contract/archives.ts';
import { bareCommand, sendInSteps } from '../bare.ts';
import { times, type Row } from '../row.ts';
import { median, p95 } from '../statistics.ts';
import { openBureau, startParts, type Bureau } from '../units/bureau.ts';
import { writeArchive } from './long-archive.ts';

const SMALL = 100;
const LARGE = 1_000;
const LOOKS = 150;
const BAR = 1.6;
const MOST_ROUNDS = 2;

type Ids = Awaited<ReturnType<typeof writeArchive>>;
/** What stands on the page of an archive, as each of its readers asks for it. */
const pages = ({ enterpriseId, agencyId }: Ids) => ({
  'contents, for the enterprise': ({ stage }: Bureau) => stage.as('owner-01', r.showArchive, { params: { organisationId: enterpriseId, enterpriseId } }),
  'newest entries, for the enterprise': ({ stage }: Bureau) => stage.as('owner-01', r.listEntries, { params: { organisationId: enterpriseId, enterpriseId }, query: {} }),
  'newest entries of its part, for the agency': ({ stage }: Bureau) => stage.as('manager-01', r.listEntries, { params: { organisationId: agencyId, enterpriseId }, query: {} }),
  'oldest entries of one kind, for an officer': ({ stage }: Bureau) => stage.as('filing-officer', r.listBureauEntries, { params: { enterpriseId }, query: { section: 'service-records', cursor: '31' } }),
});

interface Looked {
  readonly ms: number[];
  readonly bareMs: number[];
  readonly units: number;
  readonly rounds: number;
}

/** Looks again and again, and beside each look makes the very same calls bare. */
const lookAt = async (bureau: Bureau, page: (bureau: Bureau) => Promise<unknown>): Promise<Looked> => {
  const [ms, bareMs]: [number[], number[]] = [[], []];
  for (let look = -10; look < LOOKS; look += 1) {
    const begun = performance.now();
    await page(bureau);
    const took = performance.now() - begun;
    const calls = bureau.meter.operations.at(-1)?.calls ?? [];
    const again = [...Map.groupBy(calls, ({ round }) => round).values()].map((group) => group.map(({ command, input }) => bareCommand({ name: command, input })));
    const bareBegun = performance.now();
    await sendInSteps(bureau.beside, again);
    const bareTook = performance.now() - bareBegun;
    if (look < 0) continue;
    ms.push(took);
    bareMs.push(bareTook);
  }
  const calls = bureau.meter.operations.at(-1)?.calls ?? [];
  return { ms, bareMs, units: calls.reduce((sum, { reads }) => sum + reads, 0), rounds: Math.max(...calls.map(({ round }) => round)) };
};

/** What is looked at of an archive of 1,000 entries, and for comparison of one of 100. */
export const archiveRows = async (): Promise<Row[]> => {
  const parts = await startParts();
  try {
    const bureau = await openBureau(parts, 'archive');
    const [small, large] = [await writeArchive(bureau, SMALL), await writeArchive(bureau, LARGE)];
    const ofSmall = pages(small);
    const rows: Row[] = [];
    for (const [name, page] of Object.entries(pages(large))) {
      const looked = await lookAt(bureau, page);
      const fewer = await lookAt(bureau, ofSmall[name as keyof typeof ofSmall]);
      const ratio = median(looked.ms) / median(looked.bareMs);
      rows.push({
        what: name, value: `p95 ${p95(looked.ms).toFixed(0)} ms, median ${median(looked.ms).toFixed(1)} ms: ${times(ratio)} the same calls made bare; ${looked.rounds} rounds`,
        bar: `≤ ${times(BAR)}, ≤ ${MOST_ROUNDS} rounds after the membership`, met: ratio <= BAR && looked.rounds <= MOST_ROUNDS,
        details: [`read units, ${SMALL} → ${LARGE} entries: ${fewer.units} → ${looked.units}; median among ${SMALL}: ${median(fewer.ms).toFixed(1)} ms`],
      });
    }
    return rows;
  } finally {
    await parts.stop();
  }
};
