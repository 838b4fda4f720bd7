import { wholeRoute, type RouteDefinition } from '../../shared/contract/route.ts';
import { patiently } from '../patience.ts';
import { fullBodyOf, type Checked, type Entry, type Fixed } from './body.ts';

type Check = (entries: readonly Entry[], fixed?: Fixed) => Checked<unknown>;

/** Without the schemas only what is not readable at all is found here; the service finds the rest, by the same schemas. */
const unchecked: Check = (entries, fixed) => {
  const { body, errors } = fullBodyOf(entries, fixed);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, body };
};

const fetchCheck = async (route: RouteDefinition): Promise<Check> => {
  const [{ checkBody }, { body }] = await Promise.all([import('./check.ts'), wholeRoute(route)]);
  return body ? (entries, fixed) => checkBody(body, entries, fixed) : () => ({ ok: true, body: undefined });
};

/**
 * The check of a form by its route's body schema. It is fetched when somebody begins to fill in a form, so that a phone in
 * a crowded hall shows the form without it; never fails, and never keeps anybody from sending.
 */
export const loadCheck = (route: RouteDefinition): Promise<Check> => patiently(fetchCheck(route), unchecked);
