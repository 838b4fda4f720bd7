import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { OpenStep } from '../../support/history-step.ts';
import { everyItem } from '../../support/table.ts';
import { files, Model } from './model/model.ts';
import { givenPlace, openPhone, type Phone, type Place } from './model/phone.ts';

/** Histories share a table, so that its making weighs less; not all of them, so that looking at every item stays quick. */
const PER_TABLE = 20;
/** A longer run: `UPLOAD_HISTORIES=1000 vitest run test/functions/uploads/model.test.ts`. */
const HISTORIES = Number(process.env.UPLOAD_HISTORIES ?? 10);

const Step = OpenStep<Model, Phone>;

const file = fc.nat(files.length - 1);
const part = file.chain((which) => fc.tuple(fc.constant(which), fc.nat((files[which]?.pieces ?? 1) - 1)));
const named = (which: number): string => files[which]?.what ?? '';
const everyPiece = (which: number): number[] => Array.from({ length: files[which]?.pieces ?? 0 }, (_, piece) => piece).reverse();

const steps = [
  file.map((which) => new Step(`${named(which)} is promised`, (model) => model.request(which), (phone) => phone.request(which))),
  part.map(([which, piece]) => new Step(`piece ${piece} of ${named(which)} is sent`, (model) => model.send(which, piece), (phone) => phone.send(which, piece))),
  file.map((which) => new Step(`what is missing of ${named(which)} is sent, from the end`, (model) => everyPiece(which).map((piece) => model.send(which, piece)).join(), async (phone) => {
    const sent = [];
    for (const piece of everyPiece(which)) sent.push(await phone.send(which, piece));
    return sent.join();
  })),
  file.map((which) => new Step(`${named(which)} is completed`, (model) => model.complete(which), (phone) => phone.complete(which))),
  file.map((which) => new Step(`${named(which)} is completed three times at once`, (model) => model.complete(which), (phone) => phone.completeAtOnce(which))),
  file.map((which) => new Step(`${named(which)} is referred to`, (model) => model.claim(which), (phone) => phone.claim(which))),
  part.map(([which, piece]) => new Step(`piece ${piece} of ${named(which)} is sent again to its old address`, () => undefined, (phone) => phone.sendAgain(which, piece))),
  part.map(([which, piece]) => new Step(`something else is sent for piece ${piece} of ${named(which)}`, (model) => model.forge(which, piece), (phone) => phone.forge(which, piece))),
  file.map((which) => new Step(`another organisation tries ${named(which)}`, (model) => model.byOther(which), (phone, model) => phone.byOther(which, model.known.has(which)))),
  fc.boolean().map((up) => new Step(`the scanner is ${up ? 'there' : 'away'}`, (model) => void (model.scannerUp = up), (phone) => phone.scannerIs(up))),
  fc.constantFrom(7, 25).map((hours) => new Step(`${hours} hours pass`, (model) => model.hoursPass(hours), (phone) => phone.hoursPass(hours))),
];
const histories = fc.tuple(fc.array(fc.oneof({ weight: 4, arbitrary: fc.oneof(...steps.slice(0, 6)) }, { weight: 1, arbitrary: fc.oneof(...steps.slice(6)) }), { minLength: 6, maxLength: 24 }));

describe('any history of uploads', () => {
  it('gives each step the answer, and leaves the files, that a model of plain values has; with every invariant', async () => {
    let made = 0;
    let place: Place | undefined;
    await fc.assert(
      fc.asyncProperty(histories, async ([history]) => {
        if (!place || made % PER_TABLE === 0) place = await givenPlace();
        made += 1;
        const here = place;
        await fc.asyncModelRun(async () => ({ model: new Model(), real: openPhone(here) }), history);
        if (made % PER_TABLE === 0 || made === HISTORIES) expect(allBreaches(await everyItem(here.world)).filter(({ where }) => !where.startsWith('GUARD#credit-code'))).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, Math.max(120_000, HISTORIES * 10_000));
});
