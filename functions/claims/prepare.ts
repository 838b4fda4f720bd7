import { assembleMaterials } from '../../shared/domain/claim-materials.ts';
import { checkWindow, claimWindow, computeClaim } from '../../shared/domain/claim-rules.ts';
import type { Application, Computation, Material } from '../../shared/domain/claim.ts';
import { rulesetOfYear } from '../../shared/domain/evaluation-rules.ts';
import { checkSize, sizeFor } from '../../shared/domain/size-rules.ts';
import { gapsIn, judgeGaps } from '../../shared/domain/qualification-periods.ts';
import { isInForce } from '../../shared/domain/qualification-rules.ts';
import { fail, ok, type FieldError, type Problem, type Result } from '../../shared/domain/result.ts';
import type { Ruleset } from '../../shared/rules/rulesets/ruleset.ts';
import { rulesetById } from '../../shared/rules/rulesets/rulesets.ts';
import type { ClaimFacts } from './load-facts.ts';

/** A claim as it would be submitted now, and everything that stands in the way. */
export interface Prepared {
  readonly ruleset: Ruleset;
  readonly window: { readonly opensOn: string; readonly closesOn: string };
  readonly materials: Material[];
  readonly computation: Computation;
  readonly application: Partial<Pick<Application, 'filingNumber' | 'payee'>>;
  readonly obstacles: readonly Problem[];
  /** Days of the year on which the agency was not qualified, in full. */
  readonly gaps: ReturnType<typeof judgeGaps>;
}

const problemOf = (result: Result<unknown>): Problem[] => (result.ok ? [] : [result.problem]);

/** Where the ruleset counts per enterprise, another agency's claim of the year stands in the way, also one made while it counted per pair. */
const taken = ({ claimId, held, evaluation }: ClaimFacts, { limitPer }: Ruleset): boolean =>
  claimId !== undefined || (limitPer === 'enterprise' && held.some(({ year }) => year === evaluation.year));

const checkMaterials = (materials: readonly Material[]): Result<true> => {
  const errors = materials.flatMap(({ kind, missing }) => missing.map((what): FieldError => ({ pointer: `/materials/${kind}`, kind: what })));
  return errors.length ? fail('materials-missing', { errors }) : ok(true);
};

/** Days of the year on which the agency was not qualified, the first of them named; or since when it is suspended. */
const checkQualified = ({ qualification, evaluation }: ClaimFacts, ruleset: Ruleset): Problem[] => {
  const since = qualification?.status === 'suspended' ? qualification.suspensions?.at(-1)?.from : undefined;
  if (since !== undefined) return [{ kind: 'claim-held', facts: { since } }];
  const [first] = judgeGaps(gapsIn(qualification, evaluation), ruleset).barring;
  return first && qualification && isInForce(qualification) ? [{ kind: 'agency-not-qualified', facts: { cause: first.cause, from: first.from, to: first.to, days: first.days } }] : [];
};

/** Assembles a claim. `first` is true for a first submission, which the window and the guards of the year judge; a correction passes them. */
export const prepare = (facts: ClaimFacts, now: string, first: boolean): Prepared => {
  const { evaluation, agreement, agency, sizes, filing } = facts;
  const ruleset = rulesetById(evaluation.rulesetId) ?? rulesetOfYear(evaluation);
  const window = claimWindow(evaluation, ruleset);
  const materials = assembleMaterials(facts, ruleset);
  const computation = computeClaim(evaluation, { startsOn: agreement.terms.startsOn, yearsBefore: agreement.yearsBefore }, ruleset);
  return {
    ruleset, window, materials, computation, gaps: judgeGaps(gapsIn(facts.qualification, evaluation), ruleset),
    application: { ...(filing?.status === 'accepted' && { filingNumber: filing.number }), ...(agency.payee && { payee: { ...agency.payee } }) },
    obstacles: [
      ...(agency.status === 'active' ? [] : [{ kind: 'forbidden' as const }]),
      ...(first && taken(facts, ruleset) ? [{ kind: 'claim-exists' as const }] : []),
      ...(first ? problemOf(checkWindow(window, now)) : []),
      ...problemOf(checkSize(sizeFor(sizes, evaluation, ruleset))),
      ...checkQualified(facts, ruleset),
      ...problemOf(checkMaterials(materials)),
      ...(computation.amountFen > 0 ? [] : [{ kind: 'nothing-to-claim' as const, facts: { gradeId: evaluation.gradeId, total: evaluation.total } }]),
    ],
  };
};

/** The prepared claim without obstacles, or the first of them. */
export const complete = (prepared: Prepared): Result<{ filingNumber: string; payee: Application['payee'] }> => {
  const [obstacle] = prepared.obstacles;
  if (obstacle) return fail(obstacle.kind, obstacle);
  const { filingNumber, payee } = prepared.application;
  return filingNumber && payee ? ok({ filingNumber, payee }) : fail('materials-missing');
};
