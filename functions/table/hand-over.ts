import type { HandOver } from '../../shared/domain/hand-over.ts';
import type { Terms } from '../../shared/domain/terms.ts';
import type { FoundProblem } from '../../shared/domain/found-problem.ts';
import { openProblemsOf } from './found-problems.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** A hand-over as it is shown and printed: the list, and what the two agreed on personal data at the end. */
export interface HandOverData {
  readonly handOver: HandOver;
  /** What whoever serves the enterprise next has to see to, the most urgent first. */
  readonly openProblems: Omit<FoundProblem, 'sealed'>[];
  readonly personalDataAtEnd?: NonNullable<Terms['personalData']>['atEnd'];
}

/** The hand-over of an agreement in one round trip; undefined before it has ended. Whether somebody may see it is the caller's to check. */
export const handOverData = async (table: Table, agreementId: string): Promise<HandOverData | undefined> => {
  const [found, problems] = await Promise.all([table.getMany([keys.handOver(agreementId), keys.agreement(agreementId)]), openProblemsOf(table, agreementId)]);
  const handOver = found.find((item) => item.type === 'hand-over');
  const personalData = found.find((item) => item.type === 'agreement')?.terms.personalData;
  return handOver && { handOver, openProblems: problems.map(({ sealed: _sealed, ...problem }) => problem), ...(personalData && { personalDataAtEnd: personalData.atEnd }) };
};
