import { CITY_OFFICE, districts, type Caller } from '../../shared/domain/who.ts';

/** Who waits: the person, their organisations, and their duties in the districts their offices serve. */
export const waitersOf = (caller: Caller, organisationIds: readonly string[]): string[] => {
  const served = caller.offices.includes(CITY_OFFICE) ? [CITY_OFFICE, ...districts] : caller.offices;
  return [`person:${caller.personId}`, ...organisationIds.map((id) => `org:${id}`), ...caller.duties.flatMap((duty) => served.map((office) => `duty:${duty}:${office}`))];
};
