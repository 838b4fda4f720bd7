import { beforeEach, describe, expect, it } from 'vitest';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { evaluationBindings } from '../../../functions/evaluations/bindings.ts';
import { evaluationSystemTasks } from '../../../functions/evaluations/system.ts';
import { partitions } from '../../../functions/table/keys.ts';
import { evaluationRoutes as routes } from '../../../shared/contract/evaluations.ts';
import { addDays, addYears, localDate } from '../../../shared/rules/dates.ts';
import { givenOrganisation, membershipOf } from '../../support/builders.ts';
import { givenAgreement, givenRecords, noonOf, type GivenAgreement } from '../../support/service-year.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

const scores = { response: 5, skill: 4, result: 5, overall: 4 } as const;
const counts = { headcount: 28, petitions: 0, inspections: 0, arbitrations: 1, evidence: '仲裁院案件台账第12号', uploadIds: [] };
const evaluator = officer('evaluation');

let world: World;
let given: GivenAgreement;
const clock = () => runDueTasks(world.table, evaluationSystemTasks(world.ports), world.now);
const tasksOf = async (waiter: string) => {
  const page = await world.table.query(partitions.tasks(waiter), {});
  return page.ok ? page.value.items.map(({ kind }) => kind) : [];
};
const ofYear = (year = '1') => ({ agreementId: given.agreement.id, year });
const ownOf = (side: 'enterprise' | 'agency', year = '1') => ({ ...ofYear(year), organisationId: given[side].organisationId });
const rate = (rev: number, more: object = {}) => world.call(given.enterprise.member, routes.rateYear, { params: ownOf('enterprise'), body: { rev, ...scores, ...more } });
const enter = (rev: number, more: object = {}, as = evaluator) => world.call(as, routes.enterCases, { params: ofYear(), body: { rev, ...counts, ...more } });
const final = (rev: number, as = evaluator) => world.call(as, routes.finaliseEvaluation, { params: ofYear(), body: { rev } });
const yearIsOver = async () => {
  world.now = noonOf(addYears(localDate(given.agreement.terms.startsOn), 1));
  return clock();
};

beforeEach(async () => {
  world = await createWorld();
  world.add(routes, evaluationBindings(world.ports));
  given = await givenAgreement(world);
});

