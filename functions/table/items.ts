import * as z from 'zod/mini';
import type { Task } from '../../shared/domain/tasks.ts';
import { mask } from '../../shared/rules/masking/masking.ts';
import { definitionOf, type Entity, type EntityOf, type EntityType } from './entities.ts';
import { keys } from './keys.ts';
import { personalPathsOf, valueAt, withValueAt, type PersonalPath } from './personal.ts';
import type { Sealer } from './sealing.ts';
import { upgraded } from './upgrade.ts';

export type Item = Record<string, unknown>;

const paths = new Map<EntityType, readonly PersonalPath[]>();
export const personalOf = (type: EntityType): readonly PersonalPath[] => {
  const known = paths.get(type) ?? personalPathsOf(definitionOf(type).schema);
  paths.set(type, known);
  return known;
};

const pointerOf = (path: readonly string[]) => `/${path.join('/')}`;
/** Binds a sealed value to its item and field, so that it cannot be moved to another. */
const contextOf = (entity: Entity, pointer: string): string => {
  const { pk, sk } = definitionOf(entity.type).key(entity);
  return `${pk}|${sk}|${pointer}`;
};
const sealedOf = (entity: Entity): Record<string, string> => ('sealed' in entity && entity.sealed) || {};

/** The attributes of the indexes in which an entity is found. */
export const projectionsOf = (entity: Entity): Record<string, string> =>
  Object.fromEntries(Object.entries(definitionOf(entity.type).indexes?.(entity) ?? {}).flatMap(([index, key]) => (key ? [[`${index}pk`, key.pk], [`${index}sk`, key.sk]] : [])));

/**
 * The item as stored: keys, index projections, schema version; personal values encrypted under `sealed` with their masked
 * form in place. A value that still reads as its masked form is unchanged and keeps its ciphertext.
 */
export const toItem = async (entity: Entity, before: Entity | undefined, sealer: Sealer | undefined): Promise<Item> => {
  const definition = definitionOf(entity.type);
  let item: Item = { ...entity };
  const kept = before ? sealedOf(before) : {};
  const sealed: Record<string, string> = {};
  for (const { path, mask: kind } of personalOf(entity.type)) {
    const value = valueAt(item, path);
    if (typeof value !== 'string') continue;
    const pointer = pointerOf(path);
    const ciphertext = kept[pointer];
    if (before && ciphertext !== undefined && valueAt({ ...before }, path) === value) {
      sealed[pointer] = ciphertext;
      continue;
    }
    if (!sealer) throw new Error(`${entity.type}${pointer} is personal and this function cannot encrypt`);
    sealed[pointer] = await sealer.seal(value, contextOf(entity, pointer));
    item = withValueAt(item, path, mask(kind, value));
  }
  if (Object.keys(sealed).length) item = { ...item, sealed };
  const { pk, sk } = definition.key(entity);
  return { ...item, pk, sk, v: definition.v, ...projectionsOf(entity) };
};

/** Parses a stored item, of whatever version; zod drops keys and projections. Personal values come out masked. */
export const fromItem = <T extends EntityType>(type: T, item: Item): EntityOf<T> => z.parse(definitionOf(type).schema, upgraded(definitionOf(type), item)) as EntityOf<T>;

/** The same entity with its personal values in clear, for a caller whose duty needs them; `pointers` limits which. */
export const openPersonal = async <E extends Entity>(entity: E, sealer: Sealer, pointers?: readonly string[]): Promise<E> => {
  let opened: Item = { ...entity };
  for (const { path } of personalOf(entity.type)) {
    const pointer = pointerOf(path);
    const ciphertext = sealedOf(entity)[pointer];
    if (ciphertext === undefined || (pointers && !pointers.includes(pointer))) continue;
    opened = withValueAt(opened, path, await sealer.open(ciphertext, contextOf(entity, pointer)));
  }
  return opened as E;
};

/** A task's item; its content is in its key, so that opening twice or closing twice is harmless. */
export const taskItem = (task: Task): Item => ({ ...keys.task(task.waiter, task.due, task.kind, task.subject.id), type: 'task', v: 1, ...task });

type Scalar = string | number | boolean | null;
const isScalar = (value: unknown): value is Scalar => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const SHORT = 200;
/** What may be a person's and is erased with them, while the history stays: names of files. */
const untold: Readonly<Partial<Record<EntityType, readonly string[]>>> = { upload: ['name'] };

/** Which fields a change touched, for the audit entry: small plain values as they were and are, personal ones only by name. */
export const differences = (before: Entity | undefined, after: Entity): { pointer: string; before?: Scalar; after?: Scalar }[] => {
  const old: Item = before ? { ...before } : {};
  const hidden = new Set([...personalOf(after.type).map(({ path }) => path[0]), ...(untold[after.type] ?? [])]);
  const shown = (value: unknown): Scalar | undefined => (isScalar(value) ? (typeof value === 'string' ? value.slice(0, SHORT) : value) : undefined);
  return Object.entries(after)
    .filter(([name, value]) => !['rev', 'updatedAt', 'createdAt', 'sealed', 'type', 'id'].includes(name) && JSON.stringify(old[name]) !== JSON.stringify(value))
    .map(([name, value]) => {
      if (hidden.has(name)) return { pointer: `/${name}` };
      const was = shown(old[name]);
      const is = shown(value);
      return { pointer: `/${name}`, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
    });
};
