import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { HistoryStep } from '../../support/history-step.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, type World } from '../../support/world.ts';
import { AGENCIES, Model, PEOPLE, type Action } from './model/model.ts';
import { openOffice, type Office } from './model/office.ts';

/** Histories share a table, so that its making weighs less; not all of them, so that looking at every item stays quick. */
const PER_TABLE = 10;
/** A longer run: `QUALIFICATION_HISTORIES=10000 vitest run test/functions/parties/qualification-model.test.ts`. */
const HISTORIES = Number(process.env.QUALIFICATION_HISTORIES ?? 10);

const Step = HistoryStep<Model, Office>;

const agency = fc.nat(AGENCIES - 1);
const person = fc.nat(PEOPLE - 1);
const action = fc.constantFrom<Action>('return', 'verify', 'verify', 'renew', 'accept', 'suspend', 'restore');
const staffed = fc.oneof(
  fc.tuple(agency, person).map(([at, who]) => new Step(`${at} names ${who}`, (model) => model.hire(at, who), (office) => office.hire(at, who))),
  fc.tuple(agency, person, fc.constantFrom(true, true, true, false)).map(([at, who, good]) => new Step(`${who} at ${at} is judged ${good}`, (model) => model.judge(at, who, good), (office) => office.judge(at, who, good))),
  agency.map((at) => new Step(`${at} hands in`, (model) => model.handIn(at), (office) => office.handIn(at))),
  fc.tuple(agency, action).map(([at, what]) => new Step(`${what} ${at}`, (model) => model.decide(at, what), (office) => office.decide(at, what))),
);
const steps = fc.oneof(
  { weight: 6, arbitrary: staffed },
  { weight: 1, arbitrary: fc.tuple(agency, person).map(([at, who]) => new Step(`${who} leaves ${at}`, (model) => model.leave(at, who), (office) => office.leave(at, who))) },
  { weight: 1, arbitrary: fc.constantFrom(1, 40, 160, 320).map((days) => new Step(`${days} days pass`, (model) => model.pass(days), (office) => office.pass(days))) },
);
/** Most histories begin with an agency that could be verified: what happens then is what the rules are about. */
const opening = [0, 1].flatMap((who) => [
  new Step(`0 names ${who}`, (model) => model.hire(0, who), (office) => office.hire(0, who)),
  new Step(`${who} at 0 is judged true`, (model) => model.judge(0, who, true), (office) => office.judge(0, who, true)),
]);
const histories = fc.tuple(fc.boolean(), fc.array(steps, { minLength: 5, maxLength: 25 })).map(([bare, history]) => [...(bare ? [] : opening), ...history]);

describe('any history of agencies and the people who count for them', () => {
  it('gives each step the answer and leaves the files, people and counts that a model of plain maps has; with every invariant', async () => {
    let made = 0;
    let world: World | undefined;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        if (!world || made % PER_TABLE === 0) {
          world = await createWorld();
          world.add(partyRoutes, partyBindings(world.ports));
        }
        const here = world;
        const nth = made % PER_TABLE;
        made += 1;
        await fc.asyncModelRun(async () => ({ model: new Model(), real: await openOffice(here, nth) }), history);
        expect(allBreaches(await everyItem(here))).toEqual([]);
      }),
      { numRuns: HISTORIES, endOnFailure: true },
    );
  }, Math.max(120_000, HISTORIES * 2000));
});
