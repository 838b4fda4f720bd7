import { stands } from '../../../shared/domain/choice.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** Choices: what stands of one side's own at a fair is what its count and its order say, and never more than the limit that held. */
export const choiceBreaches = (facts: Facts): Breach[] => {
  const place = (fairId: string, organisationId: string) => `${fairId} ${organisationId}`;
  const own = Map.groupBy(ofType(facts, 'choice').filter(stands), ({ fairId, begunBy, enterpriseId, agencyId }) => place(fairId, begunBy === 'enterprise' ? enterpriseId : agencyId));
  const standings = ofType(facts, 'standing');
  const known = new Set(standings.map(({ fairId, organisationId }) => place(fairId, organisationId)));
  return [
    ...standings.flatMap(({ fairId, organisationId, side, count, most, order }) => {
      const where = place(fairId, organisationId);
      const choices = own.get(where) ?? [];
      const wanted = side === 'enterprise' ? choices.map(({ agencyId }) => agencyId).sort() : [];
      return [
        ...(count === choices.length ? [] : [{ invariant: 'choices', where, what: `counts ${count} of its own, ${choices.length} stand` }]),
        ...(count <= most ? [] : [{ invariant: 'choices', where, what: `has ${count} of its own, ${most} were allowed` }]),
        ...(JSON.stringify([...order].sort()) === JSON.stringify(wanted) ? [] : [{ invariant: 'choices', where, what: 'puts others in order than it chose' }]),
      ];
    }),
    ...[...own.keys()].filter((where) => !known.has(where)).map((where) => ({ invariant: 'choices', where, what: 'has choices that are not counted' })),
  ];
};
