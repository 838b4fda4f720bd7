import type { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { revise } from '../../shared/domain/entity.ts';
import { evaluationLifecycle } from '../../shared/domain/evaluation.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { keys } from '../table/keys.ts';
import { belongsToOne } from '../table/members.ts';
import { commitEvaluation } from './change-evaluation.ts';
import { evaluationKey, mayRead } from './load.ts';

const ATTEMPTS = 6;

/**
 * The enterprise rates the year, asked directly (policy 二（三）: 以服务对象评价为主), never through somebody who belongs to the agency
 * too; it may correct its rating until the evaluation is final. The archive entry stays out of the agency's part: it learns the
 * scores with the result.
 */
export const rateYear =
  (ports: Ports): UseCase<typeof evaluationRoutes.rateYear> =>
  ({ params, body: { rev, ...scores }, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const found = await ports.table.getMany([evaluationKey(params), keys.organisation(params.organisationId)]);
      const before = found.find((item) => item.type === 'evaluation');
      if (!before || !mayRead(before, caller)) return fail('not-found');
      if (found.find((item) => item.type === 'organisation')?.status !== 'active') return fail('forbidden');
      if (await belongsToOne(ports.table, [before.agencyId], caller.personId)) return fail('both-sides');
      const possible = next(evaluationLifecycle, 'rate', before.status);
      if (!possible.ok) return possible;
      if (before.status !== 'open' || before.rev !== rev) return fail('edited-elsewhere');
      const after = revise(before, { rating: { ...scores, given: { at: now, by: caller.personId, name: caller.name } } }, now);
      const { remark, ...figures } = scores;
      return commitEvaluation(ports, actor, { before, after, action: 'rate', entry: { kind: 'rating', content: { ...figures, remark: remark ?? null }, forAgency: false } });
    });
