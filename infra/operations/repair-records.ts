import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemRandom } from '../../functions/ids.ts';
import { systemActor } from '../../functions/system-actor.ts';
import { factsOf } from '../../functions/table/invariants/facts.ts';
import { erasedNameRepairs } from '../../functions/table/repair-erased-names.ts';
import { finderRepairs } from '../../functions/table/repair-finders.ts';
import { indexRepairs } from '../../functions/table/repair-indexes.ts';
import { reminderRepairs } from '../../functions/table/repair-reminders.ts';
import { trackRecordRepairs } from '../../functions/table/repair-track-records.ts';
import { createTable } from '../../functions/table/table.ts';
import { everyItem, localPlaces } from './whole-data.ts';

/**
 * `npm run repair-records`: brings the track records of agencies to what agreements and evaluations say, lets every
 * organisation be found by its name and code and every item by its indexes, the next visit of each agreement be reminded
 * of, and nothing tell of an erased file by its name; again and again harmless. Local data, or with `TABLE_NAME` and the usual AWS credentials deployed data, best while nobody signs.
 */
const { TABLE_NAME, DATA_DIR } = process.env;
const places = TABLE_NAME ? { client: new DynamoDBClient(), tableName: TABLE_NAME } : localPlaces(DATA_DIR ?? '.data');
const table = createTable({ ...places, newEventId: () => systemRandom.id('event', new Date().toISOString()) });
const subject = { type: 'records', id: 'all' } as const;
let done = 0;
for (;;) {
  const now = new Date().toISOString();
  const facts = factsOf(await everyItem(places));
  const repairs = [...trackRecordRepairs(facts, now), ...finderRepairs(facts), ...indexRepairs(facts, now), ...reminderRepairs(facts, now), ...erasedNameRepairs(facts, now)];
  if (repairs.length === 0) break;
  for (const writes of repairs) {
    const repaired = await table.commit(systemActor(`repair-records ${randomUUID()}`, now), { action: 'repair', subject, writes, reply: { status: 200, body: null } });
    if (!repaired.ok) throw new Error(`${repaired.problem.kind}: something else changed it meanwhile; run this again`);
    done += 1;
  }
}
console.log(done ? `${done} repairs` : 'nothing to repair');
