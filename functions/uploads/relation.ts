import type { UploadClaim } from '../table/claim-uploads.ts';
import { definitionOf, type Entity } from '../table/entities.ts';
import { keys, type Key } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Whose an item is: the organisations that are its sides, and the districts whose officers are competent. */
export interface Relation {
  readonly organisationIds: readonly string[];
  readonly districts: readonly string[];
}

/** Where the item stands that decides, by the first part of the claim's id, and what follows from it. */
interface Source {
  readonly key: (id: string) => Key;
  readonly relation: (item: Entity) => Relation | undefined;
}

const ofAgreement: Source = {
  key: keys.agreement,
  relation: (item) => (item.type === 'agreement' ? { organisationIds: [item.enterpriseId, item.agencyId], districts: [item.district] } : undefined),
};
const ofClaim: Source = {
  key: keys.claim,
  relation: (item) => (item.type === 'claim' ? { organisationIds: [item.agencyId], districts: [item.district] } : undefined),
};
const ofTakeOver: Source = {
  key: keys.takeOver,
  relation: (item) => (item.type === 'take-over' ? { organisationIds: [item.agencyId], districts: [item.district] } : undefined),
};
const ofOrganisation: Source = {
  key: keys.organisation,
  relation: (item) => (item.type === 'organisation' ? { organisationIds: [item.id], districts: [item.district, ...(item.moves ?? []).map(({ from }) => from)] } : undefined),
};

/** Every type of item that may refer to a file (`claimedBy.type`), by what decides who may see it. A new one is a line here; a file of a type that is not here is seen by its sender alone. */
const sources: Readonly<Record<string, Source>> = {
  record: ofAgreement,
  evaluation: ofAgreement,
  agreement: ofAgreement,
  filing: ofAgreement,
  'take-over': ofTakeOver,
  claim: ofClaim,
  eligibility: ofOrganisation,
  'handed-in': ofOrganisation,
  'size-year': ofOrganisation,
  organisation: ofOrganisation,
  qualification: ofOrganisation,
  membership: ofOrganisation,
  staff: ofOrganisation,
};

const placeOf = ({ type, id }: UploadClaim): { readonly source: Source; readonly key: Key } | undefined => {
  const source = sources[type];
  return source && { source, key: source.key(id.split('.')[0] ?? '') };
};
const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** What the items that refer to files are, in one round trip: a look-up by claim, which answers undefined where there is none. */
export const relationsOf = async (table: Table, claims: readonly UploadClaim[]): Promise<(claim: UploadClaim) => Relation | undefined> => {
  const places = new Map(claims.flatMap((claim) => placeOf(claim) ?? []).map(({ key }) => [nameOf(key), key]));
  const items = places.size === 0 ? [] : await table.getMany([...places.values()]);
  return (claim) => {
    const place = placeOf(claim);
    // By its own key: ids of different types never meet.
    const found = place && items.find((item) => nameOf(definitionOf(item.type).key(item)) === nameOf(place.key));
    return found && place.source.relation(found);
  };
};
