import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { sides, type Side } from '../../../shared/domain/who.ts';
import { everyItem } from '../../support/table.ts';
import { createDesk, type Desk } from './model/desk.ts';
import { Model } from './model/drafting.ts';

/** Histories in all; more by `DRAFT_HISTORIES=1000`. The whole table is checked after each, the engine is shared. */
const HISTORIES = Number(process.env.DRAFT_HISTORIES ?? 4);
const STEPS = 24;

type Real = Desk;
type Known = Pick<Model, 'status' | 'filing' | 'begunBy' | 'text' | 'manner' | 'complete' | 'signed' | 'voided' | 'submissions' | 'changes' | 'seen' | 'declined'>;
type Step = fc.AsyncCommand<Model, Real>;

const copyOf = (model: Known): Model => {
  const copy = new Model();
  const { status, filing, begunBy, text, manner, complete, signed, voided, submissions, changes, seen, declined } = model;
  return Object.assign(copy, { status, filing, begunBy, text, manner, complete, signed: new Set(signed), voided, submissions, changes, seen: { ...seen }, declined });
};

const step = (title: string, act: (model: Model) => string, real: (desk: Real) => Promise<string>): Step => ({
  check: (model) => act(copyOf(model)) !== 'elsewhere',
  async run(model, desk) {
    const expected = act(model);
    expect(await real(desk), `${title} in ${model.status}`).toBe(expected);
    const { status, filing, voided, signed } = model;
    if (status === 'none') return;
    const file = await desk.show('agency');
    expect([file.agreement.status, file.filing?.status ?? 'none', file.voided.length], title).toEqual([status, filing, voided]);
    if (status === 'offered' && file.agreement.status === 'offered') expect([file.agreement.enterpriseSignature !== undefined, file.agreement.agencySignature !== undefined]).toEqual([signed.has('enterprise'), signed.has('agency')]);
  },
  toString: () => title,
});
const look = (side: Side): Step => ({
  check: () => true,
  async run(model, desk) {
    model.look(side);
    await desk.look(side);
  },
  toString: () => `${side} looks`,
});
/** Both press in the same moment, each on the page before them: whatever the order, one history of the model explains both answers. */
const both = (title: string, acts: (model: Model, side: Side) => string, real: (desk: Real, side: Side) => Promise<string>): Step => ({
  check: (model) => model.status !== 'none',
  async run(model, desk) {
    const answers = await Promise.all(sides.map((side) => real(desk, side)));
    const told = (order: readonly Side[]): Map<Side, string> => {
      const copy = copyOf(model);
      return new Map(order.map((side) => [side, acts(copy, side)]));
    };
    const orders = [[...sides], [...sides].reverse()];
    const order = orders.find((one) => sides.every((side, index) => told(one).get(side) === answers[index]));
    expect(order, `${title} at once in ${model.status}: ${answers.join(', ')} instead of ${orders.map((one) => [...told(one).values()].join(', ')).join(' or ')}`).toBeDefined();
    for (const side of order ?? []) acts(model, side);
  },
  toString: () => `both ${title}`,
});
const side = fc.constantFrom(...sides);
const manner = fc.constantFrom('每季度上门', '每月电话', '按需');
const steps = [
  side.map(look), side.map(look), side.map(look),
  side.map((by) => step(`${by} starts`, (model) => model.start(by), (desk) => desk.start(by))),
  side.map((by) => step(`${by} agrees to talk`, (model) => model.acceptTalk(by), (desk) => desk.acceptTalk(by))),
  fc.tuple(side, manner).map(([by, words]) => step(`${by} edits: ${words}`, (model) => model.edit(by, words), (desk) => desk.edit(by, words))),
  fc.constant(step('the agency offers', (model) => model.offer(), (desk) => desk.offer())),
  side.map((by) => step(`${by} signs`, (model) => model.sign(by), (desk) => desk.sign(by))),
  side.map((by) => step(`${by} gives up`, (model) => model.abandon(by), (desk) => desk.abandon(by))),
  fc.constant(step('the agency files', (model) => model.file(), (desk) => desk.file())),
  fc.constantFrom('accept' as const, 'return' as const).map((action) => step(`the office: ${action}`, (model) => model.decide(action), (desk) => desk.decide(action))),
  fc.constant(both('sign', (model, by) => model.sign(by), (desk, by) => desk.sign(by))),
  fc.constant(both('edit', (model, by) => model.edit(by, by), (desk, by) => desk.edit(by, by))),
];

it('a draft that two people write at once loses nothing: every history ends as its rules say, whoever was first', { timeout: 3_600_000 }, async () => {
  let ran = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: STEPS, size: 'max' }), async (commands) => {
      const desk = await createDesk();
      await fc.asyncModelRun(() => ({ model: new Model(), real: desk }), commands);
      expect(allBreaches(await everyItem(desk.world))).toEqual([]);
      ran += 1;
    }),
    { numRuns: HISTORIES, ...(process.env.DRAFT_SEED !== undefined && { seed: Number(process.env.DRAFT_SEED) }) },
  );
  expect(ran).toBeGreaterThanOrEqual(HISTORIES);
});
