import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { createStage } from '../../../infra/local/samples/stage.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { startProduct } from '../../support/product.ts';
import { itemSize } from '../units/item-size.ts';
import { fairDay } from './day.ts';
import { createTableMeter, type Units } from './metering-proxy.ts';
import { prepareParties } from './parties.ts';

export interface PartCost extends Units {
  readonly title: string;
  /** Calls of each function, by the capability or the worker behind it. */
  readonly calls: Readonly<Record<string, number>>;
}

/** How large the items are that the fair left, by type. */
export interface ItemSize {
  readonly type: string;
  readonly count: number;
  /** Mean, in bytes by DynamoDB's rule. */
  readonly bytes: number;
}

/** Nothing has been called for so long: queues and streams have caught up. */
const QUIET_MS = 4_000;

/** `ApifairsFunctionAAB19A2B` → `fairs`: the name of a function in the stack says the capability or the worker. */
const shortName = (name: string): string => /^(?:Api|Jobs)(.+)Function\w*$/.exec(name)?.[1] ?? name;

const sizesOf = async (endpoint: string, TableName: string): Promise<ItemSize[]> => {
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const sizes = new Map<string, number[]>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) for (const item of Items) {
    const type = item.type?.S ?? item.kind?.S ?? '';
    sizes.set(type, [...(sizes.get(type) ?? []), itemSize(item)]);
  }
  client.destroy();
  return [...sizes].map(([type, all]) => ({ type, count: all.length, bytes: Math.round(all.reduce((sum, bytes) => sum + bytes, 0) / all.length) })).sort((a, b) => b.count - a.count);
};

/** Lives one fair on the running product, every call of every function metered: routes, stream, queues, clock. */
export const measureFairDay = async (): Promise<{ parts: PartCost[]; sizes: ItemSize[] }> => {
  const meter = createTableMeter();
  const product = await startProduct({ beforeTable: meter.start });
  try {
    const { origin, accessToken, setTime, invocations } = product.local;
    const stage = createStage({ origin, tokenOf: accessToken, setTime });
    const settled = async (): Promise<void> => {
      const total = () => Object.values(invocations()).reduce((sum, count) => sum + count, 0);
      for (let before = -1; before !== total(); ) {
        before = total();
        await pause(QUIET_MS);
      }
    };
    const parties = await prepareParties(stage);
    const costs: PartCost[] = [];
    for (const [title, play] of fairDay(stage, parties, localDateOf(Date.now()))) {
      await settled();
      const [units, calls] = [{ ...meter.units }, invocations()];
      await play();
      await settled();
      const done = Object.entries(invocations()).map(([name, count]) => [shortName(name), count - (calls[name] ?? 0)] as const);
      costs.push({ title, reads: meter.units.reads - units.reads, writes: meter.units.writes - units.writes, calls: Object.fromEntries(done.filter(([, count]) => count > 0)) });
    }
    return { parts: costs, sizes: await sizesOf(product.local.endpoints.dynamodb, product.local.tableName) };
  } finally {
    await product.stop();
  }
};
