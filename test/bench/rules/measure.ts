import { median } from '../statistics.ts';

/** A rule with facts made beforehand; `perInput`: how many evaluations one call makes (the entries of a draw). */
export interface RuleCase {
  readonly rule: string;
  readonly facts: readonly unknown[];
  readonly perInput: number;
  /** Evaluates the rule for every one of its facts, and keeps each result. */
  readonly once: () => void;
}

const RUNS = 9;
const WARM_UP_MS = 150;
const RUN_MS = 30;

/** `rule` over `facts`. Results are kept, so that no evaluation can be optimised away. */
export const ruleCase = <Facts>(rule: string, facts: readonly Facts[], evaluate: (facts: Facts) => unknown, perInput = 1): RuleCase => {
  const kept: unknown[] = facts.map(() => undefined);
  const once = (): void => {
    let index = 0;
    for (const each of facts) kept[index++] = evaluate(each);
  };
  return { rule, facts, perInput, once };
};

/** Processor time of this process: what else the machine does in the meantime is not the rule's. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of one call, after warm-up: the median of several runs of some thousand calls. */
export const callMs = (work: () => void): number => {
  const until = processorMs() + WARM_UP_MS;
  let calls = 0;
  for (; processorMs() < until; calls += 1) work();
  const perRun = Math.max(1, Math.ceil((calls * RUN_MS) / WARM_UP_MS));
  const run = (): number => {
    const began = processorMs();
    for (let call = 0; call < perRun; call += 1) work();
    return (processorMs() - began) / perRun;
  };
  return median(Array.from({ length: RUNS }, run));
};

/** Milliseconds of one evaluation. */
export const evaluationMs = ({ facts, perInput, once }: RuleCase): number => callMs(once) / (facts.length * perInput);

/** Milliseconds of JSON.parse of one input: the floor of whatever takes its facts from a request. */
export const parseMs = (inputs: readonly unknown[]): number => {
  const texts = inputs.map((input) => JSON.stringify(input));
  return evaluationMs(ruleCase('JSON.parse', texts, (text): unknown => JSON.parse(text)));
};
