import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { OpenStep } from '../../support/history-step.ts';
import { addServices } from '../../support/services.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, type World } from '../../support/world.ts';
import { Model } from './model/model.ts';
import { openService, type Service } from './model/service.ts';

/** Histories share a table, so that its making weighs less; not all of them, so that looking at every item stays quick. */
const PER_TABLE = 10;
/** A longer run: `SERVICE_HISTORIES=1000 vitest run test/functions/services/model.test.ts`. */
const HISTORIES = Number(process.env.SERVICE_HISTORIES ?? 10);

const Step = OpenStep<Model, Service>;

const index = fc.nat(2);
const recordRev = (model: Model, which: number): number => model.records[which]?.rev ?? 1;
const ofRecord = (action: 'confirm' | 'dispute' | 'explain' | 'rate') => index.map((which) => new Step(`${action} record ${which}`, (model) => model[action](which), (service, model) => service[action](which, recordRev(model, which))));
const problemActions = fc.constantFrom('note' as const, 'assign' as const, 'report' as const, 'solve' as const, 'reopen' as const);
const complaintActions = fc.constantFrom('take' as const, 'answer' as const, 'show' as const, 'view' as const, 'withdraw' as const, 'read' as const);
const wishActions = fc.constantFrom('decline' as const, 'withdraw' as const, 'read' as const);

const steps = [
  fc.nat(2).map((problems) => new Step(`log with ${problems} problems`, (model) => model.log(problems), (service) => service.log(problems))),
  ofRecord('confirm'), ofRecord('dispute'), ofRecord('explain'), ofRecord('rate'),
  fc.tuple(index, fc.boolean()).map(([which, withdraw]) => new Step(`correct record ${which}${withdraw ? ' and withdraw its problems' : ''}`, (model) => model.correct(which, withdraw), (service, model) => {
    const withdrawn = withdraw && model.records[which]?.status !== 'corrected' ? model.ownOpen(which).map((problem) => model.problems.indexOf(problem)) : [];
    return service.correct(which, recordRev(model, which), withdrawn);
  })),
  fc.constant(new Step('confirm all that wait', (model) => model.confirmAll(), (service, model) => service.confirmAll(model))),
  fc.tuple(index, problemActions).map(([which, action]) => new Step(`${action} problem ${which}`, (model) => model.problem(which, action), (service, model) => service.problem(which, model.problems[which]?.rev ?? 1, action))),
  fc.boolean().map((show) => new Step(`complain${show ? ' openly' : ''}`, (model) => model.complain(show), (service) => service.complain(show))),
  fc.tuple(fc.nat(1), complaintActions).map(([which, action]) => new Step(`${action} complaint ${which}`, (model) => model.complaint(which, action), (service, model) => service.complaint(which, model.complaints[which]?.rev ?? 1, action))),
  fc.constant(new Step('ask for another specialist', (model) => model.ask(), (service) => service.ask())),
  wishActions.map((action) => new Step(`${action} the wish`, (model) => model.answerWish(action), (service, model) => service.answerWish(action, model.wish?.rev ?? 1))),
  fc.constant(new Step('replace the specialist', (model) => model.replace(), (service, model) => service.replace(model.replaced))),
  fc.constantFrom(1, 12, 31).map((days) => new Step(`${days} days pass`, (model) => model.pass(days), (service) => service.pass(days))),
];
const histories = fc.array(fc.oneof(...steps), { minLength: 4, maxLength: 16 });

describe('any history of a service', () => {
  it('gives each step the answer, and leaves the records, problems, complaints, wish and tasks, that a model of plain arrays has; with every invariant', async () => {
    let made = 0;
    let world: World | undefined;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        if (!world || made % PER_TABLE === 0) {
          world = addServices(await createWorld());
          world.add(agreementRoutes, agreementBindings(world.ports));
        }
        made += 1;
        const place = world;
        await fc.asyncModelRun(async () => ({ model: new Model(), real: await openService(place) }), history);
        if (made % PER_TABLE === 0 || HISTORIES < PER_TABLE) expect(allBreaches(await everyItem(place)).filter(({ invariant }) => ['services', 'tasks', 'archives', 'schema', 'uploads'].includes(invariant))).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, Math.max(120_000, HISTORIES * 1500));
});
