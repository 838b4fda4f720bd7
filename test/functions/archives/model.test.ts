import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { HistoryStep } from '../../support/history-step.ts';
import { everyItem } from '../../support/table.ts';
import { archivesPlace, type ArchivesPlace } from '../exports/support.ts';
import { openArchive, type Archive } from './model/archive.ts';
import { Model } from './model/model.ts';

/** Histories share a table, so that its making weighs less; not all of them, so that looking at every item stays quick. */
const PER_TABLE = 10;
/** A longer run: `ARCHIVE_HISTORIES=1000 vitest run test/functions/archives/model.test.ts`. */
const HISTORIES = Number(process.env.ARCHIVE_HISTORIES ?? 10);

class Step extends HistoryStep<Model, Archive> {
  override run(model: Model, archive: Archive): Promise<void> {
    archive.later();
    return super.run(model, archive);
  }
}

const side = fc.constantFrom('agency' as const, 'enterprise' as const);
const who = fc.constantFrom(0 as const, 1 as const);
const number = fc.integer({ min: 1, max: 5 });
const rarely = fc.nat(7).map((n) => n === 0);

const adding = fc.tuple(side, fc.nat(2)).map(([by, files]) => new Step(`the ${by} adds material with ${files} files`, (model) => model.add(by, files), (archive) => archive.add(by, files)));
const correcting = fc.tuple(side, number).map(([by, place]) => new Step(`the ${by} corrects its entry ${place}`, (model) => model.correct(by, place), (archive, model) => archive.correct(by, place, model)));
const logging = fc.nat(2).map((files) => new Step(`the specialist logs a visit with ${files} files`, (model) => model.log(files), (archive) => archive.log(files)));
const puttingRight = fc.constant(new Step('the specialist puts the record right', (model) => model.putRight(), (archive) => archive.putRight()));
const proposing = fc.tuple(number, fc.boolean(), fc.boolean(), rarely, who).map(([n, content, files, expired, by]) => {
  const filesOf = (model: Model): number[] => (files ? model.left(n) : []);
  return new Step(`officer ${by} proposes to erase ${content ? 'content' : ''} ${files ? 'files' : ''} of ${n}${expired ? ' as expired' : ''}`, (model) => model.propose(n, content, filesOf(model), expired, by), (archive, model) => archive.propose(n, content, filesOf(model), expired, by));
});
const deciding = fc.tuple(fc.nat(1), fc.constantFrom('approve' as const, 'approve' as const, 'decline' as const), who).map(([index, action, by]) => new Step(`officer ${by} decides to ${action} erasure ${index}`, (model) => model.decide(index, action, by), (archive) => archive.decide(index, action, by)));
const steps = [
  adding, adding, correcting, logging, puttingRight, proposing, proposing, deciding, deciding,
  fc.constant(new Step('the clock removes files', (model) => model.tick(), (archive) => archive.tick())),
  side.map((by) => new Step(`the ${by} asks for an export`, (model) => model.ask(by), (archive) => archive.ask(by))),
  fc.constant(new Step('exports are made', (model) => model.make(), (archive) => archive.make())),
];
const histories = fc.array(fc.oneof(...steps), { minLength: 4, maxLength: 16 });

describe('any history of an archive', () => {
  it('gives each step the answer, each reader the entries, checks, erasures and exports, and each package the contents, that a model of plain arrays has; with every invariant', async () => {
    let made = 0;
    let place: ArchivesPlace | undefined;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        if (!place || made % PER_TABLE === 0) place = await archivesPlace();
        made += 1;
        const here = place;
        await fc.asyncModelRun(async () => ({ model: new Model(), real: await openArchive(here) }), history);
        if (made % PER_TABLE === 0 || HISTORIES < PER_TABLE) expect(allBreaches(await everyItem(here.world)).filter(({ invariant }) => ['archives', 'tasks', 'schema', 'uploads'].includes(invariant))).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, Math.max(120_000, HISTORIES * 3000));
});
