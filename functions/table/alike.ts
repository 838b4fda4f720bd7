import type { AlikeKind, Organisation } from '../../shared/domain/party.ts';
import { alikeKinds } from '../../shared/domain/party.ts';
import { comparableName } from '../../shared/domain/party-search.ts';
import { foundIn, type Found } from './finders.ts';
import { partitions } from './keys.ts';
import type { Table } from './table.ts';

/** What one organisation may have in common with another; in clear. */
export interface AlikeFacts {
  readonly legalRepresentative?: string | undefined;
  readonly address?: string | undefined;
  readonly contactPhone?: string | undefined;
}
export type Alike = NonNullable<Organisation['alike']>;

/** Shorter addresses, such as a district's name, say nothing. */
const LEAST_ADDRESS = 6;
const comparable = ({ legalRepresentative = '', address = '', contactPhone = '' }: AlikeFacts): Record<AlikeKind, string> => {
  const place = comparableName(address);
  return { 'legal-representative': comparableName(legalRepresentative), address: place.length < LEAST_ADDRESS ? '' : place, phone: contactPhone.replace(/\D/g, '') };
};

/** Keyed hashes of the facts that are given: two organisations that have one in common have its hash in common, and nobody reads a fact from it. */
export const alikeOf = async (table: Pick<Table, 'lookupHash'>, facts: AlikeFacts): Promise<Alike> =>
  Object.fromEntries(await Promise.all(Object.entries(comparable(facts)).flatMap(([kind, value]) => (value === '' ? [] : [table.lookupHash(`${kind}|${value}`).then((hash) => [kind, hash] as const)]))));

/** Another organisation, and in which respects it is alike. */
export interface LookAlike extends Found {
  readonly kinds: AlikeKind[];
}

/** In one respect at most so many are looked at: a market hall's address is shared by all its shops. */
const MOST = 20;

/** Organisations alike in any respect: one query each, at once. */
export const lookAlikes = async (table: Table, alike: Alike = {}, ownId?: string): Promise<LookAlike[]> => {
  const lists = await Promise.all(
    alikeKinds.map(async (kind) => {
      const hash = alike[kind];
      const page = hash === undefined ? undefined : await table.query(partitions.alike(kind, hash), { index: 'gsi3', limit: MOST });
      return page?.ok ? page.value.items.flatMap(foundIn).map((found) => ({ kind, found })) : [];
    }),
  );
  const byId = Map.groupBy(lists.flat().filter(({ found }) => found.id !== ownId), ({ found }) => found.id);
  return [...byId.values()].flatMap(([first, ...more]) => (first ? [{ ...first.found, kinds: [first, ...more].map(({ kind }) => kind) }] : []));
};

/** Few enough for a reviewer to look at each. */
const NAMED = 5;

/** Other enterprises that may be this one, registered anew: for the reviewer of a claim. */
export const enterprisesAlike = async (table: Table, { id, alike }: Organisation): Promise<Pick<Found, 'id' | 'name' | 'creditCode'>[]> =>
  (await lookAlikes(table, alike, id)).filter(({ side }) => side === 'enterprise').slice(0, NAMED).map(({ id: otherId, name, creditCode }) => ({ id: otherId, name, creditCode }));
