import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { indexes } from '../../functions/table/keys.ts';

const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const keySchema = (hash: string, range: string) => [{ AttributeName: hash, KeyType: 'HASH' as const }, { AttributeName: range, KeyType: 'RANGE' as const }];
const indexNames = Object.values(indexes);

/** A table with the keys and indexes of the deployed one. */
export const createLikeDeployed = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [string('pk'), string('sk'), ...indexNames.flatMap((index) => [string(`${index}pk`), string(`${index}sk`)])],
      KeySchema: keySchema('pk', 'sk'),
      GlobalSecondaryIndexes: indexNames.map((IndexName) => ({ IndexName, KeySchema: keySchema(`${IndexName}pk`, `${IndexName}sk`), Projection: { ProjectionType: 'ALL' } })),
    }),
  );
};
