import { BatchGetItemCommand, GetItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemRandom } from '../../functions/ids.ts';

/** Calls as the SDK sent them, those that overlapped in one group, to be made again bare in the same steps. */
export interface Sent {
  readonly name: string;
  readonly input: object;
}
const commands = { GetItemCommand, QueryCommand, BatchGetItemCommand, TransactWriteItemsCommand, UpdateItemCommand } as const;

/** The same write again under fresh ids: every `…_<32 hex>` id and hash-like key is replaced consistently. */
const refreshed = (input: object): object => {
  const replaced = new Map<string, string>();
  const fresh = (found: string): string => {
    const known = replaced.get(found);
    if (known) return known;
    const made = systemRandom.hex(Math.ceil(found.length / 2)).slice(0, found.length);
    replaced.set(found, made);
    return made;
  };
  return JSON.parse(JSON.stringify(input).replace(/[0-9a-f]{32,64}/g, fresh).replace(/(?<="ClientRequestToken":")[^"]+/, () => systemRandom.hex(16))) as object;
};

/** The call's JSON as it goes over the wire, which is also what a bare command takes. */
export const wireInput = (args: object): object => {
  const body = 'request' in args && args.request instanceof Object && 'body' in args.request ? args.request.body : '{}';
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)) as object;
};

/** Refusals count as failures of the bench: a write made again under fresh ids does the same work. */
export const sendBare = (client: DynamoDBClient, command: object): Promise<unknown> => client.send(command as GetItemCommand);

/** Makes calls again in the same steps: those of one group at once, group after group. */
export const sendInSteps = async (client: DynamoDBClient, groups: Iterable<readonly object[]>): Promise<void> => {
  for (const group of groups) await Promise.all(group.map((command) => sendBare(client, command)));
};

const makers: Readonly<Record<string, new (input: never) => object>> = commands;
export const bareCommand = ({ name, input }: Sent): object => {
  const Command = makers[name];
  if (!Command) throw new Error(`the bench does not know ${name}`);
  // Reads are asked as they were; a write is made again under fresh ids.
  return new Command((name === 'TransactWriteItemsCommand' ? refreshed(input) : input) as never);
};
