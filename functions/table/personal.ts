import type * as z from 'zod/mini';
import { personalFields } from '../../shared/domain/entity.ts';
import type { MaskKind } from '../../shared/rules/masking/masking.ts';

export interface PersonalPath {
  /** Property names from the item's root. */
  readonly path: readonly string[];
  readonly mask: MaskKind;
}

const inner = (schema: z.ZodMiniType): z.ZodMiniType => {
  const definition = schema._zod.def as { type: string; innerType?: z.ZodMiniType };
  return definition.type === 'optional' && definition.innerType ? inner(definition.innerType) : schema;
};

/** Where a schema marks personal data. Objects, optionals and unions are followed; a list of people is kept as items of their own. */
export const personalPathsOf = (schema: z.ZodMiniType, path: readonly string[] = []): PersonalPath[] => {
  const mark = personalFields.get(schema);
  if (mark) return [{ path, mask: mark.mask }];
  const bare = inner(schema);
  if (bare !== schema) return personalPathsOf(bare, path);
  const definition = bare._zod.def as { type: string; shape?: Record<string, z.ZodMiniType>; options?: readonly z.ZodMiniType[] };
  if (definition.options) {
    const found = definition.options.flatMap((option) => personalPathsOf(option, path));
    return [...new Map(found.map((one) => [one.path.join('/'), one])).values()];
  }
  if (definition.type !== 'object' || !definition.shape) return [];
  return Object.entries(definition.shape).flatMap(([name, field]) => personalPathsOf(field, [...path, name]));
};

type Tree = Record<string, unknown>;

export const valueAt = (item: Tree, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value !== null && typeof value === 'object' ? (value as Tree)[name] : undefined), item);

/** A copy of `item` with `value` at `path`; the objects on the way are copied too. */
export const withValueAt = (item: Tree, path: readonly string[], value: unknown): Tree => {
  const [name, ...rest] = path;
  if (name === undefined) return item;
  return { ...item, [name]: rest.length ? withValueAt((item[name] ?? {}) as Tree, rest, value) : value };
};
