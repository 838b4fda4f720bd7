import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemRandom } from '../../../functions/ids.ts';
import { replace } from '../../../functions/table/change.ts';
import { keys } from '../../../functions/table/keys.ts';
import { createTable } from '../../../functions/table/table.ts';
import { enterFair, holdFair, takeBooth } from '../../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency } from '../../../infra/local/samples/parties.ts';
import { createStage, type Stage } from '../../../infra/local/samples/stage.ts';
import { startLocal, type Local } from '../../../infra/local/start-local.ts';
import { fairRoutes as r } from '../../../shared/contract/fairs.ts';
import { revise } from '../../../shared/domain/entity.ts';
import { addDays, localDateOf } from '../../../shared/rules/dates.ts';
import { publishedAt } from '../../support/published.ts';
import { times, type Row } from '../row.ts';
import { median } from '../statistics.ts';
import { measureBoardUnits } from './board-units.ts';
import { bareCopyOf, crowdAt } from './crowd.ts';

const [READERS, FAIRS, EDITS, TIMES] = [1000, 24, 1000, 9];
const KIB = 30;
const SHOWN_MS = 2000;
const BOARD_MS = 3000;
/** Of which the screen's own asking takes up to this. */
const POLL_MS = 1500;
const PATIENCE_MS = 30_000;

