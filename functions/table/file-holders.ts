import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { replace, type Write } from './change.ts';
import { definitionOf, type Entity, type EntityOf } from './entities.ts';
import { fromItem, type Item } from './items.ts';
import { keys, type Key } from './keys.ts';
import type { Table } from './table.ts';

const holding = ['record', 'evaluation', 'filing', 'take-over', 'agreement', 'claim', 'handed-in'] as const;
type Holder = EntityOf<(typeof holding)[number]>;
export const isHolder = (item: Entity): item is Holder => holding.some((type) => type === item.type);

/** Where the item stands that tells of a file besides the archive, by what the file was claimed for; undefined where the archive alone does. */
const placeOf = ({ type, id }: NonNullable<Upload['claimedBy']>): Key | undefined => {
  const [first = '', second = '', third = ''] = id.split('.');
  switch (type) {
    case 'record': return keys.record(first, second);
    case 'evaluation': return keys.evaluation(first, Number(second));
    case 'filing': return keys.filing(first);
    case 'take-over': return keys.takeOver(first);
    case 'claim': return keys.claim(first);
    case 'handed-in': return keys.handedIn(first, Number(second), third);
    default: return undefined;
  }
};

/** Those that put a record right, one after the other: each may have taken its files on. */
const corrections = async (table: Table, record: ServiceRecord): Promise<ServiceRecord[]> => {
  const later: ServiceRecord[] = [];
  for (let id = record.correctedBy; id !== undefined; id = later.at(-1)?.correctedBy) {
    const found = await table.get('record', keys.record(record.agreementId, id));
    if (!found) break;
    later.push(found);
  }
  return later;
};

/** The items, besides the archive, that tell of these files by name. */
export const holdersOf = async (table: Table, uploads: readonly Upload[]): Promise<Holder[]> => {
  const places = new Map(uploads.flatMap(({ claimedBy }) => (claimedBy && placeOf(claimedBy)) ?? []).map((key) => [`${key.pk} ${key.sk}`, key]));
  const direct = (places.size ? await table.getMany([...places.values()]) : []).filter(isHolder);
  const further = await Promise.all(direct.map(async (item): Promise<Holder[]> => {
    if (item.type === 'record') return corrections(table, item);
    // A paper agreement that was taken over carries the scan as its signature.
    const agreement = item.type === 'take-over' && item.status === 'approved' ? await table.get('agreement', keys.agreement(item.agreementId)) : undefined;
    return agreement ? [agreement] : [];
  }));
  return [...new Map([...direct, ...further.flat()].map((item) => [JSON.stringify(definitionOf(item.type).key(item)), item])).values()];
};

/** The same with the names of these files taken out, wherever in it they stand. */
const nameless = (value: unknown, ids: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((one) => nameless(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  const copy = partsOf(value, ids);
  const isOne = 'sha256' in copy && [copy.id, copy.uploadId].some((id) => typeof id === 'string' && ids.has(id));
  return isOne ? { ...copy, name: '' } : copy;
};
const partsOf = (value: object, ids: ReadonlySet<string>): Item => Object.fromEntries(Object.entries(value).map(([name, part]) => [name, nameless(part, ids)]));

/** The writes that take the names of files out of what tells of them. */
export const namesTakenOut = (holders: readonly Holder[], ids: ReadonlySet<string>, now: string): Write[] =>
  holders.flatMap((before) => {
    const item = partsOf(before, ids);
    if (JSON.stringify(item) === JSON.stringify(before)) return [];
    return [replace(before, fromItem(before.type, { ...item, rev: before.rev + 1, updatedAt: now, v: definitionOf(before.type).v }), 'busy')];
  });
