import type { ListedProblem, ListedRecord } from '../../shared/contract/services.ts';
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

export const listedRecord = (record: ServiceRecord, problems: readonly FoundProblem[], caller: Caller): ListedRecord => ({
  record: unsealed(record), problems: problems.filter(({ id }) => record.problemIds.includes(id)).map((problem) => listedProblem(problem, caller)), actions: recordActions(record, caller),
});
