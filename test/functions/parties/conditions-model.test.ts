import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { partyRoutes as r } from '../../../shared/contract/parties.ts';
import { outcomes, type Outcome } from '../../../shared/domain/condition-names.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

/** A longer run: `CONDITION_HISTORIES=1000 vitest run test/functions/parties/conditions-model.test.ts`. */
const HISTORIES = Number(process.env.CONDITION_HISTORIES ?? 6);
const watched = ['finance-system', 'taxed-here'] as const;
type Condition = (typeof watched)[number];
const verifier = officer('verification');

/** What the file of a year promises, as plain values: the last finding of each condition, and whether something waits for an officer. */
class Model {
  rev = 0;
  found = new Map<Condition, Outcome>();
  waiting = new Map<Condition, boolean>();
  handed = new Map<Condition, number>();
  state = () => watched.map((condition) => [condition, this.found.get(condition) ?? 'unknown', this.waiting.get(condition), this.handed.get(condition) ?? 0]);
}
interface Real {
  readonly world: World;
  readonly owner: Awaited<ReturnType<typeof givenOrganisation>>;
}
const stateOf = async ({ world, owner }: Real) => {
  const { lines } = must(await world.call(owner.member, r.showConditions, { params: { organisationId: owner.organisationId, calendarYear: '2026' } })).body;
  return watched.map((condition) => {
    const line = lines.find((one) => one.condition === condition);
    return [condition, line?.state, line?.handedIn && line.handedIn.status === 'waiting', line?.handedIn?.rev ?? 0];
  });
};

class Step implements fc.AsyncCommand<Model, Real> {
  readonly words: string;
  readonly act: (model: Model, real: Real) => Promise<unknown>;
  constructor(words: string, act: (model: Model, real: Real) => Promise<unknown>) {
    [this.words, this.act] = [words, act];
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real);
    expect(await stateOf(real), `after ${this.words}`).toEqual(model.state());
  }
  toString = () => this.words;
}

const condition = fc.constantFrom(...watched);
const steps = [
  condition.map((which) => new Step(`${which} is handed in`, async (model, { world, owner }) => {
    must(await world.call(owner.member, r.handInEvidence, { params: { organisationId: owner.organisationId, calendarYear: '2026', condition: which }, body: { rev: model.handed.get(which) ?? 0, note: '说明（示例）', uploadIds: [] } }));
    model.waiting.set(which, true);
    model.handed.set(which, (model.handed.get(which) ?? 0) + 1);
  })),
  fc.tuple(condition, fc.constantFrom(...outcomes)).map(([which, outcome]) => new Step(`${which} is found ${outcome}`, async (model, { world, owner }) => {
    model.rev = must(await world.call(verifier, r.judgeEligibility, { params: { targetId: owner.organisationId }, body: { rev: model.rev, year: 2026, condition: which, outcome, asOf: '2026-03-02', note: '已核对', uploadIds: [] } })).body.rev;
    model.found.set(which, outcome);
    if (!model.waiting.get(which)) return;
    model.waiting.set(which, false);
    model.handed.set(which, (model.handed.get(which) ?? 0) + 1);
  })),
  condition.map((which) => new Step(`${which} is judged on a file that has moved on`, async (model, { world, owner }) => {
    const late = await world.call(verifier, r.judgeEligibility, { params: { targetId: owner.organisationId }, body: { rev: model.rev + 1, year: 2026, condition: which, outcome: 'met', asOf: '2026-03-02', note: '已核对', uploadIds: [] } });
    expect(late).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
  })),
];

describe('any history of an enterprise’s conditions', () => {
  it('shows the last finding of each, and a task for an officer exactly while something waits', async () => {
    const world = await createWorld();
    world.add(r, partyBindings(world.ports));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...steps), { minLength: 3, maxLength: 12 }), async (history) => {
        const owner = await givenOrganisation(world, 'enterprise');
        await fc.asyncModelRun(() => ({ model: new Model(), real: { world, owner } }), history);
      }),
      { numRuns: HISTORIES },
    );
    // The fixtures share one credit code, whose guard they do not take.
    expect(allBreaches(await everyItem(world)).filter(({ invariant }) => invariant !== 'guards' && invariant !== 'managers')).toEqual([]);
  }, 600_000);
});
