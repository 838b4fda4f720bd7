import { isOpen, type FoundProblem } from '../../shared/domain/found-problem.ts';
import { keys, partitions, sortPrefixes } from './keys.ts';
import type { Table } from './table.ts';

const isProblem = (item: { readonly type: string }): item is FoundProblem => item.type === 'problem';

/** Open before closed, then by the day by which they should be solved. */
const byUrgency = (a: FoundProblem, b: FoundProblem): number => Number(isOpen(b)) - Number(isOpen(a)) || a.dueOn.localeCompare(b.dueOn);

/** Every problem found under an agreement, the open ones first. */
export const problemsOf = async (table: Table, agreementId: string): Promise<FoundProblem[]> =>
  (await table.partition(keys.agreement(agreementId).pk, { prefix: sortPrefixes.problems })).filter(isProblem).sort(byUrgency);

/** What is still open under an agreement, the most urgent first: for its plan, its archive, and whoever takes the enterprise over. */
export const openProblemsOf = async (table: Table, agreementId: string): Promise<FoundProblem[]> => (await problemsOf(table, agreementId)).filter(isOpen);

/** What is open over all agreements of one side. */
export const openProblemsOfSide = async (table: Table, organisationId: string, side: 'enterprise' | 'agency'): Promise<FoundProblem[]> =>
  (await table.partition(partitions.organisation(organisationId), { index: side === 'enterprise' ? 'gsi1' : 'gsi2', prefix: sortPrefixes.problems })).filter(isProblem).sort(byUrgency);
