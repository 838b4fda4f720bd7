import { gradeOfScore } from '../evaluation/grade.ts';
import { fen, type Fen } from '../money.ts';
import type { SubsidyRules } from '../rulesets/ruleset.ts';
import { capFenOf, SUBSIDY_POLICY } from './policy.ts';

export type SubsidyFacts = {
  /** 1, 2, 3, …; after the third there is no subsidy. */
  readonly serviceYear: number;
  /** 从业人员 of the enterprise, persons, as the ruleset's source says. */
  readonly headcount: number;
  /** The final evaluation's total, '87.5'. */
  readonly score: string;
  /** Whole months of service in the year, 0 to 12. */
  readonly months: number;
};

/**
 * One line of the explanation, worded by `key` (subsidy.step.…). `clause` is the policy's, `rule` the path in the ruleset that fills
 * what the clause leaves open; `resultFen` is the amount after this step.
 */
export type SubsidyStep = { readonly resultFen: Fen } & (
  | { readonly key: 'cap'; readonly clause: string; readonly inputs: { readonly serviceYear: number; readonly capFen: Fen } }
  | {
      readonly key: 'band';
      readonly clause: string;
      readonly rule: 'headcount.bands';
      readonly inputs: { readonly headcount: number; readonly from: number; readonly to: number | null; readonly percent: number };
    }
  | {
      readonly key: 'grade';
      readonly clause: string;
      readonly rule: 'evaluation.grades';
      readonly inputs: { readonly score: string; readonly grade: string; readonly title: string; readonly percent: number };
    }
  | {
      readonly key: 'months';
      readonly clause: string;
      readonly rule: 'partYear';
      readonly inputs: { readonly months: number; readonly of: 12 };
    }
);

export type Subsidy = {
  readonly amountFen: Fen;
  readonly capFen: Fen;
  readonly bandPercent: number;
  readonly grade: string;
  readonly gradePercent: number;
  readonly steps: readonly SubsidyStep[];
  readonly rulesetId: string;
};

/** 二（三）: the evaluation's result is the main basis of the amount. */
const EVALUATION_CLAUSE = '二（三）';

const assertWhole = (name: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): void => {
  if (!Number.isSafeInteger(value) || value < least || value > most) throw new RangeError(`${name} out of range: ${value}`);
};

/**
 * The subsidy for one agency, enterprise and service year: floor(cap × band × grade × months / 12) to the fen, never above the cap.
 * Whole numbers only (the largest product is 2.4 × 10¹¹). The same facts and ruleset give the same bytes at any time.
 * Throws RangeError on facts outside their ranges: a caller holds checked facts.
 */
export const computeSubsidy = ({ serviceYear, headcount, score, months }: SubsidyFacts, ruleset: SubsidyRules): Subsidy => {
  assertWhole('headcount', headcount, 1);
  assertWhole('months', months, 0, 12);
  const cap = capFenOf(serviceYear);
  // The bands of a ruleset begin at 1 and follow each other: the first that does not end below holds the headcount.
  const band = ruleset.headcount.bands.find(({ to }) => to === null || headcount <= to);
  if (band === undefined) throw new RangeError(`no band for a headcount of ${headcount}`);
  const grade = gradeOfScore(score, ruleset);
  const after = (percentProduct: number, ofTwelve: number): Fen => fen(Math.floor((cap * percentProduct * ofTwelve) / 120_000));
  const amountFen = fen(Math.min(cap, after(band.percent * grade.percent, months)));
  const { clause } = SUBSIDY_POLICY;
  return {
    amountFen,
    capFen: fen(cap),
    bandPercent: band.percent,
    grade: grade.id,
    gradePercent: grade.percent,
    steps: [
      { key: 'cap', clause, inputs: { serviceYear, capFen: fen(cap) }, resultFen: fen(cap) },
      {
        key: 'band',
        clause,
        rule: 'headcount.bands',
        inputs: { headcount, from: band.from, to: band.to, percent: band.percent },
        resultFen: after(band.percent * 100, 12),
      },
      {
        key: 'grade',
        clause: EVALUATION_CLAUSE,
        rule: 'evaluation.grades',
        inputs: { score, grade: grade.id, title: grade.title, percent: grade.percent },
        resultFen: after(band.percent * grade.percent, 12),
      },
      { key: 'months', clause, rule: 'partYear', inputs: { months, of: 12 }, resultFen: amountFen },
    ],
    rulesetId: ruleset.id,
  };
};
