import type { serviceRoutes } from '../../shared/contract/services.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { EntryKind } from '../../shared/domain/archive.ts';
import { MOST_STEPS, problemLifecycle, type FoundProblem } from '../../shared/domain/found-problem.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { problemsOf } from '../table/found-problems.ts';
import { keys } from '../table/keys.ts';
import { appending, type NewEntry } from './append.ts';
import { loadAgreement, loadToAct } from './load.ts';
import { problemEntry } from './record-parts.ts';
import { listedProblem } from './views.ts';

type Moving = Exclude<ActionOf<typeof problemLifecycle>, 'withdraw'>;
const entryKinds = { note: 'problem-step', assign: 'problem-step', report: 'problem-step', solve: 'problem-solved', reopen: 'problem-reopened' } as const satisfies Record<Moving, EntryKind>;

interface Request {
  readonly params: { readonly agreementId: string; readonly problemId: string };
  readonly body: { readonly rev: number };
  readonly caller: Caller;
  readonly actor: Actor;
}
interface Change {
  readonly changes?: Partial<FoundProblem>;
  /** Words that go into the list of steps. */
  readonly step?: string;
  readonly content?: NewEntry['content'];
  readonly reason?: string;
}

const move = async (ports: Ports, { params, body, caller, actor }: Request, action: Moving, changeOf: (problem: FoundProblem) => Result<Change>) => {
  const loaded = await loadToAct(ports.table, params.agreementId, caller, [keys.problem(params.agreementId, params.problemId)]);
  if (!loaded.ok) return loaded;
  const before = loaded.value.found.find((item) => item.type === 'problem');
  if (!before) return fail('not-found');
  const status = next(problemLifecycle, action, before.status, action === 'note' ? before.status : undefined);
  if (!status.ok) return status;
  if (before.rev !== body.rev) return fail('edited-elsewhere');
  const change = changeOf(before);
  if (!change.ok) return change;
  const { changes = {}, step, content = {}, reason } = change.value;
  if (step !== undefined && before.steps.length >= MOST_STEPS) return fail('steps-full');
  const { solved: _, ...rest } = before;
  const by = caller.member?.side ?? 'enterprise';
  const steps = step === undefined ? before.steps : [...before.steps, { words: step, by, noted: { at: actor.now, by: actor.by, name: actor.byName } }];
  const problem: FoundProblem = revise({ ...rest, ...changes }, { steps, status: status.value }, actor.now);
  return appending(ports, actor, problem, [problemEntry(problem, entryKinds[action], { ...(step !== undefined && { step }), ...content })], () => ({
    action: `problem-${action}`, subject: { type: 'problem', id: problem.id }, from: before.status, to: problem.status, ...(reason && { reason }),
    writes: [replace(before, problem)],
    reply: reply(200, { id: problem.id, rev: problem.rev, status: problem.status }),
  }));
};

const inDays = (now: string, days: number): string => addDays(localDateOf(now), days);

/** Either side notes what was done about it. */
export const noteProblemStep = (ports: Ports): UseCase<typeof serviceRoutes.noteProblemStep> => (request) => move(ports, request, 'note', () => ok({ step: request.body.words }));

/** The agency says who sees to it, and by when. */
export const assignProblem = (ports: Ports): UseCase<typeof serviceRoutes.assignProblem> => (request) => {
  const { owner, dueOn, reason } = request.body;
  return move(ports, request, 'assign', () => (dueOn < localDateOf(request.now) ? failField('/dueOn', 'date-past') : ok({ changes: { owner, dueOn }, content: { reason }, reason })));
};

/** The agency says that it is done; the enterprise says whether it is. */
export const reportProblem = (ports: Ports): UseCase<typeof serviceRoutes.reportProblem> => (request) =>
  move(ports, request, 'report', () => ok({ step: request.body.words, changes: { dueOn: inDays(request.now, currentRuleset(localDateOf(request.now)).switches.recordUnansweredDays) } }));

/** Solved is what the enterprise says is solved. */
export const solveProblem = (ports: Ports): UseCase<typeof serviceRoutes.solveProblem> => (request) =>
  move(ports, request, 'solve', () => ok({ changes: { solved: { at: request.now, by: request.actor.by, name: request.actor.byName } } }));

/** It was not solved after all, or is there again: open once more, with a new date. */
export const reopenProblem = (ports: Ports): UseCase<typeof serviceRoutes.reopenProblem> => (request) => {
  const { reason } = request.body;
  return move(ports, request, 'reopen', () => ok({ reason, content: { reason }, changes: { dueOn: inDays(request.now, currentRuleset(localDateOf(request.now)).service.solveProblemDays) } }));
};

const list = async ({ table }: Ports, agreementId: string, caller: Caller) => {
  const [agreement, problems] = await Promise.all([loadAgreement(table, agreementId, caller), problemsOf(table, agreementId)]);
  return agreement.ok ? ok(reply(200, { problems: problems.map((problem) => listedProblem(problem, caller)) })) : agreement;
};

/** Every problem that was found under an agreement, the open ones first. */
export const listProblems = (ports: Ports): UseCase<typeof serviceRoutes.listProblems> => ({ params, caller }) => list(ports, params.agreementId, caller);
export const listBureauProblems = (ports: Ports): UseCase<typeof serviceRoutes.listBureauProblems> => ({ params, caller }) => list(ports, params.agreementId, caller);
