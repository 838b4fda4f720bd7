import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { MaterialFacts } from '../../shared/domain/claim-materials.ts';
import { checkYear } from '../../shared/domain/claim-rules.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { sizesOf } from '../../shared/domain/size-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { conditionKeys, conditionsIn } from '../table/conditions.ts';
import { guards, keys, partitions, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { yearOfGuard } from '../table/claim-guards.ts';

export interface ClaimFacts extends MaterialFacts {
  readonly agreement: SignedAgreement;
  /** The live claim of this pair and year, where there is one. */
  readonly claimId: string | undefined;
  /** Years that live claims for this enterprise hold, of any agency. */
  readonly held: readonly { readonly year: number; readonly agencyId: string | undefined }[];
}

const membersOf = async (table: Table, organisationId: string) =>
  (await table.partition(partitions.organisation(organisationId), { prefix: sortPrefixes.members })).filter((item) => item.type === 'membership');

/** The years of an enterprise for which live claims stand, from their guards. */
export const yearsHeld = async (table: Table, enterpriseId: string): Promise<ClaimFacts['held']> => {
  const page = await table.query(guards.claimEnterprise(enterpriseId, 1).pk, {});
  if (!page.ok) return [];
  return page.value.items.flatMap(({ sk }) => {
    const held = yearOfGuard(String(sk));
    return held ? [held] : [];
  });
};

/** Everything that a claim of this agency for one agreement and year rests on, in two round trips; another agency's agreement is not found. */
export const loadFacts = async (table: Table, agencyId: string, agreementId: string, year: number): Promise<Result<ClaimFacts>> => {
  const possible = checkYear(year);
  if (!possible.ok) return possible;
  const first = await table.getMany([keys.agreement(agreementId), keys.evaluation(agreementId, year), keys.filing(agreementId), keys.organisation(agencyId), keys.qualification(agencyId)]);
  const agreement = first.find((item) => item.type === 'agreement');
  const agency = first.find((item) => item.type === 'organisation');
  const evaluation = first.find((item) => item.type === 'evaluation');
  if (!agreement || agreement.agencyId !== agencyId || !agency) return fail('not-found');
  if (evaluation?.status !== 'final' || !isSigned(agreement)) return fail('evaluation-not-final');
  const { enterpriseId } = agreement;
  const [second, agencyMembers, enterpriseMembers, held, claimId] = await Promise.all([
    table.getMany([keys.organisation(enterpriseId), keys.archive(enterpriseId), ...conditionKeys(enterpriseId, evaluation)]),
    membersOf(table, agencyId),
    membersOf(table, enterpriseId),
    yearsHeld(table, enterpriseId),
    table.guardOwner(guards.claimPair(enterpriseId, agencyId, year)),
  ]);
  const enterprise = second.find((item) => item.type === 'organisation');
  if (!enterprise) return fail('not-found');
  return ok({
    agreement, agency, enterprise, evaluation, agencyMembers, enterpriseMembers, held,
    sizes: sizesOf(enterprise, conditionsIn(second).sizeYears),
    qualification: first.find((item) => item.type === 'qualification'),
    filing: first.find((item) => item.type === 'filing'),
    archive: second.find((item) => item.type === 'archive'),
    claimId,
  });
};
