import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type StoredItem = Readonly<Record<string, AttributeValue>>;

const bytes = (text: string): number => Buffer.byteLength(text);

/** Bytes of a value by DynamoDB's published rule: text in UTF-8, a number a byte per two digits and one more, a list or map 3 bytes and one for each element. */
const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[^0-9]/g, '').length / 2) + 1;
  if (value.L !== undefined) return value.L.reduce((sum, element) => sum + valueSize(element) + 1, 3);
  if (value.M !== undefined) return Object.entries(value.M).reduce((sum, [name, element]) => sum + bytes(name) + valueSize(element) + 1, 3);
  return 1;
};

export const itemSize = (item: StoredItem): number => Object.entries(item).reduce((sum, [name, value]) => sum + bytes(name) + valueSize(value), 0);

/** Write units of one kilobyte each, at least one. */
export const kilobytesWritten = (...items: readonly (StoredItem | undefined)[]): number => Math.max(1, ...items.map((item) => Math.ceil((item ? itemSize(item) : 0) / 1024)));
