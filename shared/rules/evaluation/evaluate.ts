import { fraction, fractionText, plus, toDecimalHalfUp, type Fraction } from '../exact.ts';
import type { Indicator, Ruleset } from '../rulesets/ruleset.ts';
import { gradeOfScore } from './grade.ts';
import { scoreArchive, scoreCases, scoreRating, type ArchiveFacts } from './score-indicator.ts';

type Figure = number | null | undefined;

export type EvaluationFacts = {
  /** By indicator id: the enterprise's rating, 1 to 5. */
  readonly ratings: Readonly<Record<string, Figure>>;
  /** By indicator id: cases of the year that count. */
  readonly cases: Readonly<Record<string, Figure>>;
  readonly archive: ArchiveFacts | null | undefined;
  /** 从业人员, persons; at least one. */
  readonly headcount: Figure;
};

/** One indicator's part of the total; `inputs` are the figures it was computed from. */
export type EvaluationStep = {
  readonly indicatorId: string;
  readonly measure: Indicator['measure'];
  readonly title: string;
  readonly weight: number;
  readonly inputs: Readonly<Record<string, number>>;
  /** The exact points, '75/4'. */
  readonly exact: string;
  /** The points for people, two decimals; only the total is rounded for use. */
  readonly points: string;
};

/** `missing` holds indicator ids, and 'headcount' where cases cannot be related to it. */
export type Evaluation =
  | { readonly status: 'incomplete'; readonly rulesetId: string; readonly missing: readonly string[] }
  | {
      readonly status: 'computed';
      readonly rulesetId: string;
      /** 0.0 to 100.0, one decimal, rounded half up once. */
      readonly total: string;
      readonly exactTotal: string;
      readonly gradeId: string;
      readonly steps: readonly EvaluationStep[];
    };

type Scored = { readonly points: Fraction; readonly inputs: Readonly<Record<string, number>> };

/** The indicator's points, or the names of the figures it still needs. */
type Outcome = Scored | { readonly needs: readonly string[] };

const known = (value: Figure): value is number => value !== null && value !== undefined;

const outcomeOf = ({ id, measure, weight }: Indicator, facts: EvaluationFacts, rules: Ruleset['evaluation']): Outcome => {
  switch (measure) {
    case 'rating': {
      const rating = facts.ratings[id];
      return known(rating) ? { points: scoreRating(weight, rating, rules), inputs: { rating } } : { needs: [id] };
    }
    case 'cases': {
      const cases = facts.cases[id];
      const headcount = facts.headcount === 0 ? null : facts.headcount;
      if (known(cases) && known(headcount)) return { points: scoreCases(weight, cases, headcount, rules), inputs: { cases, headcount } };
      return { needs: [...(known(cases) ? [] : [id]), ...(known(headcount) ? [] : ['headcount'])] };
    }
    case 'archive': {
      const { archive } = facts;
      if (!archive || archive.required === 0) return { needs: [id] };
      const { required, met, openFindings, openSeriousFindings } = archive;
      return { points: scoreArchive(weight, archive, rules), inputs: { required, met, openFindings, openSeriousFindings } };
    }
  }
};

const stepOf = ({ id, measure, title, weight }: Indicator, { points, inputs }: Scored): EvaluationStep => ({
  indicatorId: id,
  measure,
  title,
  weight,
  inputs,
  exact: fractionText(points),
  points: toDecimalHalfUp(points, 2),
});

/**
 * The year's evaluation (policy 二（三）): the sum of weighted indicators by the ruleset, exact until the one rounding of the total.
 * A missing figure leaves it incomplete; it is never read as zero, nor as full marks. Throws RangeError on impossible figures.
 */
export const evaluate = (facts: EvaluationFacts, ruleset: Ruleset): Evaluation => {
  const rules = ruleset.evaluation;
  const needs = new Set<string>();
  const steps: EvaluationStep[] = [];
  let sum = fraction(0);
  for (const indicator of rules.indicators) {
    const outcome = outcomeOf(indicator, facts, rules);
    if ('needs' in outcome) {
      for (const figure of outcome.needs) needs.add(figure);
    } else {
      sum = plus(sum, outcome.points);
      steps.push(stepOf(indicator, outcome));
    }
  }
  if (needs.size > 0) return { status: 'incomplete', rulesetId: ruleset.id, missing: [...needs] };
  const total = toDecimalHalfUp(sum, rules.rounding.decimals);
  const { id: gradeId } = gradeOfScore(total, ruleset);
  return { status: 'computed', rulesetId: ruleset.id, total, exactTotal: fractionText(sum), gradeId, steps };
};
