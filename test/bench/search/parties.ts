import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { finderItem, findersOf } from '../../../functions/table/finders.ts';
import type { Organisation } from '../../../shared/domain/party.ts';
import { districts, type District } from '../../../shared/domain/who.ts';
import { organisation } from '../../support/builders.ts';
import { putAll, type Stored } from '../units/seed.ts';

/** The same figures in every run: a generator of 32 bits (Numerical Recipes). */
export const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const PLACES = ['常州', '常州市', '江苏', '常州天宁', '武进', '常州新北'];
const FIRST = [...'金银铜铁锦华荣兴盛泰和顺诚信德润福康乐安宁达通运恒久隆昌嘉美佳优新创联合众亿万千百海江河湖山川林森木花草春夏秋冬东南西北中'];
const TRADES = ['餐饮', '面馆', '机械', '电子', '纺织', '服饰', '建材', '物流', '商贸', '汽车配件', '食品', '装饰工程', '信息科技', '五金', '塑料制品', '园林绿化'];
const FORMS = ['有限公司', '商行', '经营部', '店', '厂', '股份有限公司'];
const CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** As many made-up enterprises, spread over the districts, with names as registers have them. */
export function* madeUp(count: number): Generator<Pick<Organisation, 'id' | 'side' | 'name' | 'creditCode' | 'district'>> {
  const next = numbers(count);
  const of = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const base = organisation('2026-03-02T01:00:00.000Z', 'enterprise');
  for (let index = 0; index < count; index += 1) {
    const district: District = of(districts);
    const code = Array.from({ length: 10 }, () => of([...CODE])).join('');
    yield { ...base, id: `org_${String(index).padStart(32, '0')}`, name: `${of(PLACES)}${of(FIRST)}${of(FIRST)}${of(FIRST)}${of(TRADES)}${of(FORMS)}`, creditCode: `91${district}${code}`, district };
  }
}

const BATCH = 4000;
/** Entries hold texts, and the number of their version. */
const stored = (item: object): Stored => Object.fromEntries(Object.entries(item).map(([name, value]) => [name, typeof value === 'number' ? { N: String(value) } : { S: String(value) }]));

/** Writes the entries by which they are found, and says how many there are. */
export const writeFinders = async (client: DynamoDBClient, tableName: string, count: number): Promise<number> => {
  let written = 0;
  let batch: Stored[] = [];
  const flush = async (): Promise<void> => {
    written += batch.length;
    await putAll(client, tableName, batch);
    batch = [];
  };
  for (const one of madeUp(count)) {
    batch.push(...findersOf({ ...organisation('2026-03-02T01:00:00.000Z', 'enterprise'), ...one }).map((finder) => stored(finderItem(finder))));
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return written;
};
