import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import { HistoryStep } from '../../support/history-step.ts';
import { addAgreements, breaches } from '../../support/in-force.ts';
import { createWorld, type World } from '../../support/world.ts';
import { Model } from './model/model.ts';
import { openOffice, type Office } from './model/office.ts';

/** Histories share a table, so that its making weighs less. */
const PER_TABLE = 10;
/** A longer run: `AGREEMENT_HISTORIES=1000 vitest run test/functions/agreements/model.test.ts`. */
const HISTORIES = Number(process.env.AGREEMENT_HISTORIES ?? 4);

const Step = HistoryStep<Model, Office>;

/** The agreement that a step is about, counted from the newest. */
const back = fc.nat(1);
const at = (model: Model, which: number): number => model.all.length - 1 - which;
const side = fc.constantFrom('enterprise' as const, 'agency' as const);
const kind = fc.constantFrom('suspension' as const, 'suspension' as const, 'resumption' as const, 'ending' as const);
const action = fc.constantFrom('accept' as const, 'accept' as const, 'decline' as const, 'withdraw' as const);
const later = (model: Model, days: number): string => addDays(localDate(model.today), days);

const draft = new Step('a draft is made', (model) => void model.draft(), async (office, model) => {
  const plan = Object.assign(new Model(), { today: model.today }).draft();
  await office.draft(plan);
});
const offer = fc.tuple(back).map(([which]) => new Step(`${which} is offered`, (model) => model.offer(at(model, which)), (office, model) => office.offer(at(model, which))));
const sign = fc.tuple(back, side).map(([which, by]) => new Step(`${by} signs ${which}`, (model) => model.sign(at(model, which), by), (office, model) => office.sign(at(model, which), by)));
const renew = fc.tuple(back, side).map(([which, by]) => new Step(`${by} renews ${which}`, (model) => model.renew(at(model, which)), (office, model) => office.renew(at(model, which), by)));
const pass = fc.constantFrom(1, 5, 40, 300).map((days) => new Step(`${days} days pass`, (model) => model.pass(days), (office, model) => office.pass(later(model, days))));
const ask = fc.tuple(back, side, kind, fc.nat(8), fc.nat(30)).map(([which, by, what, soon, long]) => new Step(`${by} asks for ${what} of ${which} in ${soon}`, (model) => model.ask(at(model, which), by, what, later(model, soon), later(model, soon + long)), (office, model) => office.ask(at(model, which), by, what, later(model, soon), later(model, soon + long))));
const answer = fc.tuple(back, side, action).map(([which, by, what]) => new Step(`${by}: ${what} of ${which}`, (model) => model.answer(at(model, which), by, what), (office, model) => office.answer(at(model, which), by, what)));
const amend = fc.tuple(back, side).map(([which, by]) => new Step(`${by} begins a change of ${which}`, (model) => model.amend(at(model, which)), (office, model) => office.amend(at(model, which), by)));
const edit = fc.tuple(back, side, fc.nat(20)).map(([which, by, days]) => new Step(`${by} edits the change of ${which}`, (model) => model.edit(at(model, which), model.open(at(model, which)), later(model, days)), (office, model) => office.edit(at(model, which), model.open(at(model, which)), by, later(model, days))));
const offerChange = fc.tuple(back, side).map(([which, by]) => new Step(`${by} offers the change of ${which}`, (model) => model.offerChange(at(model, which), model.open(at(model, which))), (office, model) => office.offerChange(at(model, which), model.open(at(model, which)), by)));
const signChange = fc.tuple(back, side).map(([which, by]) => new Step(`${by} signs the change of ${which}`, (model) => model.signChange(at(model, which), model.open(at(model, which)), by), (office, model) => office.signChange(at(model, which), model.open(at(model, which)), by)));
const abandonChange = fc.tuple(back, side).map(([which, by]) => new Step(`${by} gives up the change of ${which}`, (model) => model.abandonChange(at(model, which), model.open(at(model, which))), (office, model) => office.abandonChange(at(model, which), model.open(at(model, which)), by)));
const fileChange = back.map((which) => new Step(`the change of ${which} is filed`, (model) => model.fileChange(at(model, which), model.unaccepted(at(model, which))), (office, model) => office.fileChange(at(model, which), model.unaccepted(at(model, which)))));
const decideChange = fc.tuple(back, fc.constantFrom('return' as const, 'accept' as const, 'accept' as const)).map(([which, what]) => new Step(`${what} the change of ${which}`, (model) => model.decideChange(at(model, which), model.unaccepted(at(model, which)), what), (office, model) => office.decideChange(at(model, which), model.unaccepted(at(model, which)), what)));
const handOver = fc.tuple(back).map(([which]) => new Step(`a step of the hand-over of ${which}`, (model) => model.handOver(at(model, which)), (office, model) => office.handOver(at(model, which))));
const terminate = fc.tuple(back, side).map(([which, by]) => new Step(`${by} ends ${which}`, (model) => model.terminate(at(model, which)), (office, model) => office.terminate(at(model, which), by)));
const abandon = fc.tuple(back, side).map(([which, by]) => new Step(`${by} gives up ${which}`, (model) => model.abandon(at(model, which)), (office, model) => office.abandon(at(model, which), by)));

