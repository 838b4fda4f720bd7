import type { Agreement } from '../../shared/domain/agreement.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Whether the caller's organisation is a side of the agreement, on the side it stands on; for officers, whether their office is competent. */
export const mayRead = (agreement: Agreement, caller: Caller): boolean => {
  const { member } = caller;
  if (!member) return servesDistrict(caller, agreement.district);
  return member.organisationId === (member.side === 'enterprise' ? agreement.enterpriseId : agreement.agencyId);
};

/** An agreement of which the caller is a side, or whose office theirs is; another's is not found. */
export const loadAgreement = async (table: Table, agreementId: string, caller: Caller): Promise<Result<Agreement>> => {
  const agreement = await table.get('agreement', keys.agreement(agreementId));
  return agreement && mayRead(agreement, caller) ? ok(agreement) : fail('not-found');
};

/** The same for somebody about to act: their organisation must not be suspended. */
export const loadToAct = async (table: Table, agreementId: string, recordId: string | undefined, caller: Caller): Promise<Result<{ agreement: Agreement; record: ServiceRecord | undefined }>> => {
  const organisationId = caller.member?.organisationId ?? '';
  const found = await table.getMany([keys.agreement(agreementId), keys.organisation(organisationId), ...(recordId === undefined ? [] : [keys.record(agreementId, recordId)])]);
  const agreement = found.find((item) => item.type === 'agreement');
  const organisation = found.find((item) => item.type === 'organisation');
  const record = found.find((item) => item.type === 'record');
  if (!agreement || !mayRead(agreement, caller) || (recordId !== undefined && !record)) return fail('not-found');
  return organisation?.status === 'active' ? ok({ agreement, record }) : fail('forbidden');
};

/** Every record of an agreement: at most a few hundred over its three years. */
export const recordsOf = async (table: Table, agreementId: string): Promise<ServiceRecord[]> =>
  (await table.partition(keys.agreement(agreementId).pk, { prefix: sortPrefixes.records })).filter((item) => item.type === 'record');
