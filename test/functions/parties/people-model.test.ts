import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { taskBindings } from '../../../functions/tasks/bindings.ts';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { HistoryStep } from '../../support/history-step.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, type World } from '../../support/world.ts';
import { Model } from './people-model/model.ts';
import { openOffice, type Office } from './people-model/office.ts';

const PEOPLE = 4;
const PER_TABLE = 20;
/** A longer run: `PEOPLE_HISTORIES=1000 vitest run test/functions/parties/people-model.test.ts`. */
const HISTORIES = Number(process.env.PEOPLE_HISTORIES ?? 25);

const Step = HistoryStep<Model, Office>;

const who = fc.nat(PEOPLE - 1);
const which = fc.nat(2);
const role = fc.constantFrom('manager' as const, 'specialist' as const);
const decision = fc.constantFrom('verify' as const, 'refuse' as const, 'dismiss' as const);
const reply = fc.constantFrom('agree' as const, 'decline' as const, 'end' as const);

/** Two leave at once, in whichever order they came to be written: the model follows that order. */
const together = (one: number, other: number) =>
  new Step(
    `${one} and ${other} leave together`,
    (model, done) => {
      const [first, second] = done as [string, string];
      if (first === 'ok' || second !== 'ok') {
        const a = model.leave(one);
        return [a, model.leave(other)];
      }
      const b = model.leave(other);
      return [model.leave(one), b];
    },
    (office) => office.leaveTogether(one, other),
  );

const steps = [
  fc.tuple(who, who, role).map(([by, whom, as]) => new Step(`${by} invites ${whom} as ${as}`, (model) => model.invite(by, whom, as), (office) => office.invite(by, whom, as))),
  fc.tuple(who, which).map(([by, at]) => new Step(`${by} opens invitation ${at}`, (model) => (model.invitations[at] ? model.accept(by, at) : undefined), async (office, model) => (model.invitations[at] ? office.accept(by, at) : undefined))),
  fc.tuple(who, which).map(([by, at]) => new Step(`${by} withdraws invitation ${at}`, (model) => (model.invitations[at] ? model.withdraw(by, at) : undefined), async (office, model) => (model.invitations[at] ? office.withdraw(by, at) : undefined))),
  fc.tuple(who, role).map(([by, as]) => new Step(`${by} asks to join as ${as}`, (model) => model.claim(by, as), (office) => office.claim(by, as))),
  fc.tuple(who, who, decision).map(([by, whom, what]) => new Step(`${by}: ${what} ${whom}`, (model) => model.decide(by, whom, what), (office) => office.decide(by, whom, what))),
  who.map((by) => new Step(`${by} leaves`, (model) => model.leave(by), (office) => office.leave(by))),
  fc.tuple(who, who, role).map(([by, whom, as]) => new Step(`${by} makes ${whom} ${as}`, (model) => model.changeRole(by, whom, as), (office) => office.changeRole(by, whom, as))),
  fc.tuple(who, who).filter(([one, other]) => one !== other).map(([one, other]) => together(one, other)),
  who.map((whom) => new Step(`an officer appoints ${whom}`, (model) => model.appoint(whom), (office) => office.appoint(whom))),
  fc.tuple(who, who).map(([by, whom]) => new Step(`${by} asks ${whom} to stand in`, (model) => model.ask(by, whom), (office) => office.ask(by, whom))),
  fc.tuple(who, which, reply).map(([by, at, what]) => new Step(`${by}: ${what} deputyship ${at}`, (model) => (model.deputyships[at] ? model.answer(by, at, what) : undefined), async (office, model) => (model.deputyships[at] ? office.answer(by, at, what) : undefined))),
];
const histories = fc.array(fc.oneof(...steps), { minLength: 5, maxLength: 25 });

describe('any history of an organisation’s people', () => {
  it('gives each step the answer, and leaves the memberships, invitations and deputyships, that a model of plain arrays has; with every invariant', async () => {
    let made = 0;
    let world: World | undefined;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        if (!world || made % PER_TABLE === 0) {
          world = await createWorld();
          world.add(partyRoutes, partyBindings(world.ports)).add(taskRoutes, taskBindings(world.ports));
        }
        made += 1;
        const here = world;
        await fc.asyncModelRun(async () => ({ model: new Model(PEOPLE), real: await openOffice(here, PEOPLE, made) }), history);
        if (made % PER_TABLE === 0 || made === HISTORIES) expect(allBreaches(await everyItem(here))).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, Math.max(120_000, HISTORIES * 2000));
});
