import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { Amendment } from '../../shared/domain/amendment.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

export interface WithAgreement {
  readonly amendment: Amendment;
  readonly agreement: SignedAgreement;
}

const load = async (table: Table, agreementId: string, n: string): Promise<WithAgreement | undefined> => {
  const found = await table.getMany([keys.agreement(agreementId), keys.amendment(agreementId, Number(n))]);
  const amendment = found.find((item) => item.type === 'amendment');
  const agreement = found.find((item) => item.type === 'agreement');
  return amendment && agreement && isSigned(agreement) ? { amendment, agreement } : undefined;
};

/** A change and its agreement, if the acting organisation is one of the sides. */
export const loadOwnAmendment = async (table: Table, { agreementId, organisationId, n }: { readonly agreementId: string; readonly organisationId: string; readonly n: string }): Promise<Result<WithAgreement>> => {
  const loaded = await load(table, agreementId, n);
  return loaded && [loaded.agreement.enterpriseId, loaded.agreement.agencyId].includes(organisationId) ? ok(loaded) : fail('not-found');
};

/** The same for an officer of the enterprise's district, or of the office that the change is filed with. */
export const loadAmendmentForOfficer = async (table: Table, agreementId: string, n: string, caller: Caller): Promise<Result<WithAgreement>> => {
  const loaded = await load(table, agreementId, n);
  return loaded && (servesDistrict(caller, loaded.agreement.district) || servesDistrict(caller, loaded.amendment.district)) ? ok(loaded) : fail('not-found');
};

/** What every write of a change answers with. */
export const changedAmendment = ({ agreementId, n, rev, status }: Amendment) => ({ id: agreementId, n, rev, status });
