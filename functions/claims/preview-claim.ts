import type { claimRoutes } from '../../shared/contract/claims.ts';
import type { MaterialKind } from '../../shared/domain/claim.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { loadFacts, type ClaimFacts } from './load-facts.ts';
import { prepare } from './prepare.ts';
import { rulesetLabel } from './view.ts';

/** The page where what is missing is put right; what only the other side or an officer can do leads to the agreement. */
const linkOf = (material: MaterialKind, missing: string, { agency, agreement }: ClaimFacts): string => {
  const own = `/app/agency/${agency.id}`;
  if (missing === 'payee') return `${own}/`;
  if (material === 'application-form') return `${own}/agreements/${agreement.id}/filing/`;
  if (material === 'agency-conditions' || material === 'agency-licence') return `${own}/qualification/`;
  if (material === 'archive') return `${own}/archives/${agreement.enterpriseId}/`;
  return `${own}/agreements/${agreement.id}/`;
};

/** The six materials and the amount, assembled and explained before anything is submitted. */
export const previewClaim =
  ({ table }: Ports): UseCase<typeof claimRoutes.previewClaim> =>
  async ({ params, now }) => {
    const loaded = await loadFacts(table, params.organisationId, params.agreementId, Number(params.year));
    if (!loaded.ok) return loaded;
    const { agreement, evaluation, claimId } = loaded.value;
    const { ruleset, window, materials, computation, application, obstacles, gaps } = prepare(loaded.value, now, true);
    return ok(
      reply(200, {
        agreementId: agreement.id, year: evaluation.year, from: evaluation.from, to: evaluation.to,
        enterpriseId: agreement.enterpriseId, enterpriseName: agreement.enterpriseName, agencyName: agreement.agencyName,
        gradeId: evaluation.gradeId, gradeTitle: ruleset.evaluation.grades.find(({ id }) => id === evaluation.gradeId)?.title ?? evaluation.gradeId,
        application, materials, computation, window, gaps: { barring: [...gaps.barring], noted: [...gaps.noted] },
        missing: materials.flatMap(({ kind, missing }) => missing.map((what) => ({ material: kind, missing: what, link: linkOf(kind, what, loaded.value) }))),
        ruleset: rulesetLabel(ruleset.id),
        obstacles: obstacles.map(({ kind, facts }) => ({ kind, ...(facts && { facts: { ...facts } }) })),
        ...(claimId && { claimId }),
      }),
    );
  };
