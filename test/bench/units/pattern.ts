import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Operation, TableCall } from './meter.ts';

/** A key with its particulars taken out: `AGREEMENT#<id>`. */
const shapeOf = (key: string): string =>
  key
    .replace(/\w+_[0-9a-f]{32}/g, '<id>')
    .replace(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replace(/\b(owner|manager|specialist)-\d\d\b|\b[a-z]+(-[a-z]+)*-(officer|reviewer)\b/g, '<person>')
    .replace(/(?<=<person>)-[0-9a-f]{6}\b/g, '')
    .replace(/\b3204\d\d\b/g, '<district>')
    .replace(/#[0-9A-Z]{18}\b/g, '#<credit code>')
    .replace(/\d{4}-\d\d-\d\d/g, '<day>')
    .replace(/(?<=#)\d+/g, '<n>')
    .replace(/duty:[a-z-]+/g, 'duty:<duty>');

type Key = Readonly<Record<string, AttributeValue>>;
const keyShape = (key: Key): string => `${shapeOf(key.pk?.S ?? '')} / ${shapeOf(key.sk?.S ?? '')}`;

const queryShape = (input: TableCall['input']): string => {
  const values = input.ExpressionAttributeValues as Key;
  const sort = values[':prefix'] ? ` / ${shapeOf(values[':prefix'].S ?? '')}…` : values[':upTo'] ? ' / up to <day>' : '';
  return `${input.IndexName ? `${String(input.IndexName)} ` : ''}${shapeOf(values[':pk']?.S ?? '')}${sort}`;
};

const callShape = ({ command, input, round }: TableCall): string => {
  if (round === 0) return 'membership';
  switch (command) {
    case 'GetItemCommand':
      return keyShape(input.Key as Key);
    case 'BatchGetItemCommand':
      return Object.values(input.RequestItems as Record<string, { Keys: Key[] }>).flatMap(({ Keys }) => [...new Set(Keys.map(keyShape))]).join(', ');
    case 'QueryCommand':
      return `query ${queryShape(input)}`;
    case 'UpdateItemCommand':
      return `count ${keyShape(input.Key as Key)}`;
    default:
      return `write ${(input.TransactItems as unknown[]).length} items`;
  }
};

/** What an operation asks of the table, step by step: ` + ` at once (in no order of their own), ` → ` after the other. */
export const patternOf = ({ calls }: Operation): string => {
  const rounds = Map.groupBy(calls, ({ round }) => round);
  return [...rounds]
    .sort(([a], [b]) => a - b)
    .map(([, same]) => [...Map.groupBy(same.map(callShape).sort(), (shape) => shape)].map(([shape, { length }]) => (length > 1 ? `${length} × ${shape}` : shape)).join(' + '))
    .join(' → ');
};
