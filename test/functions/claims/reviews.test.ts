import { describe, expect, it } from 'vitest';
import { replaceWithin } from '../../../functions/table/change.ts';
import { keys } from '../../../functions/table/keys.ts';
import { claimRoutes as routes } from '../../../shared/contract/claims.ts';
import { noticeLine } from '../../../shared/domain/claim-rules.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { revise } from '../../../shared/domain/entity.ts';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import { allMet, givenAgreement, givenFinalEvaluation, noonOf, type GivenAgreement } from '../../support/service-year.ts';
import { must, officer, person, type World } from '../../support/world.ts';
import { breaches, BUDGET_FEN, claimWorld, clock, first, reviewedOnce, second, seen, setBudget, steps, submit, third } from './support.ts';

const fund = async (world: World) => world.table.get('fund', keys.fund(2027));

/** Several pairs whose first year is over, in one world. */
const severalPairs = async (count: number): Promise<{ world: World; all: GivenAgreement[] }> => {
  const { world, given } = await claimWorld();
  const now = world.now;
  const all = [given];
  for (let index = 1; index < count; index += 1) {
    world.now = noonOf(given.agreement.terms.startsOn);
    const more = await givenAgreement(world);
    world.now = now;
    await givenFinalEvaluation(world, more.agreement);
    all.push(more);
  }
  return { world, all };
};

