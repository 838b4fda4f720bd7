import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { completenessOf } from '../../shared/domain/completeness-rules.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { Completeness, Evaluation } from '../../shared/domain/evaluation.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** What the path names: an agreement and one of its service years. */
export interface OfYear {
  readonly agreementId: string;
  readonly year: string;
}
export const evaluationKey = ({ agreementId, year }: OfYear) => keys.evaluation(agreementId, Number(year));

/** Whether the caller's organisation is a side of the evaluation, on the side it stands on; for officers, whether their office is competent. */
export const mayRead = (evaluation: Evaluation, caller: Caller): boolean => {
  const { member } = caller;
  if (!member) return servesDistrict(caller, evaluation.district);
  return member.organisationId === (member.side === 'enterprise' ? evaluation.enterpriseId : evaluation.agencyId);
};

/** An evaluation of which the caller is a side, or whose office theirs is; another's is not found. */
export const loadEvaluation = async (table: Table, ofYear: OfYear, caller: Caller): Promise<Result<Evaluation>> => {
  const evaluation = await table.get('evaluation', evaluationKey(ofYear));
  return evaluation && mayRead(evaluation, caller) ? ok(evaluation) : fail('not-found');
};

/** How complete the archive is for an evaluation's year, from the records served in it. */
export const yearCompleteness = (agreement: SignedAgreement, { from, to }: Evaluation, records: readonly ServiceRecord[]): Completeness => completenessOf(agreement, { from, to }, records);

/** Every record of an agreement: at most a few hundred over its three years. */
export const recordsOf = async (table: Table, agreementId: string): Promise<ServiceRecord[]> =>
  (await table.partition(keys.agreement(agreementId).pk, { prefix: sortPrefixes.records })).filter((item) => item.type === 'record');
