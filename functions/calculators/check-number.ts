import type { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { failField, ok } from '../../shared/domain/result.ts';
import { localDate, localDateOf } from '../../shared/rules/dates.ts';
import { checkIdentifier } from '../../shared/rules/identifiers/check-identifier.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { explain, wordsIn } from './explain.ts';

/** Whether a number is well formed, or from which age on somebody may be employed; nothing asked here is kept. */
export const checkNumber: UseCase<(typeof calculatorRoutes)['checkNumber']> = async ({ body: { kind, value, on }, query, now }) => {
  const checked = checkIdentifier(kind, value, on === undefined ? localDateOf(now) : localDate(on));
  if ('problem' in checked) return failField('/value', checked.problem);
  const { steps, ...verdict } = checked;
  return ok(reply(200, { ...verdict, explanation: explain(wordsIn(query.language).identifier, steps) }));
};