const shown = async (address: string, words: string): Promise<number> => {
  const began = performance.now();
  while (performance.now() - began < PATIENCE_MS) {
    const answer = await fetch(address);
    if (answer.ok && (await answer.text()).includes(words)) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${address} never said ${words}`);
};

/** Calls of all functions but the clock, which comes every five minutes whoever reads. */
const callsOf = (local: Local): number => Object.entries(local.invocations()).reduce((sum, [name, calls]) => (name.startsWith('Jobsclock') ? sum : sum + calls), 0);

const readersOf = async (local: Local, path: string, what: string): Promise<Row> => {
  const address = local.origin + path;
  const before = callsOf(local);
  const crowd = await crowdAt(address, READERS);
  const calls = callsOf(local) - before;
  const bare = await bareCopyOf(address);
  const floor = await crowdAt(bare.address, READERS);
  await bare.stop();
  return {
    what: `${READERS} readers of ${what} at the same time`,
    value: `${calls} function calls, ${crowd.errors} errors, ${(crowd.bytes / 1024).toFixed(1)} KiB each; ${times(floor.ms / crowd.ms)} the rate of a bare server with the same bytes`,
    bar: `0 calls, 0 errors, ≤ ${KIB} KiB each`,
    met: calls === 0 && crowd.errors === 0 && crowd.bytes <= KIB * 1024,
    details: [`all served in ${crowd.ms.toFixed(0)} ms; bare ${floor.ms.toFixed(0)} ms`],
  };
};

const move = async (stage: Stage, fairId: string, today: string, venue: string): Promise<void> => {
  const { fair } = await stage.as('fair-officer', r.showFair, { params: { fairId } });
  await stage.as('fair-officer', r.rescheduleFair, { params: { fairId }, body: { rev: fair.rev, date: fair.date, startTime: '09:00', endTime: '12:00', signUpClosesOn: today, venue, address: '常州市示例路100号', reason: '场地另有安排' } });
};

const editRow = async (local: Local, stage: Stage, fairId: string, today: string): Promise<Row> => {
  const took: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    await move(stage, fairId, today, `第${turn}次换的会堂`);
    took.push(await shown(`${local.origin}/fairs/`, `第${turn}次换的会堂`));
  }
  return { what: 'an edit, from its answer to a list that shows it', value: `median ${median(took).toFixed(0)} ms, longest ${Math.max(...took).toFixed(0)} ms of ${TIMES}`, bar: `≤ ${SHOWN_MS} ms`, met: Math.max(...took) <= SHOWN_MS };
};

const stormRow = async (local: Local, dataDir: string, fairId: string): Promise<Row> => {
  const client = new DynamoDBClient({ endpoint: local.endpoints.dynamodb, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const table = createTable({ client, tableName: local.tableName, newEventId: () => systemRandom.id('event', new Date().toISOString()) });
  const published = publishedAt(local.endpoints.s3, dataDir);
  const before = await published.writes(`fairs/${fairId}/index.html`);
  let fair = await table.get('fair', keys.fair(fairId));
  const began = performance.now();
  for (let edit = 1; edit <= EDITS && fair; edit += 1) {
    const now = new Date().toISOString();
    const next = revise(fair, { venue: `风暴中第${edit}次换的会堂` }, now);
    const done = await table.commit({ now, by: 'bench', byName: 'bench', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'reschedule', subject: { type: 'fair', id: fairId }, writes: [replace(fair, next)], reply: { status: 200, body: null } });
    if (!done.ok) throw new Error(done.problem.kind);
    fair = next;
  }
  const seconds = (performance.now() - began) / 1000;
  const last = `风暴中第${EDITS}次换的会堂`;
  const ms = await shown(`${local.origin}/fairs/`, last);
  await shown(`${local.origin}/fairs/${fairId}/`, last);
  const rewrites = (await published.writes(`fairs/${fairId}/index.html`)) - before;
  const most = Math.ceil(seconds + ms / 1000) + 1;
  return { what: `${EDITS} edits of one fair in ${seconds.toFixed(1)} s`, value: `its page was written ${rewrites} times; the last edit was on the list after ${ms.toFixed(0)} ms`, bar: `≤ one write a second (${most}); ≤ ${SHOWN_MS} ms`, met: rewrites <= most && ms <= SHOWN_MS };
};

const boardRow = async (local: Local, stage: Stage, fairId: string, codes: readonly string[]): Promise<Row> => {
  const took: number[] = [];
  for (const [index, code] of codes.entries()) {
    await stage.as('fair-officer', r.checkIn, { params: { fairId }, body: { code, licenceSeen: true } });
    took.push(await shown(`${local.origin}/data/fairs/${fairId}/board.json`, `"came":${index + 1}`));
  }
  const longest = Math.max(...took);
  return { what: 'a check-in, from its answer to the screens in the hall, which ask every 1.5 s', value: `in the file after ${median(took).toFixed(0)} ms (median), ${longest.toFixed(0)} ms (longest of ${took.length}); on a screen after ${(longest + POLL_MS).toFixed(0)} ms at most`, bar: `≤ ${BOARD_MS} ms`, met: longest + POLL_MS <= BOARD_MS };
};

const unitsRow = async (): Promise<Row> => {
  const { enterprises, day, checkIn, match, booth } = await measureBoardUnits();
  return { what: `read units of a board of ${enterprises} enterprises and 60 booths`, value: `${checkIn} for a check-in, ${match} for a match, ${booth} for a change of a booth; ${day} to count everything, hourly on the day`, bar: '≤ 4 for a check-in or a match', met: checkIn <= 4 && match <= 4 };
};

/** Public pages and the board: what many readers cost, and how soon they see what happened. */
export const readerRows = async (): Promise<Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-bench-readers-'));
  const dataDir = join(folder, 'data');
  const local = await startLocal({ port: 0, dataDir, fresh: true, quiet: true, samples: false });
  try {
    const stage = createStage({ origin: local.origin, tokenOf: local.accessToken, setTime: local.setTime });
    const today = localDateOf(Date.now());
    for (let index = 0; index < FAIRS; index += 1) await holdFair(stage, today, { title: `小微企业劳动关系事务托管第${index + 1}场双选会`, district: '320402', venue: `示例会堂${index + 1}号厅`, daysAhead: 20 + index, seats: 60 });
    const fairId = await holdFair(stage, today, { title: '今天的双选会', district: '320402', venue: '示例体育馆', daysAhead: 0, seats: 60 });
    const agency = await enterAgency(stage, 0);
    await verifyAgency(stage, agency);
    await takeBooth(stage, fairId, agency);
    const codes: string[] = [];
    for (let index = 0; index < TIMES; index += 1) codes.push((await enterFair(stage, fairId, await enterEnterprise(stage, index, Number(addDays(today, -365).slice(0, 4)), true))).code ?? '');
    await shown(`${local.origin}/data/fairs/${fairId}/board.json`, `"signedUp":${TIMES}`);
    await shown(`${local.origin}/fairs/${fairId}/`, 'A1');
    return [
      await readersOf(local, '/fairs/', `the list of ${FAIRS + 1} fairs`),
      await readersOf(local, '/data/fairs.json', 'the same as data'),
      await readersOf(local, `/data/fairs/${fairId}/board.json`, 'the board of a hall'),
      await editRow(local, stage, fairId, today),
      await boardRow(local, stage, fairId, codes),
      await stormRow(local, dataDir, fairId),
      await unitsRow(),
    ];
  } finally {
    await local.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
