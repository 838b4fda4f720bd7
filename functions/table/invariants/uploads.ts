import { definitionOf, type Entity } from '../entities.ts';
import { guardName, ofType, type Breach, type Facts } from './facts.ts';

const uploadId = /"(upl_[0-9a-f]{32})"/g;
const referredTo = (entity: Entity): string[] => [...JSON.stringify(entity).matchAll(uploadId)].map(([, id]) => id ?? '');

/** The files among these that a value still tells of by name, or as if they were there. */
const stillTold = (value: unknown, erased: ReadonlySet<string>): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => stillTold(one, erased));
  if (typeof value !== 'object' || value === null) return [];
  const facts: Readonly<Record<string, unknown>> = { ...value };
  const id = 'sha256' in facts ? [facts.id, facts.uploadId].find((one) => typeof one === 'string' && erased.has(one)) : undefined;
  return [...(typeof id === 'string' && facts.name !== '' ? [id] : []), ...Object.values(facts).flatMap((one) => stillTold(one, erased))];
};

/** What was deleted as the law asks is told of by nothing any more: no name, and no entry that has it as a file. A name that the hash itself covers, as in the first algorithm, stays. */
const erasedBreaches = ({ entities }: Facts): Breach[] => {
  const erased = new Set<string>(entities.flatMap((entity) => (entity.type === 'upload' && entity.erased ? [entity.id] : [])));
  if (erased.size === 0) return [];
  return entities.flatMap((entity) => {
    if (entity.type === 'event') return [];
    const where = guardName(definitionOf(entity.type).key(entity));
    const told = entity.type === 'archive-entry' ? entity.uploads.filter(({ id, name, nameDigest, erased: gone }) => erased.has(id) && (!gone || (nameDigest !== undefined && name !== ''))).map(({ id }): string => id) : stillTold(entity, erased);
    return told.map((id) => ({ invariant: 'uploads', where, what: `still tells of ${id}, which was erased` }));
  });
};

/** Uploads: whatever refers to a file refers to one that is there to stay, and a file that nothing has claimed will expire. */
export const uploadBreaches = (facts: Facts): Breach[] => {
  const uploads = new Map(ofType(facts, 'upload').map((upload) => [upload.id as string, upload]));
  const dangling = facts.entities.flatMap((entity) => {
    // An event tells of a file as of any other thing; it gives nobody the file.
    if (entity.type === 'upload' || entity.type === 'event') return [];
    const where = guardName(definitionOf(entity.type).key(entity));
    return [...new Set(referredTo(entity))].flatMap((id) => {
      const upload = uploads.get(id);
      if (!upload) return [{ invariant: 'uploads', where, what: `refers to ${id}, which is not there` }];
      if (upload.status !== 'claimed') return [{ invariant: 'uploads', where, what: `refers to ${id}, which is ${upload.status}` }];
      return entity.type === 'archive-entry' && entity.uploads.some((file) => file.id === id && file.sha256 !== upload.sha256) ? [{ invariant: 'uploads', where, what: `refers to ${id} as another content` }] : [];
    });
  });
  const lifetimes = [...uploads.values()].flatMap(({ id, status, ttl, claimedBy }) => {
    if (status === 'claimed') return ttl === undefined && claimedBy ? [] : [{ invariant: 'uploads', where: id, what: ttl === undefined ? 'is claimed by nothing' : 'is claimed but would expire' }];
    return ttl === undefined ? [{ invariant: 'uploads', where: id, what: `is ${status} but would never expire` }] : [];
  });
  return [...dangling, ...lifetimes, ...erasedBreaches(facts)];
};
