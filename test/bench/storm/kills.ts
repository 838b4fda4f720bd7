import { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** How many more calls a request may make of the table before it dies. */
const lives = new AsyncLocalStorage<{ left: number }>();

/** Makes requests begun with `dying` die at a call of the table: nothing of them is heard again, as when a function is killed. */
export const allowKills = (client: DynamoDBClient): void => {
  client.middlewareStack.add((next) => async (args) => {
    const life = lives.getStore();
    if (life && life.left <= 0) throw Object.assign(new Error('killed'), { name: 'Killed' });
    if (life) life.left -= 1;
    return next(args);
  }, { step: 'initialize', name: 'kills' });
};

/** Runs a request that dies after `calls` calls of the table; undefined when it did. */
export const dying = async <T>(calls: number, request: () => Promise<T>): Promise<T | undefined> => lives.run({ left: calls }, () => request().catch(() => undefined));
