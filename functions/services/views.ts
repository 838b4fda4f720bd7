import type { ListedProblem, ListedRecord, RecordView } from '../../shared/contract/services.ts';
import { problemLifecycle, type FoundProblem } from '../../shared/domain/found-problem.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { recordActions } from '../../shared/domain/record-rules.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import type { Caller } from '../../shared/domain/who.ts';

/** An item without what only the table needs. */
export const unsealed = <T extends { readonly sealed?: unknown }>({ sealed: _sealed, ...view }: T): Omit<T, 'sealed'> => view;

/** A problem as the caller reads it. Withdrawing one is part of correcting its record. */
export const listedProblem = (problem: FoundProblem, caller: Caller): ListedProblem => ({
  problem: unsealed(problem), actions: actionsFor(problemLifecycle, problem.status, caller).filter((action) => action !== 'withdraw'),
});

/** An agency is told nothing of the archive beyond its own part, not even how many entries came before. */
const recordView = (record: ServiceRecord, { member }: Caller): RecordView => {
  const { entry, ...view } = unsealed(record);
  return member?.side === 'agency' ? view : { ...view, entry };
};

export const listedRecord = (record: ServiceRecord, problems: readonly FoundProblem[], caller: Caller): ListedRecord => ({
  record: recordView(record, caller), problems: problems.filter(({ id }) => record.problemIds.includes(id)).map((problem) => listedProblem(problem, caller)), actions: recordActions(record, caller),
});
