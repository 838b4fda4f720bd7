import type { EvaluationGrade, SubsidyRules } from '../rulesets/ruleset.ts';

/** Whether the text is a score: 0 to 100 with at most one decimal, as evaluate gives it. */
export const isScore = (text: string): boolean => /^(?:100(?:\.0)?|\d{1,2}(?:\.\d)?)$/.test(text);

/** The grade of a score such as '87.5'. Grades begin at whole scores, so the whole part decides exactly. */
export const gradeOfScore = (score: string, { evaluation }: Pick<SubsidyRules, 'evaluation'>): EvaluationGrade => {
  if (!isScore(score)) throw new RangeError(`not a score: ${score}`);
  const whole = Number(score.split('.')[0]);
  const grade = evaluation.grades.find(({ from }) => whole >= from);
  if (grade === undefined) throw new RangeError('the grades must reach down to 0');
  return grade;
};
