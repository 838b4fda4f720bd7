import * as z from 'zod/mini';
import { Organisation } from '../../shared/domain/party.ts';
import { FOUND_BY, namePartsOf } from '../../shared/domain/party-search.ts';
import { keys, partitions, type Key } from './keys.ts';

/**
 * An entry by which an organisation is found: its own key says only whose it is and which, and stays when what it is found by
 * changes; name, code and district stand in its index projection, which changes with them. Registered names and codes are in
 * the public register (企业信息公示); what is personal is found by keyed hash alone.
 */
export interface Finder {
  readonly key: Key;
  readonly index: Key;
  readonly found: Found;
}

/** What a search shows of an organisation without reading it. */
const shown = z.pick(Organisation, { side: true, name: true, creditCode: true, district: true });
export type Found = z.infer<typeof shown> & { readonly id: string };

const Stored = z.extend(shown, { type: z.literal('finder'), organisationId: Organisation.shape.id });
/** What a stored entry found; nothing for items of other kinds. */
export const foundIn = (item: Readonly<Record<string, unknown>>): Found[] => {
  const stored = z.safeParse(Stored, item);
  if (!stored.success) return [];
  const { type: _, organisationId: id, ...found } = stored.data;
  return [{ id, ...found }];
};

const padded = (at: number): string => String(at).padStart(3, '0');

/** Sort keys of names and codes within a district: both are looked through by their beginning. */
export const finderPrefixes = {
  name: (part: string): string => `NAME#${[...part].slice(0, FOUND_BY).join('')}`,
  code: (part: string): string => `CODE#${part}`,
} as const;

/** One entry for each character that a part of the name can begin at, one for the code, one for each respect in which another may be alike. */
export const findersOf = ({ id, side, name, creditCode, district, alike = {} }: Organisation): Finder[] => {
  const found: Found = { id, side, name, creditCode, district };
  const pk = partitions.finders(district);
  const entry = (sk: string, index: Key): Finder => ({ key: keys.finder(id, sk), index, found });
  return [
    ...namePartsOf(name).map((part, at) => entry(`NAME#${padded(at)}`, { pk, sk: `${finderPrefixes.name(part)}#${id}` })),
    entry('CODE', { pk, sk: `${finderPrefixes.code(creditCode)}#${id}` }),
    ...Object.entries(alike).map(([kind, hash]) => entry(`ALIKE#${kind}`, { pk: partitions.alike(kind, hash), sk: id })),
  ];
};

/** At which character of the name an entry begins; -1 for an entry of another kind. */
export const placeOf = (sk: string): number => (sk.startsWith('NAME#') ? Number(sk.slice('NAME#'.length)) : -1);

/** A finder as stored. */
export const finderItem = ({ key, index, found: { id, ...found } }: Finder) => ({ ...key, gsi3pk: index.pk, gsi3sk: index.sk, type: 'finder', v: 1, organisationId: id, ...found });
export type FinderItem = ReturnType<typeof finderItem>;

/** Which entries a change writes and which it takes away: the same key is written over, so that a new name of the same length adds nothing. */
export const finderChanges = (before: readonly Finder[], after: readonly Finder[]): { put: FinderItem[]; remove: Key[] } => {
  const stands = new Map(before.map((finder) => [finder.key.sk, JSON.stringify(finderItem(finder))]));
  const stays = new Set(after.map(({ key }) => key.sk));
  return {
    put: after.map(finderItem).filter((item) => stands.get(item.sk) !== JSON.stringify(item)),
    remove: before.map(({ key }) => key).filter(({ sk }) => !stays.has(sk)),
  };
};
