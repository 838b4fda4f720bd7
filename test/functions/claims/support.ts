import { claimBindings } from '../../../functions/claims/bindings.ts';
import { claimSystemTasks } from '../../../functions/claims/system.ts';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { fundBreaches } from '../../../functions/table/invariants/funds.ts';
import { guardBreaches } from '../../../functions/table/invariants/guards.ts';
import { claimRoutes as routes } from '../../../shared/contract/claims.ts';
import type { Caller } from '../../../shared/domain/who.ts';
import { addDays, addYears, localDate } from '../../../shared/rules/dates.ts';
import { givenAgreement, givenFinalEvaluation, noonOf, type GivenAgreement } from '../../support/service-year.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

export const first = officer('first-review');
export const second = officer('second-review');
export const third = officer('funds');
export const BUDGET_FEN = 500_000_000;

/** A world in which claims are served and the first service year of one agreement is over, its evaluation final. */
export const claimWorld = async (more: Parameters<typeof givenAgreement>[1] = {}, evaluation: Parameters<typeof givenFinalEvaluation>[3] = {}) => {
  const world = await createWorld();
  world.add(routes, claimBindings(world.ports));
  const given = await givenAgreement(world, more);
  world.now = noonOf(addDays(addYears(localDate(given.agreement.terms.startsOn), 1), 10));
  await givenFinalEvaluation(world, given.agreement, 1, evaluation);
  return { world, given };
};

export const submitOf = (given: GivenAgreement, year = 1) => ({ params: { organisationId: given.agency.organisationId }, body: { agreementId: given.agreement.id, year, uploadIds: [], declared: true as const } });
export const submit = (world: World, given: GivenAgreement, year = 1) => world.call(given.agency.member, routes.submitClaim, submitOf(given, year));

/** The claim as officers see it now. */
export const seen = async (world: World, claimId: string, as: Caller = first) => must(await world.call(as, routes.showBureauClaim, { params: { claimId } })).body;
const revOf = async (world: World, claimId: string) => (await seen(world, claimId)).claim.rev;

export const setBudget = (world: World, budgetFen = BUDGET_FEN, seenFen = 0, as: Caller = third) => world.call(as, routes.setBudget, { params: { year: '2027' }, body: { budgetFen, seenFen, note: '年度预算下达' } });

/** One officer's step on a claim as it stands. */
export const steps = (world: World, claimId: string) => ({
  accept: async (as = first) => world.call(as, routes.acceptClaim, { params: { claimId }, body: { rev: await revOf(world, claimId) } }),
  giveBack: async (as = first) => world.call(as, routes.returnClaim, { params: { claimId }, body: { rev: await revOf(world, claimId), reasons: [{ pointer: '/application/remarks', reason: '请说明服务中断的两周' }] } }),
  review1: async (more: object = {}, as = first) => world.call(as, routes.firstReviewClaim, { params: { claimId }, body: { rev: await revOf(world, claimId), amountFen: (await seen(world, claimId)).claim.computation.amountFen, ...more } }),
  review2: async (more: object = {}, as = second) => world.call(as, routes.secondReviewClaim, { params: { claimId }, body: { rev: await revOf(world, claimId), amountFen: (await seen(world, claimId)).claim.firstReview?.amountFen ?? 1, ...more } }),
  reject: async (as = first) => world.call(as, routes.rejectClaim, { params: { claimId }, body: { rev: await revOf(world, claimId), reason: '经核实服务未实际开展' } }),
  pay: async (more: object = {}, as = third) => world.call(as, routes.payClaim, { params: { claimId }, body: { rev: await revOf(world, claimId), paymentReference: 'ZF-2027-0001', paidOn: world.now.slice(0, 10), ...more } }),
});

/** Brings a submitted claim to its first review. */
export const reviewedOnce = async (world: World, given: GivenAgreement, year = 1): Promise<string> => {
  const { id } = must(await submit(world, given, year)).body;
  must(await steps(world, id).accept());
  must(await steps(world, id).review1());
  return id;
};

export const clock = (world: World) => runDueTasks(world.table, claimSystemTasks(world.ports), world.now);

/** What of claims' guards and of the fund does not hold. */
export const breaches = async (world: World) => {
  const facts = factsOf(await everyItem(world));
  return [...fundBreaches(facts), ...guardBreaches(facts).filter(({ where }) => where.startsWith('GUARD#claim#'))];
};