describe('reviews and payment of a claim', () => {
  it('take it from submission to payment by three people, with notice, fund and archive in step', async () => {
    const { world, given } = await claimWorld();
    must(await setBudget(world));
    const id = await reviewedOnce(world, given);
    expect((await seen(world, id, second)).actions).toEqual(['second-review', 'reject']);
    must(await steps(world, id).review2());
    const noticed = await world.table.get('claim', keys.claim(id));
    expect(noticed).toMatchObject({ status: 'public-notice', approvedFen: 1_800_000, noticeFrom: '2027-03-12', noticeUntil: '2027-03-19' });
    expect(noticed && noticeLine(noticed)).toMatchObject({ agencyName: '示例人力服务有限公司', enterpriseName: '示例面馆', enterpriseCreditCode: '91320402MA9ABCD16F', headcount: 28, amountFen: 1_800_000 });
    const notices = await world.table.list('claim', 'NOTICES', { index: 'gsi1' });
    expect(notices.ok && notices.value.items).toHaveLength(1);
    expect(await fund(world)).toMatchObject({ committedFen: 1_800_000, availableFen: BUDGET_FEN - 1_800_000, paidFen: 0 });
    world.now = noonOf('2027-03-19');
    expect((await clock(world)).done).toBe(0);
    expect(await steps(world, id).pay()).toMatchObject({ problem: { kind: 'status-conflict' } });
    world.now = noonOf('2027-03-20');
    expect((await clock(world)).done).toBe(1);
    must(await steps(world, id).pay());
    expect((await seen(world, id)).claim).toMatchObject({ status: 'paid', paidOn: '2027-03-20', paymentReference: 'ZF-2027-0001' });
    expect(await fund(world)).toMatchObject({ committedFen: 1_800_000, paidFen: 1_800_000 });
    const entries = (await world.table.partition(`ARCHIVE#${given.enterprise.organisationId}`, { prefix: 'ENTRY#' })).flatMap((item) => (item.type === 'archive-entry' ? [item.kind] : []));
    expect(entries).toEqual(['evaluation-final', 'claim-submitted', 'claim-decided', 'claim-paid']);
    expect(await breaches(world)).toEqual([]);
  });

  it('need three different people', async () => {
    const { world, given } = await claimWorld();
    must(await setBudget(world));
    const id = await reviewedOnce(world, given);
    const everything = { duties: ['first-review', 'second-review', 'funds'] as const, offices: ['320400'] };
    const firstAgain = person(first.personId, everything);
    expect(await steps(world, id).review2({}, firstAgain)).toMatchObject({ status: 403, problem: { kind: 'same-person', facts: { step: 'first-review' } } });
    expect((await seen(world, id, firstAgain)).actions).not.toContain('second-review');
    must(await steps(world, id).review2());
    world.now = noonOf('2027-03-20');
    await clock(world);
    for (const reviewer of [firstAgain, person(second.personId, everything)]) expect(await steps(world, id).pay({}, reviewer)).toMatchObject({ status: 403, problem: { kind: 'same-person' } });
    must(await steps(world, id).pay());
  });

  it('set less than computed only by a listed factor with a reason, and never more', async () => {
    const { world, given } = await claimWorld();
    must(await setBudget(world));
    const { id } = must(await submit(world, given)).body;
    must(await steps(world, id).accept());
    expect(await steps(world, id).review1({ amountFen: 1_800_001 })).toMatchObject({ status: 409, problem: { kind: 'amount-over-cap', facts: { limitFen: 1_800_000, capFen: 2_000_000 } } });
    expect(await steps(world, id).review1({ amountFen: 1_500_000 })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/factor' }, { pointer: '/reason' }] } });
    must(await steps(world, id).review1({ amountFen: 1_500_000, factor: 'service-shortfall', reason: '两次上门未到' }));
    expect(await steps(world, id).review2({ amountFen: 1_800_000 })).toMatchObject({ problem: { kind: 'amount-over-cap', facts: { limitFen: 1_500_000 } } });
    must(await steps(world, id).review2());
    expect((await seen(world, id)).claim.approvedFen).toBe(1_500_000);
  });

  it('cannot write an amount over the stored cap, whatever was decided', async () => {
    const { world, given } = await claimWorld();
    const { id } = must(await submit(world, given)).body;
    const before = await world.table.get('claim', keys.claim(id));
    if (before?.status !== 'submitted') throw new Error('not submitted');
    const after: Claim = revise(before, { status: 'accepted' as const, accepted: { at: world.now, by: 'test', name: 'test' } }, world.now);
    const commit = (amountFen: number, requestKey: string) =>
      world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'test', requestKey, requestHash: '' }, { action: 'test', subject: { type: 'claim', id }, writes: [replaceWithin<Claim>(before, after, { capFen: amountFen, computedFen: amountFen })], reply: { status: 200, body: null } });
    expect(await commit(2_000_001, 'over')).toMatchObject({ ok: false });
    expect(await commit(1_800_000, 'within')).toMatchObject({ ok: true });
  });

  it('do not pass while a condition of the enterprise is unknown or not met, and say which', async () => {
    const met = allMet('2026-03-02T01:00:00.000Z');
    const { 'tax-credit': tax, 'finance-system': _, ...rest } = met;
    const { world, given } = await claimWorld({ findings: { ...rest, ...(tax && { 'tax-credit': { ...tax, outcome: 'unmet', grade: 'D' } }) } });
    const { id } = must(await submit(world, given)).body;
    must(await steps(world, id).accept());
    expect((await seen(world, id)).eligibility.filter(({ state }) => state !== 'met').map(({ condition, state }) => [condition, state])).toEqual([['finance-system', 'unknown'], ['tax-credit', 'unmet']]);
    expect(await steps(world, id).review1()).toMatchObject({ status: 409, problem: { kind: 'conditions-unmet', errors: [{ pointer: '/eligibility/finance-system', kind: 'unknown' }, { pointer: '/eligibility/tax-credit', kind: 'unmet' }] } });
  });

  it('refuse what the lifecycle does not allow', async () => {
    const { world, given } = await claimWorld();
    must(await setBudget(world));
    const { id } = must(await submit(world, given)).body;
    const step = steps(world, id);
    for (const refused of [await step.review1(), await step.review2({ amountFen: 1 }), await step.pay()]) expect(refused).toMatchObject({ problem: { kind: 'status-conflict' } });
    must(await step.accept());
    expect(await step.accept()).toMatchObject({ problem: { kind: 'status-conflict' } });
    expect(await world.call(first, routes.firstReviewClaim, { params: { claimId: id }, body: { rev: 1, amountFen: 1_800_000 } })).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
    must(await step.review1());
    expect(await step.giveBack()).toMatchObject({ problem: { kind: 'status-conflict' } });
    must(await step.review2());
    expect(await step.review2()).toMatchObject({ problem: { kind: 'status-conflict' } });
    expect(await step.reject(first)).toMatchObject({ status: 403 });
    expect(await step.accept(second)).toMatchObject({ status: 403 });
    world.now = noonOf('2027-03-20');
    await clock(world);
    expect(await step.pay({ paidOn: '2027-03-21' })).toMatchObject({ problem: { errors: [{ pointer: '/paidOn', kind: 'date-future' }] } });
    expect(await step.pay({ paidOn: '2027-03-19' })).toMatchObject({ problem: { errors: [{ pointer: '/paidOn', kind: 'before-notice-end' }] } });
    must(await step.pay());
    expect(await step.reject(second)).toMatchObject({ problem: { kind: 'status-conflict' } });
  });

  it('let a rejected year be claimed again, and give back what was committed', async () => {
    const { world, given } = await claimWorld();
    must(await setBudget(world));
    const { id } = must(await submit(world, given)).body;
    must(await steps(world, id).reject());
    expect((await seen(world, id)).claim).toMatchObject({ status: 'rejected', rejectedAfter: 'submitted', reason: '经核实服务未实际开展' });
    const again = await reviewedOnce(world, given);
    must(await steps(world, again).review2());
    must(await steps(world, again).reject(second));
    expect(await fund(world)).toMatchObject({ committedFen: 0, availableFen: BUDGET_FEN });
    must(await submit(world, given));
    expect(await breaches(world)).toEqual([]);
  });

  it('run once when two officers take the same step at once', async () => {
    const { world, given } = await claimWorld();
    must(await setBudget(world));
    const id = await reviewedOnce(world, given);
    const answers = await Promise.all([steps(world, id).review2(), steps(world, id).review2({}, person('another', { duties: ['second-review'], offices: ['320402'] }))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await breaches(world)).toEqual([]);
  });
});

