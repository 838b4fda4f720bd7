import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, localDate } from '../../../shared/rules/dates.ts';
import { HistoryStep } from '../../support/history-step.ts';
import { addAgreements, breaches } from '../../support/in-force.ts';
import { createWorld, type World } from '../../support/world.ts';
import { openCounter, type Counter } from './model/counter.ts';
import { FIRST_DAY, lastDayOf, officers, Papers, type Plan } from './model/papers.ts';

/** Histories share a table, so that its making weighs less. */
const PER_TABLE = 20;
/** A longer run: `TAKE_OVER_HISTORIES=1000 vitest run test/functions/agreements/take-over-model.test.ts`. */
const HISTORIES = Number(process.env.TAKE_OVER_HISTORIES ?? 10);

const Step = HistoryStep<Papers, Counter>;

/** Papers that can be: from one of the last years, for one to three, ended before the term or not, with any of the years paid that were over. */
const plan = fc
  .record({ year: fc.integer({ min: 2022, max: 2025 }), long: fc.integer({ min: 1, max: 3 }), firstYear: fc.integer({ min: 1, max: 3 }), endedAfter: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 3 }), paid: fc.subarray([1, 2, 3]) })
  .map(({ year, long, firstYear, endedAfter, paid }): Plan => {
    const startsOn = `${year}-03-01`;
    const endsOn = addDays(addYears(localDate(startsOn), long), -1);
    const ended = endedAfter === null ? undefined : addDays(localDate(startsOn), endedAfter);
    const whole: Plan = { startsOn, endsOn, firstYear, paid: [], ...(ended !== undefined && ended <= endsOn && ended < FIRST_DAY && { endedOn: ended }) };
    const over = (one: number): boolean => {
      const from = addYears(localDate(startsOn), one - firstYear);
      const to = addDays(addYears(from, 1), -1);
      return from <= lastDayOf(whole) && (to < lastDayOf(whole) ? to : lastDayOf(whole)) < FIRST_DAY;
    };
    return { ...whole, paid: paid.filter((one) => one < firstYear || over(one)) };
  });
/** The paper that a step is about, counted from the newest. */
const back = fc.nat(2);
const at = (model: Papers, which: number): number => model.all.length - 1 - which;
const pair = fc.nat(1);
const who = fc.constantFrom(...officers);
const pairOf = fc.constantFrom([0, 1] as const, [1, 2] as const, [0, 2] as const);

const enter = fc.tuple(pair, plan, fc.option(who, { freq: 2 })).map(([which, paper, as]) => {
  const by = as ?? undefined;
  return new Step(`${by === undefined ? 'the agency' : `officer ${by}`} enters ${JSON.stringify(paper)} of pair ${which}`, (model) => model.enter(which, paper, by), (counter) => counter.enter(which, paper, by));
});
const edit = fc.tuple(back, plan).map(([which, paper]) => new Step(`${which} is edited: ${JSON.stringify(paper)}`, (model) => model.edit(at(model, which), paper), (counter, model) => counter.edit(at(model, which), paper)));
const submit = fc.tuple(back, fc.boolean()).map(([which, complete]) => new Step(`${which} is submitted ${complete ? 'whole' : 'without a scan'}`, (model) => model.submit(at(model, which), complete), (counter, model) => counter.submit(at(model, which), complete)));
const withdraw = back.map((which) => new Step(`${which} is withdrawn`, (model) => model.withdraw(at(model, which)), (counter, model) => counter.withdraw(at(model, which))));
const giveBack = fc.tuple(back, who).map(([which, by]) => new Step(`officer ${by} returns ${which}`, (model) => model.giveBack(at(model, which)), (counter, model) => counter.giveBack(at(model, which), by)));
const approve = fc.tuple(back, who).map(([which, by]) => new Step(`officer ${by} approves ${which}`, (model) => model.approve(at(model, which), by), (counter, model) => counter.approve(at(model, which), by)));
const approveAtOnce = fc.tuple(back, pairOf).map(([which, both]) => new Step(`officers ${both.join(' and ')} approve ${which} at once`, (model, done) => model.approveAtOnce(at(model, which), both, officers.find((one) => one === done)), (counter, model) => counter.approveAtOnce(at(model, which), both)));
const signHere = pair.map((which) => new Step(`pair ${which} signs here`, (model) => model.signHere(which), (counter) => counter.signHere(which)));
const pass = fc.constantFrom(1, 40, 400).map((days) => new Step(`${days} days pass`, (model) => model.pass(days), (counter, model) => counter.pass(addDays(localDate(model.today), days))));

const steps = fc.oneof({ weight: 4, arbitrary: enter }, { weight: 1, arbitrary: edit }, { weight: 5, arbitrary: submit }, { weight: 1, arbitrary: withdraw }, { weight: 1, arbitrary: giveBack }, { weight: 8, arbitrary: approve }, { weight: 3, arbitrary: approveAtOnce }, { weight: 1, arbitrary: signHere }, { weight: 1, arbitrary: pass });
/** One on its way to the second officer: most histories begin with one or two, so that there is something to go on with. */
const onItsWay = fc.tuple(enter, pairOf).map(([entered, [first]]) => [
  entered,
  new Step('it is submitted', (model) => model.submit(at(model, 0), true), (counter, model) => counter.submit(at(model, 0), true)),
  ...([first, 2] as const).map((by) => new Step(`officer ${by} approves it`, (model) => model.approve(at(model, 0), by), (counter, model) => counter.approve(at(model, 0), by))),
]);
const histories = fc.tuple(fc.array(onItsWay, { maxLength: 3 }), enter, fc.array(steps, { minLength: 5, maxLength: 18 })).map(([first, entered, rest]) => [...first.flat(), entered, ...rest]);

describe('any history of paper agreements that are taken over', () => {
  it('gives each step the answer, and leaves the papers, years, paid years and agreements of two pairs, that a ledger kept by hand has; with every invariant', async () => {
    let made = 0;
    let world: World | undefined;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        if (!world || made % PER_TABLE === 0) world = addAgreements(await createWorld());
        const [here, place] = [world, made % PER_TABLE];
        made += 1;
        await fc.asyncModelRun(async () => ({ model: new Papers(), real: await openCounter(here, place) }), history);
        if (made % PER_TABLE === 0 || made === HISTORIES) expect(await breaches(here)).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, Math.max(120_000, HISTORIES * 5000));
});
