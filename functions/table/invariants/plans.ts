import { checkPlan } from '../../../shared/domain/hall-plan.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** Plans: each one could be saved again as it stands, so that every booth given to an agency has its cell. */
export const planBreaches = (facts: Facts): Breach[] => {
  const booths = ofType(facts, 'booth');
  return ofType(facts, 'fair').flatMap((fair) => {
    if (!fair.plan) return [];
    const placed = booths.flatMap(({ fairId, status, number }) => (fairId === fair.id && status === 'placed' && number ? [number] : []));
    const checked = checkPlan(fair.plan, fair, placed);
    return checked.ok ? [] : [{ invariant: 'plans', where: fair.id, what: JSON.stringify(checked.problem) }];
  });
};
