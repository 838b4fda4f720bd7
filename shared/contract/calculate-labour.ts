import { fail, failField, ok, type Result } from '../domain/result.ts';
import { labourTopics, LABOUR_TOPICS, type Attempt, type LabourAnswer, type LabourTopic } from '../rules/labour/topics.ts';
import { pointerOf, wrongOf } from './field-errors.ts';

const isTopic = (name: string): name is LabourTopic => (LABOUR_TOPICS as readonly string[]).includes(name);

/**
 * Answers a labour topic for any JSON, as the wire shows it. Total: what cannot be answered is invalid-request with the
 * pointer of each bad field, or /topic invalid-choice for a topic that does not exist.
 */
export const calculateLabour = (name: string, input: unknown): Result<LabourAnswer<LabourTopic>> => {
  if (!isTopic(name)) return failField('/topic', 'invalid-choice');
  const attempt: Attempt<LabourAnswer<LabourTopic>> = labourTopics[name].attempt(input);
  if (attempt.ok) return ok(attempt.value);
  const errors = 'issues' in attempt ? attempt.issues.map((issue) => ({ pointer: pointerOf(issue), ...wrongOf(issue) })) : attempt.errors;
  return fail('invalid-request', { errors });
};
