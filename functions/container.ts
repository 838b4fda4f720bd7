import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { environment } from './env.ts';
import { createAuthenticate } from './http/identity.ts';
import { deadlines } from './http/outage.ts';
import type { ServePorts } from './http/serve.ts';
import { systemRandom, type Random } from './ids.ts';
import type { Sealer } from './table/sealing.ts';
import { createTable, type Table } from './table/table.ts';

/** What a use case may ask for. */
export interface Ports {
  readonly table: Table;
  readonly random: Random;
}

/** Times out before the gateway does, so that a stopped table is a clear error within ten seconds. */
export const timeouts = { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true };

/** The table of this function's environment. Functions that handle personal data pass a sealer. */
export const createPorts = (sealer?: Sealer): Ports => {
  const { TABLE_NAME } = environment('TABLE_NAME');
  const client = new DynamoDBClient({ maxAttempts: 3, requestHandler: timeouts });
  return { table: createTable({ client, tableName: TABLE_NAME, newEventId: () => systemRandom.id('event', new Date().toISOString()), ...(sealer && { sealer }) }), random: systemRandom };
};

/** What `serve` needs besides the use cases: the table for memberships and the issuer's keys. */
export const createServePorts = ({ table }: Ports): ServePorts => {
  const { ISSUER, JWKS_URI, AUDIENCE } = environment('ISSUER', 'JWKS_URI', 'AUDIENCE');
  return { table, authenticate: createAuthenticate({ issuer: ISSUER, jwksUri: JWKS_URI, audience: AUDIENCE }), deadlines };
};
