import type { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { failField, ok } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { draw, type DrawProblem } from '../../shared/rules/draw/draw.ts';
import { explainDraw } from '../../shared/rules/draw/explain-draw.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Sha256 } from '../../shared/rules/sha256.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { explain, wordsIn } from './explain.ts';

const refusal = (problem: DrawProblem) => {
  switch (problem.kind) {
    case 'empty-list':
      return failField('/list', 'required');
    case 'blank-entry':
      return failField(`/list/${problem.index}`, 'required');
    case 'entry-not-one-line':
      return failField(`/list/${problem.index}`, 'not-one-line');
    case 'duplicate-entry':
      return failField(`/list/${problem.index}`, 'listed-twice');
    case 'blank-seed':
      return failField('/seed', 'required');
    case 'seed-not-one-line':
      return failField('/seed', 'not-one-line');
    case 'percent-out-of-range':
      return failField('/percent', 'invalid-format');
    case 'withdrawn-not-listed':
      return failField(`/withdrawn/${problem.index}`, 'not-listed');
    case 'withdrawn-twice':
      return failField(`/withdrawn/${problem.index}`, 'listed-twice');
  }
};

/** Draws from a list by a public seed; without a percent, the share that the present ruleset inspects. */
export const drawSample = (sha256: Sha256): UseCase<(typeof calculatorRoutes)['drawSample']> => async ({ body: { list, seed, percent, withdrawn }, query, now }) => {
  const { sampling } = currentRuleset(localDateOf(now));
  const rule = percent === undefined ? sampling : { percent };
  const drawn = draw(list, seed, rule, sha256, withdrawn);
  if (!drawn.ok) return refusal(drawn.problem);
  const { algorithm, listHash, size, order, taken } = drawn.value;
  return ok(reply(200, { algorithm, listHash, seed, percent: rule.percent, size, order: order.map(({ entry }) => entry), picked: [...taken], places: [...order], explanation: explain(wordsIn(query.language).draw, explainDraw(drawn.value, seed, rule.percent)) }));
};
