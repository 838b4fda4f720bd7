import { localDateOf, type LocalDate } from '../shared/rules/dates.ts';

/**
 * The service's time, not the device's: clocks of phones are wrong, and locally the service's days can be shifted. Every
 * answer of the API carries it in its `Date` header.
 */
let offsetMs = 0;

export const noteServerDate = (header: string | null): void => {
  const serverMs = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(serverMs)) offsetMs = serverMs - Date.now();
};

/** Milliseconds since 1970 by the service's clock. */
export const businessNow = (): number => Date.now() + offsetMs;

/** Today in Beijing by the service's clock. */
export const today = (): LocalDate => localDateOf(businessNow());
