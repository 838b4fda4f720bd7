import { definitionOf, type Entity } from '../entities.ts';
import { guardName, ofType, type Breach, type Facts } from './facts.ts';

const uploadId = /"(upl_[0-9a-f]{32})"/g;
const referredTo = (entity: Entity): string[] => [...JSON.stringify(entity).matchAll(uploadId)].map(([, id]) => id ?? '');

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
  return [...dangling, ...lifetimes];
};
