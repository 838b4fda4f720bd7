import type { Agreement } from '../../shared/domain/agreement.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import type { Entity } from '../table/entities.ts';
import { keys, sortPrefixes, type Key } from '../table/keys.ts';
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

/** The same for somebody about to act: their organisation must not be suspended. `more` is read along. */
export const loadToAct = async (table: Table, agreementId: string, caller: Caller, more: readonly Key[] = []): Promise<Result<{ readonly agreement: Agreement; readonly found: readonly Entity[] }>> => {
  const found = await table.getMany([keys.agreement(agreementId), keys.organisation(caller.member?.organisationId ?? ''), ...more]);
  const agreement = found.find((item) => item.type === 'agreement');
  const organisation = found.find((item) => item.type === 'organisation');
  if (!agreement || !mayRead(agreement, caller)) return fail('not-found');
  return organisation?.status === 'active' ? ok({ agreement, found }) : fail('forbidden');
};

/** The same about one record of it. */
export const loadRecordToAct = async (table: Table, { agreementId, recordId }: { readonly agreementId: string; readonly recordId: string }, caller: Caller): Promise<Result<{ readonly agreement: Agreement; readonly record: ServiceRecord }>> => {
  const loaded = await loadToAct(table, agreementId, caller, [keys.record(agreementId, recordId)]);
  if (!loaded.ok) return loaded;
  const record = loaded.value.found.find((item) => item.type === 'record');
  return record ? ok({ agreement: loaded.value.agreement, record }) : fail('not-found');
};

/** Every record of an agreement: at most a few hundred over its three years. */
export const recordsOf = async (table: Table, agreementId: string): Promise<ServiceRecord[]> =>
  (await table.partition(keys.agreement(agreementId).pk, { prefix: sortPrefixes.records })).filter((item) => item.type === 'record');
