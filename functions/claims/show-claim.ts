import type { claimRoutes } from '../../shared/contract/claims.ts';
import { flagsOf } from '../../shared/domain/claim-materials.ts';
import { recompute } from '../../shared/domain/claim-rules.ts';
import { linesOfPeriod } from '../../shared/domain/eligibility-rules.ts';
import { rulesetOfYear } from '../../shared/domain/evaluation-rules.ts';
import { ok } from '../../shared/domain/result.ts';
import { canonicalJson } from '../../shared/rules/json/canonical.ts';
import { rulesetById } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { conditionKeys, conditionsIn } from '../table/conditions.ts';
import { historyOf } from '../table/history.ts';
import { keys } from '../table/keys.ts';
import { loadClaim } from './load-claim.ts';
import { yearsHeld } from './load-facts.ts';
import { actionsOf, rulesetLabel, viewOf } from './view.ts';

/** A claim as its agency sees it. */
export const showClaim =
  ({ table }: Ports): UseCase<typeof claimRoutes.showClaim> =>
  async ({ params, caller }) => {
    const [loaded, history] = await Promise.all([loadClaim(table, params.claimId, caller), historyOf(table, 'claim', params.claimId)]);
    if (!loaded.ok) return loaded;
    return ok(reply(200, { claim: viewOf(loaded.value), ruleset: rulesetLabel(loaded.value.computation.rulesetId), history, actions: actionsOf(loaded.value, caller) }));
  };

/** The same for officers, with what a reviewer weighs: conditions, signs, the fund, and the computation done again. */
export const showBureauClaim =
  ({ table }: Ports): UseCase<typeof claimRoutes.showBureauClaim> =>
  async ({ params, caller }) => {
    const [loaded, history] = await Promise.all([loadClaim(table, params.claimId, caller), historyOf(table, 'claim', params.claimId)]);
    if (!loaded.ok) return loaded;
    const claim = loaded.value;
    const [found, held] = await Promise.all([
      table.getMany([keys.organisation(claim.agencyId), keys.organisation(claim.enterpriseId), keys.qualification(claim.agencyId), keys.filing(claim.agreementId), keys.fund(claim.fundYear), ...conditionKeys(claim.enterpriseId, claim)]),
      yearsHeld(table, claim.enterpriseId),
    ]);
    const organisations = found.filter((item) => item.type === 'organisation');
    const agency = organisations.find(({ id }) => id === claim.agencyId);
    const enterprise = organisations.find(({ id }) => id === claim.enterpriseId);
    const fund = found.find((item) => item.type === 'fund');
    const again = recompute(claim.computation);
    return ok(
      reply(200, {
        claim: viewOf(claim),
        eligibility: enterprise
          ? linesOfPeriod(enterprise, conditionsIn(found).files, claim, rulesetById(claim.computation.rulesetId) ?? rulesetOfYear(claim)).map(({ condition, state, year, finding }) => ({ condition, state, year, ...(finding?.note && { note: finding.note }), ...(finding && { judged: finding.judged }) }))
          : [],
        flags: flagsOf({
          claim, agency, enterprise,
          qualification: found.find((item) => item.type === 'qualification'),
          filing: found.find((item) => item.type === 'filing'),
          otherClaims: held.flatMap(({ year, agencyId }) => (agencyId !== undefined && agencyId !== claim.agencyId ? [{ year, agencyId }] : [])),
        }).map(({ kind, facts }) => ({ kind, facts: { ...facts } })),
        ...(fund && { fund: { year: fund.year, budgetFen: fund.budgetFen, availableFen: fund.availableFen } }),
        ruleset: rulesetLabel(claim.computation.rulesetId),
        recomputes: again !== undefined && canonicalJson(again) === canonicalJson(claim.computation),
        history,
        actions: actionsOf(claim, caller),
      }),
    );
  };
