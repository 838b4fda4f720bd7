import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

/** What a team writes that does nothing but read one item: the measure of the others. */
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async (event: { readonly pathParameters?: { readonly id?: string } }) => {
  const { Item } = await client.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key: { pk: event.pathParameters?.id, sk: 'ITEM' } }));
  return { statusCode: Item ? 200 : 404, body: JSON.stringify(Item ?? null) };
};
