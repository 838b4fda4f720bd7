import type { Agreement } from '../../shared/domain/agreement.ts';
import type { Filing } from '../../shared/domain/filing.ts';
import type { InForce } from '../../shared/domain/in-force-rules.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** The agreement, if the acting organisation is one of its sides. */
export const loadOwnAgreement = async (table: Table, agreementId: string, organisationId: string): Promise<Result<Agreement>> => {
  const agreement = await table.get('agreement', keys.agreement(agreementId));
  return agreement && [agreement.enterpriseId, agreement.agencyId].includes(organisationId) ? ok(agreement) : fail('not-found');
};

/** The agreement in force of which the acting organisation is a side, as the person saw it. */
export const loadOwnInForce = async (table: Table, { agreementId, organisationId }: { readonly agreementId: string; readonly organisationId: string }, rev: number, action: string): Promise<Result<InForce>> => {
  const loaded = await loadOwnAgreement(table, agreementId, organisationId);
  if (!loaded.ok) return loaded;
  const agreement = loaded.value;
  if (agreement.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action } });
  return agreement.rev === rev ? ok(agreement) : fail('edited-elsewhere');
};

export interface WithFiling {
  readonly agreement: Agreement;
  readonly filing?: Filing;
}

/** An agreement and its filing in one round trip. */
export const loadWithFiling = async (table: Table, agreementId: string): Promise<Result<WithFiling>> => {
  const found = await table.getMany([keys.agreement(agreementId), keys.filing(agreementId)]);
  const agreement = found.find((item) => item.type === 'agreement');
  const filing = found.find((item) => item.type === 'filing');
  return agreement ? ok({ agreement, ...(filing && { filing }) }) : fail('not-found');
};

/** The same for an officer of the enterprise's district, or of the office that the filing belongs to. */
export const loadForOfficer = async (table: Table, agreementId: string, caller: Caller): Promise<Result<WithFiling>> => {
  const loaded = await loadWithFiling(table, agreementId);
  if (!loaded.ok) return loaded;
  const { agreement, filing } = loaded.value;
  return servesDistrict(caller, agreement.district) || (filing && servesDistrict(caller, filing.district)) ? loaded : fail('not-found');
};

/** Both sides' records and the agency's active members, for warnings and for the choice of the specialist. */
export const loadSides = async (table: Table, { enterpriseId, agencyId }: Agreement): Promise<{ enterprise?: Organisation; agency?: Organisation; colleagues: Membership[] }> => {
  const [organisations, members] = await Promise.all([
    table.getMany([keys.organisation(enterpriseId), keys.organisation(agencyId)]),
    table.partition(keys.organisation(agencyId).pk, { prefix: sortPrefixes.members }),
  ]);
  const organisation = (id: string) => organisations.find((item) => item.type === 'organisation' && item.id === id);
  const [enterprise, agency] = [organisation(enterpriseId), organisation(agencyId)];
  return {
    ...(enterprise?.type === 'organisation' && { enterprise }),
    ...(agency?.type === 'organisation' && { agency }),
    colleagues: members.filter((item) => item.type === 'membership').filter(({ status }) => status === 'verified'),
  };
};
