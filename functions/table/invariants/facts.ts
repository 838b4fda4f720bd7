import * as z from 'zod/mini';
import { Task } from '../../../shared/domain/tasks.ts';
import { entities, type Entity, type EntityOf, type EntityType } from '../entities.ts';
import { fromItem, projectionsOf, type Item } from '../items.ts';
import { indexes, type Key } from '../keys.ts';

export interface Guard extends Key {
  readonly owner: string;
}

/** A whole table, sorted out for the invariants. */
export interface Facts {
  readonly entities: readonly Entity[];
  readonly tasks: readonly (Task & Key)[];
  readonly guards: ReadonlyMap<string, string>;
  /** Entries by which organisations are found, as stored. */
  readonly finders: readonly Item[];
  /** Items that the indexes find otherwise than what they say asks for. */
  readonly misfiled: readonly Entity[];
  /** Items that are of no known type or do not parse. */
  readonly unreadable: readonly string[];
}

/** The head of an archive as it was anchored outside the table, where nobody can change it. */
export interface AnchoredHead {
  /** Local date. */
  readonly on: string;
  readonly enterpriseId: string;
  readonly count: number;
  readonly hash: string;
}

/** What does not hold, in words an operator can act on. Ids only, no personal data. */
export interface Breach {
  readonly invariant: string;
  readonly where: string;
  readonly what: string;
}

export const guardName = ({ pk, sk }: Key): string => `${pk}|${sk}`;
const isEntityType = (type: unknown): type is EntityType => typeof type === 'string' && type in entities;

const indexAttributes = Object.values(indexes).flatMap((index) => [`${index}pk`, `${index}sk`]);
const isFiledAsDue = (entity: Entity, item: Item): boolean => {
  const due = projectionsOf(entity);
  return indexAttributes.every((name) => item[name] === due[name]);
};

export const factsOf = (items: readonly Item[]): Facts => {
  const found: Entity[] = [];
  const tasks: (Task & Key)[] = [];
  const guards = new Map<string, string>();
  const finders: Item[] = [];
  const misfiled: Entity[] = [];
  const unreadable: string[] = [];
  for (const item of items) {
    const key = { pk: String(item.pk), sk: String(item.sk) };
    if (item.type === 'guard') guards.set(guardName(key), String(item.owner));
    else if (item.type === 'task') {
      const task = z.safeParse(Task, item);
      if (task.success) tasks.push({ ...task.data, ...key });
      else unreadable.push(guardName(key));
    } else if (item.type === 'finder') finders.push(item);
    else if (isEntityType(item.type)) {
      try {
        const entity = fromItem(item.type, item) as Entity;
        found.push(entity);
        if (!isFiledAsDue(entity, item)) misfiled.push(entity);
      } catch (error) {
        unreadable.push(`${guardName(key)}: ${error instanceof z.core.$ZodError ? error.issues.map(({ path }) => path.join('.')).join(', ') : String(error)}`);
      }
    } else unreadable.push(guardName(key));
  }
  return { entities: found, tasks, guards, finders, misfiled, unreadable };
};

export const ofType = <T extends EntityType>(facts: Facts, type: T): EntityOf<T>[] => facts.entities.filter((entity): entity is Extract<Entity, EntityOf<T>> => entity.type === type) as EntityOf<T>[];