describe('the year\'s fund', () => {
  it('is never overspent by second reviews at once: exactly as many pass as it bears', async () => {
    const { world, all } = await severalPairs(6);
    must(await setBudget(world, 1_800_000 * 2 + 100));
    const ids = await Promise.all(all.map((given) => reviewedOnce(world, given)));
    const answers = await Promise.all(ids.map((id) => steps(world, id).review2()));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.kind])))).toEqual(new Set(['fund-exhausted']));
    expect(await fund(world)).toMatchObject({ availableFen: 100, committedFen: 3_600_000 });
    expect(await breaches(world)).toEqual([]);
    const queued = ids[answers.findIndex(({ ok }) => !ok)] ?? '';
    must(await setBudget(world, BUDGET_FEN, 3_600_100));
    must(await steps(world, queued).review2());
  });

  it('bears nothing before its budget is set', async () => {
    const { world, given } = await claimWorld();
    const id = await reviewedOnce(world, given);
    expect(await steps(world, id).review2()).toMatchObject({ problem: { kind: 'fund-exhausted' } });
  });

  it('shows a ledger whose sums are its figures, through raising, lowering, committing and paying', async () => {
    const { world, given } = await claimWorld();
    must(await setBudget(world, 3_000_000));
    world.now = noonOf('2027-03-12').replace('04:00', '05:00');
    const id = await reviewedOnce(world, given);
    must(await steps(world, id).review2());
    world.now = noonOf('2027-03-13');
    must(await setBudget(world, 9_000_000, 3_000_000));
    expect(await setBudget(world, 1_799_999, 9_000_000)).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/budgetFen', kind: 'below-committed', facts: { committedFen: 1_800_000 } }] } });
    world.now = noonOf('2027-03-14');
    must(await setBudget(world, 1_800_000, 9_000_000));
    expect(await setBudget(world, 2_000_000, 9_000_000)).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
    world.now = noonOf(addDays(localDate('2027-03-19'), 1));
    await clock(world);
    must(await steps(world, id).pay());
    const shown = must(await world.call(third, routes.showFund, { params: { year: '2027' }, query: {} })).body;
    expect(shown.items.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([['pay', 1_800_000], ['budget-lowered', 7_200_000], ['budget', 6_000_000], ['commit', 1_800_000], ['budget', 3_000_000]]);
    expect(shown.fund).toMatchObject({ budgetFen: 1_800_000, availableFen: 0, committedFen: 1_800_000, paidFen: 1_800_000 });
    expect(must(await world.call(third, routes.checkFund, { params: { year: '2027' } })).body).toMatchObject({ agrees: true, lines: 5 });
    expect(await breaches(world)).toEqual([]);
  });

  it('is set by the city office\'s funds or policy officers alone', async () => {
    const { world } = await claimWorld();
    expect(await setBudget(world, 1, 0, officer('funds', '320402'))).toMatchObject({ status: 403 });
    expect(await setBudget(world, 1, 0, officer('filing'))).toMatchObject({ status: 403 });
    must(await setBudget(world, 1, 0, officer('policy')));
    const answers = await Promise.all([setBudget(world, 2, 1), setBudget(world, 3, 1)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
