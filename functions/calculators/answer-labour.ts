import { calculateLabour } from '../../shared/contract/calculate-labour.ts';
import type { calculatorRoutes } from '../../shared/contract/calculators.ts';
import type { Body, Reply } from '../../shared/contract/route.ts';
import { ok } from '../../shared/domain/result.ts';
import { LABOUR_SOURCES } from '../../shared/rules/labour/sources.ts';
import type { StepWords } from '../../shared/text/step-words.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { explain, wordsIn, type StepOfRules } from './explain.ts';

type Route = (typeof calculatorRoutes)['answerLabour'];

/** The answer of a labour topic with its steps and articles. */
export const answerLabour: UseCase<Route> = async ({ body, query }) => {
  const { topic, ...input }: Body<Route> = body;
  const answered = calculateLabour(topic, input);
  if (!answered.ok) return answered;
  const { steps, ...answer } = answered.value;
  // Words and steps are of the same topic, which a union over all topics cannot say.
  const words = wordsIn(query.language).labour[topic] as unknown as StepWords<StepOfRules>;
  const sourced = steps.map((step): StepOfRules => ({ ...step, source: LABOUR_SOURCES[step.source] }));
  return ok(reply(200, { topic, ...answer, explanation: explain(words, sourced) } as Extract<Reply<Route>, { status: 200 }>['body']));
};
