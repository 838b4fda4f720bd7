import type { Upload } from '../../shared/domain/upload.ts';
import { definitionOf, type Entity } from './entities.ts';
import { keys, type Key } from './keys.ts';
import type { Table } from './table.ts';

/** Whose an item is: the organisations that are its sides, and the districts whose officers are competent. */
export interface Relation {
  readonly organisationIds: readonly string[];
  readonly districts: readonly string[];
  /** Papers of a person, such as contract and insurance: for the organisation's managers and for duties that judge by them. */
  readonly personal?: true;
}

/** Where the item stands that decides, by the first part of the claim's id, and what follows from it. */
interface Source {
  readonly key: (id: string) => Key;
  readonly relation: (item: Entity) => Relation | undefined;
}

const ofAgreement: Source = {
  key: keys.agreement,
  relation: (item) => (item.type === 'agreement' ? { organisationIds: [item.enterpriseId, item.agencyId], districts: [item.district, ...('office' in item && item.office ? [item.office] : [])] } : undefined),
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

const ofPerson: Source = {
  key: keys.organisation,
  relation: (item) => {
    const relation = ofOrganisation.relation(item);
    return relation && { ...relation, personal: true };
  },
};

/** Every type of item that may refer to a file (`claimedBy.type`), by what decides who may see it. A new one is a line here, which the compiler asks for. */
const sources = {
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
  staff: ofPerson,
} as const satisfies Readonly<Record<string, Source>>;

/** What refers to an upload: the subject of its capability, such as `{ type: 'record', id: '<agreementId>.<recordId>' }`; the id begins with that of the item that decides. */
export interface UploadClaim {
  readonly type: keyof typeof sources;
  readonly id: string;
}
/** The same as it is stored. */
type Stored = NonNullable<Upload['claimedBy']>;

const isKnown = (type: string): type is UploadClaim['type'] => type in sources;

const placeOf = ({ type, id }: Stored): { readonly source: Source; readonly key: Key } | undefined => {
  if (!isKnown(type)) return undefined;
  const source: Source = sources[type];
  return { source, key: source.key(id.split('.')[0] ?? '') };
};
const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** What the items that refer to files are, in one round trip: a look-up by claim, which answers undefined where there is none. */
export const relationsOf = async (table: Table, claims: readonly Stored[]): Promise<(claim: Stored) => Relation | undefined> => {
  const places = new Map(claims.flatMap((claim) => placeOf(claim) ?? []).map(({ key }) => [nameOf(key), key]));
  const items = places.size === 0 ? [] : await table.getMany([...places.values()]);
  return (claim) => {
    const place = placeOf(claim);
    // By its own key: ids of different types never meet.
    const found = place && items.find((item) => nameOf(definitionOf(item.type).key(item)) === nameOf(place.key));
    return found && place.source.relation(found);
  };
};
