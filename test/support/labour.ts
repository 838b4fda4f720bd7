import { calculateLabour } from '../../shared/contract/calculate-labour.ts';

type Answer = Readonly<Record<string, unknown>>;

/** The answer of a labour topic without its steps, or the pointers and kinds of what is wrong. */
export const answerOf = (topic: string, input: unknown): Answer => {
  const result = calculateLabour(topic, input);
  if (result.ok) {
    const { steps: _, ...answer } = result.value;
    return answer;
  }
  return { errors: (result.problem.errors ?? []).map(({ pointer, kind }) => `${pointer} ${kind}`) };
};

/** What the steps of an answer say, in order. */
export const stepsOf = (topic: string, input: unknown): readonly string[] => {
  const result = calculateLabour(topic, input);
  return result.ok ? result.value.steps.map(({ what }) => what) : [];
};

export const severanceBase = { start: '2023-01-01', lastDay: '2025-12-31', avg12: 6000, localAvg: 10000, minWage: 2660, reason: 'mutual-by-employer', lastMonthWage: null };
