import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '../../infra/local/parts/dynamodb.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamoDbEndpoint: string;
  }
}

/** One DynamoDB engine for all test files; each makes a table of its own. */
export default async function engine(project: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startDynamoDb({});
  project.provide('dynamoDbEndpoint', endpoint);
  return stop;
}
