import type { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { ok } from '../../shared/domain/result.ts';
import { classifySize, type SizeAssessment } from '../../shared/rules/size/classify-size.ts';
import { explainSize } from '../../shared/rules/size/explain-size.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { explain, wordsIn } from './explain.ts';

const listed = <A extends Pick<SizeAssessment, 'missing' | 'reasons'>>({ missing, reasons, ...rest }: A) => ({ ...rest, missing: [...missing], reasons: [...reasons] });

/** The size class of an enterprise from its figures, for anybody. */
export const classifyEnterprise: UseCase<(typeof calculatorRoutes)['classifyEnterprise']> = async ({ body, query }) => {
  const result = classifySize(body);
  const explanation = explain(wordsIn(query.language).size, explainSize(result, body));
  if (result.status === 'ok' || result.status === 'incomplete') return ok(reply(200, { ...listed(result), explanation }));
  if ('reference' in result) return ok(reply(200, { ...result, reference: listed(result.reference), explanation }));
  return ok(reply(200, { ...result, explanation }));
};
