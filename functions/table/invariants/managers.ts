import { isManager } from '../../../shared/domain/membership-rules.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** People: an organisation from which a verified manager went, by whatever way, has another. */
export const managerBreaches = (facts: Facts): Breach[] => {
  const memberships = ofType(facts, 'membership');
  const managed = new Set(memberships.filter(isManager).map(({ organisationId }) => organisationId));
  const went = new Set(memberships.filter(({ managerUntil }) => managerUntil !== undefined).map(({ organisationId }) => organisationId));
  return [...went].filter((organisationId) => !managed.has(organisationId)).map((where) => ({ invariant: 'managers', where, what: 'had a verified manager and has none' }));
};
