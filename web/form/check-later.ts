import { wholeRoute, type RouteDefinition } from '../../shared/contract/route.ts';
import { patiently } from '../patience.ts';
import type { Checked, Entry, Fixed } from './body.ts';

type Check = (entries: readonly Entry[], fixed?: Fixed) => Checked<unknown>;

const fetchCheck = async (route: RouteDefinition): Promise<Check> => {
  const [{ checkBody }, { body }] = await Promise.all([import('./check.ts'), wholeRoute(route)]);
  return body ? (entries, fixed) => checkBody(body, entries, fixed) : () => ({ ok: true, body: undefined });
};

/** Without the schemas only what is not readable at all is found here; the service finds the rest, by the same schemas. */
const unchecked = async (): Promise<Check> => {
  const { fullBodyOf } = await import('./read-body.ts');
  return (entries, fixed) => {
    const { body, errors } = fullBodyOf(entries, fixed);
    return errors.length > 0 ? { ok: false, errors } : { ok: true, body };
  };
};

/**
 * The check of a form by its route's body schema. It is fetched when somebody begins to fill in a form, so that a phone in
 * a crowded hall shows the form without it, and never keeps anybody from sending; rejects only where not even what reads
 * the fields can be fetched, and then nothing could be sent either.
 */
export const loadCheck = async (route: RouteDefinition): Promise<Check> => {
  const reading = unchecked();
  return (await patiently<Check | undefined>(fetchCheck(route), undefined)) ?? reading;
};
