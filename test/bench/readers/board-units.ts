import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { refreshBoard } from '../../../functions/board/refresh-board.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { create, replace } from '../../../functions/table/change.ts';
import type { Entity } from '../../../functions/table/entities.ts';
import { createTable } from '../../../functions/table/table.ts';
import { startDynamoDb } from '../../../infra/local/parts/dynamodb.ts';
import { inTurns } from '../../../infra/local/samples/stage.ts';
import type { Choice } from '../../../shared/domain/choice.ts';
import { revise } from '../../../shared/domain/entity.ts';
import type { Booth, Fair } from '../../../shared/domain/fair.ts';
import type { SignUp } from '../../../shared/domain/sign-up.ts';
import { fairForm, organisation } from '../../support/builders.ts';
import { createLikeDeployed } from '../../support/create-table.ts';
import { testSealer } from '../../support/sealer.ts';
import { createMeter } from '../units/meter.ts';

const NOW = '2026-03-20T01:00:00.000Z';
const TABLE = 'bench-board';
const [ENTERPRISES, BOOTHS, MATCHES] = [800, 60, 300];
const stamp = { at: NOW, by: 'bench', name: 'bench' };
const offer = { lines: [{ item: 'contracts' as const, manner: 'phone' as const, timesPerYear: 12, fee: 30_000 }] };
const base = { rev: 1, createdAt: NOW, updatedAt: NOW };

export interface BoardUnits {
  readonly enterprises: number;
  /** Read units: everything counted when the day begins and hourly, then one check-in, one match, one booth. */
  readonly day: number;
  readonly checkIn: number;
  readonly match: number;
  readonly booth: number;
}

/** What the board of a large fair reads of the table. */
export const measureBoardUnits = async (): Promise<BoardUnits> => {
  const engine = await startDynamoDb({});
  const client = (): DynamoDBClient => new DynamoDBClient({ region: 'cn-north-1', endpoint: engine.endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const [measured, beside] = [client(), client()];
  try {
    await createLikeDeployed(beside, TABLE);
    const meter = createMeter(measured, beside, TABLE);
    const tableOf = (of: DynamoDBClient) => createTable({ client: of, tableName: TABLE, sealer: testSealer, newEventId: () => systemRandom.id('event', NOW) });
    const [table, other] = [tableOf(measured), tableOf(beside)];
    const given = (entity: Entity) => other.commit({ now: NOW, by: 'bench', byName: 'bench', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'given', subject: { type: entity.type, id: 'given' }, writes: [create(entity)], reply: { status: 200, body: null } });
    const fair: Fair = { type: 'fair', id: systemRandom.id('fair', NOW), ...base, status: 'published', ...fairForm, seats: ENTERPRISES, booths: BOOTHS, drafted: stamp, published: stamp };
    const agencies = Array.from({ length: BOOTHS }, () => organisation(NOW, 'agency'));
    const enterprises = Array.from({ length: ENTERPRISES }, () => organisation(NOW, 'enterprise'));
    const booths = agencies.map((agency, index): Booth => ({ type: 'booth', fairId: fair.id, organisationId: agency.id, ...base, fairTitle: fair.title, organisationName: agency.name, status: 'placed', offer, number: `A${index + 1}`, applied: stamp, dueOn: fair.date, district: '320402' }));
    const signUps = enterprises.map((enterprise, index): SignUp => ({ type: 'sign-up', fairId: fair.id, ticket: index + 1, ...base, status: 'seated', holdsSeat: true, organisationId: enterprise.id, organisationName: enterprise.name, personId: 'owner', needs: ['contracts', 'payroll'], contactName: '张小三', contactPhone: '13812345678', attendees: 1, code: String(100_000 + index), signedUp: stamp }));
    const choices = enterprises.slice(0, MATCHES).map((enterprise, index): Choice => ({ type: 'choice', id: systemRandom.id('choice', NOW), ...base, fairId: fair.id, fairTitle: fair.title, enterpriseId: enterprise.id, enterpriseName: enterprise.name, agencyId: agencies[index % BOOTHS]?.id ?? '', agencyName: '示例人力服务有限公司', begunBy: 'enterprise', status: 'matched', proposed: stamp, answered: stamp, offer, needs: ['contracts'], answerBy: fair.date }));
    await inTurns<Entity, unknown>([fair, ...booths, ...enterprises, ...signUps, ...choices], given, 16);
    const kept = new Map<string, string>();
    const store = { put: async (key: string, body: string) => void kept.set(key, body), read: async (key: string) => kept.get(key) };
    const refresh = async (name: string, more: { hall?: boolean; tickets?: number[]; choices?: string[] }): Promise<number> => {
      await meter.measure(name, () => refreshBoard({ table, store }, { fairId: fair.id, at: NOW, hall: false, tickets: [], choices: [], ...more }));
      return meter.operations.at(-1)?.calls.reduce((sum, { reads }) => sum + reads, 0) ?? Number.NaN;
    };
    const day = await refresh('day', { hall: true });
    const [first] = signUps;
    if (first) await other.commit({ now: NOW, by: 'bench', byName: 'bench', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'check-in', subject: { type: 'sign-up', id: 'x' }, writes: [replace(first, revise(first, { status: 'checked-in' as const, checkedIn: stamp }, NOW))], reply: { status: 200, body: null } });
    const checkIn = await refresh('check-in', { tickets: [1] });
    const another: Choice = { ...(choices[0] ?? ({} as never)), id: systemRandom.id('choice', NOW), enterpriseId: enterprises.at(-1)?.id ?? '' };
    await given(another);
    const match = await refresh('match', { choices: [another.id] });
    const booth = await refresh('booth', { hall: true });
    return { enterprises: ENTERPRISES, day, checkIn, match, booth };
  } finally {
    await engine.stop();
  }
};