const sides = ['enterprise', 'agency'] as const;
/** Most histories begin with what puts an agreement in force, some with a change that both have signed, so that there is something to go on with. */
const begun = [draft, new Step('it is offered', (model) => model.offer(0), (office) => office.offer(0)), ...sides.map((by) => new Step(`${by} signs`, (model) => model.sign(0, by), (office) => office.sign(0, by)))];
const changed = [
  new Step('a change is begun', (model) => model.amend(0), (office) => office.amend(0, 'agency')),
  new Step('it is edited', (model) => model.edit(0, 1, later(model, 9)), (office, model) => office.edit(0, 1, 'agency', later(model, 9))),
  new Step('it is offered', (model) => model.offerChange(0, 1), (office) => office.offerChange(0, 1, 'agency')),
  ...sides.map((by) => new Step(`${by} signs it`, (model) => model.signChange(0, 1, by), (office) => office.signChange(0, 1, by))),
];
const opening = fc.constantFrom([], begun, begun, begun, [...begun, ...changed]);
const steps = fc.oneof({ weight: 1, arbitrary: fc.constant(draft) }, { weight: 2, arbitrary: offer }, { weight: 4, arbitrary: sign }, { weight: 2, arbitrary: renew }, { weight: 3, arbitrary: pass }, { weight: 2, arbitrary: ask }, { weight: 2, arbitrary: answer }, { weight: 2, arbitrary: amend }, { weight: 2, arbitrary: edit }, { weight: 2, arbitrary: offerChange }, { weight: 4, arbitrary: signChange }, { weight: 1, arbitrary: abandonChange }, { weight: 2, arbitrary: fileChange }, { weight: 2, arbitrary: decideChange }, { weight: 2, arbitrary: handOver }, { weight: 1, arbitrary: terminate }, { weight: 1, arbitrary: abandon });
const histories = fc.tuple(opening, fc.array(steps, { minLength: 5, maxLength: 18 })).map(([first, rest]) => [...first, ...rest]);

describe('any history of the agreements of a pair', () => {
  it('gives each step the answer, and leaves the agreements, changes, renewals and hand-overs, that a model of plain arrays has; with every invariant', async () => {
    let made = 0;
    let world: World | undefined;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        if (!world || made % PER_TABLE === 0) world = addAgreements(await createWorld());
        made += 1;
        const place = world;
        await fc.asyncModelRun(async () => ({ model: new Model(), real: await openOffice(place) }), history);
        if (made % PER_TABLE === 0 || made === HISTORIES) expect(await breaches(place)).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, Math.max(60_000, HISTORIES * 2000));
});
