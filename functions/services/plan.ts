import type { ServicePlan, serviceRoutes } from '../../shared/contract/services.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { completenessOf } from '../../shared/domain/completeness-rules.ts';
import { isOpen, type FoundProblem } from '../../shared/domain/found-problem.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { isSigned, serviceYearAt } from '../../shared/domain/record-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { wishLifecycle, type SpecialistWish } from '../../shared/domain/specialist-wish.ts';
import { termsOn } from '../../shared/domain/terms-by-date.ts';
import { nextVisitOf, planOf } from '../../shared/domain/visit-plan.ts';
import { isAllowed, type Caller } from '../../shared/domain/who.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { openProblemsOfSide, problemsOf } from '../table/found-problems.ts';
import { keys, partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { mayRead, recordsOf } from './load.ts';
import { listedProblem, unsealed } from './views.ts';

const EACH = 20;
/** Words offered to whoever logs: their own of late, each once. */
const MOST_WORDS = 5;

const ownWords = (records: readonly ServiceRecord[], { personId }: Caller): string[] =>
  [...new Set(records.filter(({ logged, status }) => logged.by === personId && status !== 'corrected').map(({ done }) => done).reverse())].slice(0, MOST_WORDS);

/** What else the caller may do from the plan. */
const actionsOf = (agreement: SignedAgreement, wish: SpecialistWish | undefined, caller: Caller, today: string): string[] => {
  const ofWish = wish ? actionsFor(wishLifecycle, wish.status, caller).filter((action) => action !== 'read' || wish.readBy !== undefined) : isAllowed(['enterprise-verified'], caller) ? ['ask'] : [];
  return [
    // Nothing can be logged before the first day of service.
    ...(isAllowed(['agency-verified'], caller) && agreement.terms.startsOn <= today ? ['log'] : []),
    ...(agreement.status === 'in-force' ? ofWish : ofWish.filter((action) => action !== 'ask')),
    ...(isAllowed(['enterprise-verified'], caller) ? ['complain'] : []),
  ];
};

interface Known {
  readonly records: readonly ServiceRecord[];
  readonly problems: readonly FoundProblem[];
  readonly wish?: SpecialistWish;
}

/** The plan of one agreement in the service year that today lies in. */
const planFor = (agreement: SignedAgreement, { records, problems, wish }: Known, caller: Caller, now: string): ServicePlan => {
  const today = localDateOf(now);
  const { year, from, to } = serviceYearAt(agreement, today);
  const { id, status, enterpriseId, enterpriseName, agencyId, agencyName, specialist, terms } = agreement;
  const lines = planOf(agreement, { from, to }, records, today);
  const next = status === 'in-force' ? nextVisitOf(lines, today) : undefined;
  return {
    agreementId: id, status, enterpriseId, enterpriseName, agencyId, agencyName, ...(specialist && { specialist }), items: termsOn(agreement, today).items, startsOn: terms.startsOn, endsOn: terms.endsOn,
    year, from, to, today, lines, ...(next && { next }),
    completeness: completenessOf(agreement, { from, to }, records),
    waiting: records.filter((record) => record.status === 'logged').length,
    solveBy: addDays(localDateOf(now), currentRuleset(localDateOf(now)).service.solveProblemDays),
    openProblems: problems.filter(isOpen).map((problem) => listedProblem(problem, caller)),
    ...(wish && { wish: unsealed(wish) }),
    ownWords: ownWords(records, caller),
    actions: actionsOf(agreement, wish, caller, today),
  };
};

const show = async (table: Table, agreementId: string, caller: Caller, now: string): Promise<Result<{ status: 200; body: ServicePlan }>> => {
  const [found, records, problems] = await Promise.all([table.getMany([keys.agreement(agreementId), keys.wish(agreementId)]), recordsOf(table, agreementId), problemsOf(table, agreementId)]);
  const agreement = found.find((item) => item.type === 'agreement');
  const wish = found.find((item) => item.type === 'wish');
  if (!agreement || !mayRead(agreement, caller)) return fail('not-found');
  // Nothing is served before both have signed.
  return isSigned(agreement) ? ok(reply(200, planFor(agreement, { records, problems, ...(wish && { wish }) }, caller, now))) : fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'plan' } });
};

/** What is due and overdue under an agreement, as its sides see it. */
export const showPlan = ({ table }: Ports): UseCase<typeof serviceRoutes.showPlan> => ({ params, caller, now }) => show(table, params.agreementId, caller, now);

/** The same as officers of the district see it. */
export const showBureauPlan = ({ table }: Ports): UseCase<typeof serviceRoutes.showBureauPlan> => ({ params, caller, now }) => show(table, params.agreementId, caller, now);

/** The plans of all agreements in force of an organisation, newest agreement first: what a manager looks through. */
export const listPlans =
  ({ table }: Ports): UseCase<typeof serviceRoutes.listPlans> =>
  async ({ params, query, caller, member, now }) => {
    const index = member.side === 'enterprise' ? 'gsi1' : 'gsi2';
    const [page, problems] = await Promise.all([
      table.list('agreement', partitions.organisation(params.organisationId), { index, prefix: 'AGREEMENT#', cursor: query.cursor, limit: EACH, newestFirst: true }),
      openProblemsOfSide(table, params.organisationId, member.side),
    ]);
    if (!page.ok) return page;
    const signed = page.value.items.filter(isSigned).filter(({ status }) => status === 'in-force');
    const plans = await Promise.all(signed.map(async (agreement) => planFor(agreement, { records: await recordsOf(table, agreement.id), problems: problems.filter(({ agreementId }) => agreementId === agreement.id) }, caller, now)));
    return ok(reply(200, { items: plans, ...(page.value.next && { next: page.value.next }) }));
  };
