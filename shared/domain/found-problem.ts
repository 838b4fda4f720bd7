import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { allProblemCodes } from './problem-codes.ts';
import { serviceItems } from './service-items.ts';
import type { Task } from './tasks.ts';

/** Who sees to it that a problem goes away: the agency (its specialist) or the enterprise itself. */
export const problemOwners = ['agency', 'enterprise'] as const;

export const Step = z.object({ words: z.string(), by: z.enum(['agency', 'enterprise']), noted: stamp });

/** More than this is no step towards a solution any more. */
export const MOST_STEPS = 20;

/** 发现的问题: found during a service, open with an owner and a date until the enterprise says that it is solved (policy 一（三）: 解决实际问题). */
export const FoundProblem = z.object({
  type: z.literal('problem'),
  id: idOf('prb'),
  ...itemBase,
  agreementId: idOf('agr'),
  recordId: idOf('rec'),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  status: z.enum(['open', 'reported', 'solved', 'withdrawn']),
  item: z.enum(serviceItems),
  code: z.enum(allProblemCodes),
  /** Required for “other”. */
  words: z.optional(z.string()),
  foundOn: localDate,
  owner: z.enum(problemOwners),
  /** By when it should be solved; once reported as done, by when the enterprise should say so. */
  dueOn: localDate,
  /** Oldest first. */
  steps: z.array(Step).check(z.maxLength(MOST_STEPS)),
  /** By the enterprise, and nobody else. */
  solved: z.optional(stamp),
});
export type FoundProblem = z.infer<typeof FoundProblem>;

export const problemLifecycle = defineLifecycle({
  entity: 'problem',
  statuses: ['open', 'reported', 'solved', 'withdrawn'],
  initial: ['open'],
  transitions: {
    note: { who: ['agency-verified', 'enterprise-verified'], from: ['open', 'reported'], to: ['open', 'reported'] },
    assign: { who: ['agency-verified'], from: ['open'], to: ['open'] },
    report: { who: ['agency-verified'], from: ['open'], to: ['reported'] },
    solve: { who: ['enterprise-verified'], from: ['open', 'reported'], to: ['solved'] },
    reopen: { who: ['enterprise-verified'], from: ['reported', 'solved', 'withdrawn'], to: ['open'] },
    // The record that found it was wrong in this: said in its correction.
    withdraw: { who: ['agency-verified'], from: ['open', 'reported'], to: ['withdrawn'] },
  },
});

/** Neither solved nor withdrawn. */
export const isOpen = ({ status }: Pick<FoundProblem, 'status'>): boolean => status === 'open' || status === 'reported';

export const problemTasks = (problem: FoundProblem): Task[] => {
  if (!isOpen(problem)) return [];
  const { agreementId, agencyId, enterpriseId } = problem;
  const [agency, enterprise] = [`/app/agency/${agencyId}`, `/app/enterprise/${enterpriseId}`].map((side) => `${side}/agreements/${agreementId}/problems/`);
  const rest = { due: problem.dueOn, subject: { type: 'problem', id: problem.id } };
  const forEnterprise = { ...rest, waiter: `org:${enterpriseId}`, title: `${problem.agencyName} · ${problem.foundOn}`, link: enterprise ?? '' };
  if (problem.status === 'reported') return [{ ...forEnterprise, kind: 'confirm-solution' }];
  return [problem.owner === 'enterprise' ? { ...forEnterprise, kind: 'solve-problem' } : { ...rest, waiter: `org:${agencyId}`, kind: 'solve-problem', title: `${problem.enterpriseName} · ${problem.foundOn}`, link: agency ?? '' }];
};