describe('a year\'s evaluation', () => {
  it('opens by itself on the day after the service year, not before, and asks the enterprise and the officers', async () => {
    world.now = noonOf(addDays(addYears(localDate(given.agreement.terms.startsOn), 1), -1));
    expect((await clock()).done).toBe(0);
    expect((await yearIsOver()).done).toBe(1);
    expect((await clock()).done).toBe(0);
    const { body } = must(await world.call(given.enterprise.member, routes.showEvaluation, { params: ownOf('enterprise') }));
    expect(body.evaluation).toMatchObject({ status: 'open', year: 1, from: given.agreement.terms.startsOn, rated: false });
    expect(body.actions).toEqual(['rate']);
    expect(await tasksOf(`org:${given.enterprise.organisationId}`)).toContain('rate-year');
    expect(await tasksOf('duty:evaluation:320402')).toEqual(['enter-cases']);
    expect((await world.table.get('agreement', { pk: `AGREEMENT#${given.agreement.id}`, sk: 'AGREEMENT' }))).toMatchObject({ yearsOpened: 1, rev: 2 });
  });

  it('opens the three years that a subsidy exists for, one after another, and none after the third', async () => {
    world.now = noonOf(addYears(localDate(given.agreement.terms.startsOn), 5));
    expect((await clock()).done).toBe(3);
    expect(must(await world.call(given.agency.member, routes.listEvaluations, { params: { organisationId: given.agency.organisationId }, query: {} })).body.items.map(({ evaluation }) => evaluation.year).sort()).toEqual([1, 2, 3]);
  });

  it('follows from rating, counts and completeness alone, and is shown with every step to both sides', async () => {
    await givenRecords(world, given.agreement, given.agreement.terms.startsOn, 3);
    await yearIsOver();
    const rated = must(await rate(1)).body;
    const entered = must(await enter(rated.rev)).body;
    expect(await tasksOf('duty:evaluation:320402')).toEqual(['finalise-evaluation']);
    const officerView = must(await world.call(evaluator, routes.showBureauEvaluation, { params: ofYear() })).body;
    expect(officerView).toMatchObject({ outlook: { status: 'computed', missing: [] }, actions: ['rate', 'enter-cases', 'finalise'].slice(1) });
    expect(must(await final(entered.rev)).body).toMatchObject({ status: 'final' });
    for (const side of ['enterprise', 'agency'] as const) {
      const { evaluation } = must(await world.call(given[side].member, routes.showEvaluation, { params: ownOf(side) })).body;
      expect(evaluation).toMatchObject({ status: 'final', completeness: { required: 4, met: 3 }, ruleset: { id: 'sample-2026-1', sample: true }, rating: scores });
      expect(evaluation.steps).toHaveLength(8);
      // 35 for the rating, 10 + 15 for no petition and no inspection, 15 × (1 − (100/28)/5) for one arbitration, 20 × 3/4 for the archive.
      expect(evaluation.total).toBe('79.3');
      expect(evaluation.gradeId).toBe('pass');
    }
    expect(await tasksOf('duty:evaluation:320402')).toEqual([]);
    const entries = (await world.table.partition(`ARCHIVE#${given.enterprise.organisationId}`, { prefix: 'ENTRY#' })).flatMap((item) => (item.type === 'archive-entry' ? [[item.kind, item.agencyId !== undefined]] : []));
    expect(entries).toEqual([['rating', false], ['case-counts', true], ['evaluation-final', true]]);
  });

  it('stays open and names what is missing', async () => {
    await yearIsOver();
    const answer = await final(1);
    expect(answer).toMatchObject({ ok: false, status: 409, problem: { kind: 'evaluation-incomplete' } });
    expect(answer.ok ? [] : answer.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/satisfaction-response', '/satisfaction-skill', '/satisfaction-result', '/satisfaction-overall', '/petitions', '/headcount', '/inspections', '/arbitrations']);
    must(await enter(1));
    expect(await final(2)).toMatchObject({ problem: { errors: [{}, {}, {}, {}] } });
  });

  it('does not show the agency a single score before it is final', async () => {
    await yearIsOver();
    must(await rate(1, { remark: '上门太少' }));
    const { body } = must(await world.call(given.agency.member, routes.showEvaluation, { params: ownOf('agency') }));
    expect(body.evaluation).toMatchObject({ rated: true });
    expect(body.evaluation.rating).toBeUndefined();
    expect(body.actions).toEqual([]);
    expect(await world.call(given.agency.member, routes.rateYear, { params: ownOf('agency'), body: { rev: 2, ...scores } })).toMatchObject({ status: 403 });
    await world.given(membershipOf(world.now, given.enterprise.organisation, given.agency.member.personId));
    expect(await world.call(given.agency.member, routes.rateYear, { params: ownOf('enterprise'), body: { rev: 2, ...scores } })).toMatchObject({ status: 409, problem: { kind: 'both-sides' } });
  });

  it('takes a corrected rating until it is final, and nothing after', async () => {
    await givenRecords(world, given.agreement, given.agreement.terms.startsOn);
    await yearIsOver();
    must(await rate(1));
    must(await rate(2, { overall: 1 }));
    must(await enter(3));
    must(await final(4));
    expect(await rate(5)).toMatchObject({ problem: { kind: 'status-conflict' } });
    expect(await enter(5)).toMatchObject({ problem: { kind: 'status-conflict' } });
    expect(await final(5)).toMatchObject({ problem: { kind: 'status-conflict' } });
  });

  it('tells the second of two who change it at once', async () => {
    await yearIsOver();
    const answers = await Promise.all([rate(1), enter(1)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
  });

  it('gives a repeat under the same Idempotency-Key its recorded outcome', async () => {
    await yearIsOver();
    const input = { params: ownOf('enterprise'), body: { rev: 1, ...scores }, idempotencyKey: 'once' };
    const first = must(await world.call(given.enterprise.member, routes.rateYear, input));
    expect(must(await world.call(given.enterprise.member, routes.rateYear, input)).body).toEqual(first.body);
  });

  it('keeps the officer\'s evidence, and takes each file once', async () => {
    await yearIsOver();
    const upload = readyUpload(world, undefined, { personId: evaluator.personId });
    await world.given(upload);
    must(await enter(1, { uploadIds: [upload.id] }));
    expect(await enter(2, { uploadIds: [upload.id] })).toMatchObject({ problem: { kind: 'upload-not-ready' } });
    expect(must(await world.call(evaluator, routes.showBureauEvaluation, { params: ofYear() })).body.evaluation.cases?.uploads).toMatchObject([{ id: upload.id }]);
  });

  it('is closed to others, other districts, other duties, the unverified and the suspended', async () => {
    await yearIsOver();
    const stranger = await givenOrganisation(world, 'enterprise');
    expect(await world.call(stranger.member, routes.showEvaluation, { params: ownOf('enterprise') })).toMatchObject({ status: 404 });
    expect(await world.call(stranger.member, routes.rateYear, { params: { ...ofYear(), organisationId: stranger.organisationId }, body: { rev: 1, ...scores } })).toMatchObject({ status: 404 });
    expect(await enter(1, {}, officer('evaluation', '320412'))).toMatchObject({ status: 404 });
    expect(await final(1, officer('evaluation', '320412'))).toMatchObject({ status: 404 });
    expect(await enter(1, {}, officer('filing'))).toMatchObject({ status: 403 });
    expect(await world.call(person('nobody'), routes.listBureauEvaluations, { query: { district: '320402' } })).toMatchObject({ status: 403 });
    expect(await world.call(officer('evaluation', '320412'), routes.listBureauEvaluations, { query: { district: '320402' } })).toMatchObject({ status: 404 });
    expect(must(await world.call(evaluator, routes.listBureauEvaluations, { query: { district: '320402' } })).body.items).toHaveLength(1);
  });

  it('takes no rating from a suspended enterprise', async () => {
    given = await givenAgreement(world, { enterprise: { status: 'suspended' } });
    await yearIsOver();
    expect(await rate(1)).toMatchObject({ status: 403, problem: { kind: 'forbidden' } });
  });
});
