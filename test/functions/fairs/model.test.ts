import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { OpenStep } from '../../support/history-step.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, type World } from '../../support/world.ts';
import { givenParties, openHall, type Hall, type Parties } from './model/hall.ts';
import { Model } from './model/model.ts';

const ENTERPRISES = 5;
const AGENCIES = 2;
/** Histories share a table, so that its making weighs less; not all of them, so that looking at every item stays quick. */
const PER_TABLE = 10;
/** A longer run: `FAIR_HISTORIES=10000 vitest run test/functions/fairs/model.test.ts`. */
const HISTORIES = Number(process.env.FAIR_HISTORIES ?? 150);

const Step = OpenStep<Model, Hall>;

const enterprise = fc.nat(ENTERPRISES - 1);
const agency = fc.nat(AGENCIES - 1);
const side = fc.constantFrom('enterprise' as const, 'agency' as const);
const action = fc.constantFrom('accept' as const, 'decline' as const, 'withdraw' as const);

const steps = [
  enterprise.map((by) => new Step(`${by} signs up`, (model) => model.signUp(by), (hall) => hall.signUp(by))),
  enterprise.map((by) => new Step(`${by} withdraws`, (model) => model.withdraw(by), (hall) => hall.withdraw(by))),
  enterprise.map((by) => new Step(`${by} keeps`, (model) => model.keep(by), (hall) => hall.keep(by))),
  enterprise.map((by) => new Step(`${by} comes`, (model) => model.checkIn(by), (hall) => hall.checkIn(by))),
  enterprise.map((by) => new Step(`the check-in of ${by} is taken back`, (model) => model.undoCheckIn(by), (hall) => hall.undoCheckIn(by))),
  fc.tuple(enterprise, agency, side).map(([from, to, by]) => new Step(`${by} chooses (${from}, ${to})`, (model) => model.propose(from, to, by), (hall) => hall.propose(from, to, by))),
  fc.tuple(fc.nat(3), side, action).map(
    ([which, by, what]) =>
      new Step(`${by}: ${what} choice ${which}`, (model) => (model.choices[which] ? model.answer(which, by, what) : undefined), async (hall, model) => {
        const choice = model.choices[which];
        return choice && hall.answer(which, by === 'enterprise' ? hall.enterprise(choice.enterprise) : hall.agency(choice.agency), choice.rev, what);
      }),
  ),
  enterprise.map((by) => new Step(`${by} puts its list in another order`, (model) => model.reorder(by), (hall) => hall.reorder(by))),
  fc.constant(new Step('fair moves', (model) => model.move(), (hall) => hall.move())),
  fc.constant(new Step('fair is called off', (model) => model.callOff(), (hall) => hall.callOff())),
  fc.constant(new Step('a ticket is lost', (model) => model.loseTicket(), (hall) => hall.loseTicket())),
  fc.constant(new Step('seats are tended', (model) => model.tend(), (hall) => hall.tend())),
  agency.map((by) => new Step(`agency ${by} gives up its booth`, (model) => model.giveUpBooth(by), (hall) => hall.giveUpBooth(by))),
  fc.constant(new Step('a day passes', (model) => model.nextDay(), (hall) => hall.nextDay())),
  fc.constant(new Step('time passes', (model) => model.settle(), (hall) => hall.settle())),
];
const histories = fc.tuple(fc.array(fc.oneof({ weight: 4, arbitrary: fc.oneof(...steps.slice(0, 8)) }, ...steps.slice(0, 8), { weight: 1, arbitrary: fc.oneof(...steps.slice(8)) }), { minLength: 5, maxLength: 30 }));

describe('any history of a fair', () => {
  it('gives each step the answer, and leaves the tickets, notices and choices, that a model of plain arrays has; with every invariant', async () => {
    let made = 0;
    let place: { world: World; parties: Parties } | undefined;
    await fc.assert(
      fc.asyncProperty(histories, async ([history]) => {
        if (!place || made % PER_TABLE === 0) {
          const world = await createWorld();
          world.add(fairRoutes, fairBindings(world.ports));
          place = { world, parties: await givenParties(world, ENTERPRISES, AGENCIES) };
        }
        made += 1;
        const { world, parties } = place;
        await fc.asyncModelRun(async () => ({ model: new Model(AGENCIES), real: await openHall(world, parties) }), history);
        expect(allBreaches(await everyItem(world)).filter(({ where }) => !where.startsWith('GUARD#credit-code'))).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, Math.max(120_000, HISTORIES * 1000));
});
