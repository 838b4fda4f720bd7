import type { Write } from './change.ts';
import { isHolder, namesTakenOut } from './file-holders.ts';
import { ofType, type Facts } from './invariants/facts.ts';

/** The writes that take the names of erased files out of what still tells of them, one transaction each: for data from before erasing did. */
export const erasedNameRepairs = (facts: Facts, now: string): Write[][] => {
  const erased = new Set<string>(ofType(facts, 'upload').flatMap((upload) => (upload.erased ? [upload.id] : [])));
  return erased.size === 0 ? [] : namesTakenOut(facts.entities.filter(isHolder), erased, now).map((write) => [write]);
};
