import { setTimeout as pause } from 'node:timers/promises';
import { createStage } from '../../../infra/local/samples/stage.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { startProduct } from '../../support/product.ts';
import { fairDay } from './day.ts';
import { createTableMeter, type Units } from './metering-proxy.ts';
import { prepareParties } from './parties.ts';

export interface PartCost extends Units {
  readonly title: string;
  /** Calls of each function, by the capability or the worker behind it. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Nothing has been called for so long: queues and streams have caught up. */
const QUIET_MS = 4_000;

/** The deployed name of a function ends in its capability: `…-fairs`. */
const shortName = (name: string): string => name.replace(/^.*-/, '');

/** Lives one fair on the running product, every call of every function metered: routes, stream, queues, clock. */
export const measureFairDay = async (): Promise<PartCost[]> => {
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
    return costs;
  } finally {
    await product.stop();
  }
};
