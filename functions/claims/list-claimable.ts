import type { Claimable, claimRoutes } from '../../shared/contract/claims.ts';
import { claimWindow } from '../../shared/domain/claim-rules.ts';
import { rulesetOfYear } from '../../shared/domain/evaluation-rules.ts';
import type { FinalEvaluation } from '../../shared/domain/evaluation.ts';
import { ok } from '../../shared/domain/result.ts';
import { rulesetById } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { guards, partitions } from '../table/keys.ts';

/** Few enough that each evaluation's guard is looked up at once, whatever the number of claims. */
const EACH = 20;

const lineOf = (evaluation: FinalEvaluation): Claimable => {
  const { agreementId, year, enterpriseId, enterpriseName, from, to, total, gradeId, rulesetId } = evaluation;
  return { agreementId, year, enterpriseId, enterpriseName, from, to, total, gradeId, window: claimWindow(evaluation, rulesetById(rulesetId) ?? rulesetOfYear(evaluation)) };
};

/** Final evaluations of the agency for which no claim stands; a page may hold fewer than there are, and `next` leads on. */
export const listClaimable =
  ({ table }: Ports): UseCase<typeof claimRoutes.listClaimable> =>
  async ({ params, query }) => {
    const page = await table.list('evaluation', partitions.organisation(params.organisationId), { index: 'gsi2', prefix: 'EVALUATION#', cursor: query.cursor, limit: EACH, newestFirst: true });
    if (!page.ok) return page;
    const finals = page.value.items.filter((item): item is FinalEvaluation => item.status === 'final' && item.year <= 3);
    const owners = await Promise.all(finals.map(({ enterpriseId, agencyId, year }) => table.guardOwner(guards.claimPair(enterpriseId, agencyId, year))));
    return ok(reply(200, { items: finals.filter((_, index) => owners[index] === undefined).map(lineOf), ...(page.value.next && { next: page.value.next }) }));
  };
