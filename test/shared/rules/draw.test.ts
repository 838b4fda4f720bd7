import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, freezeList, sampleSize, type Draw } from '../../../shared/rules/draw/draw.ts';
import { explainDraw } from '../../../shared/rules/draw/explain-draw.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const drawn = (...input: Parameters<typeof draw>): Draw => {
  const result = draw(...input);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
};
const all = { percent: 100 };

// One of them holds a character beyond the first 65,536, which JavaScript by itself sorts elsewhere than `LC_ALL=C sort` does.
const LIST = ['阳光商贸（示例）', '巷口老面馆（示例）', '示例电子有限公司', 'Ａ𠮷商行（示例）'];
const SEED = '2026-11-24 示例种子 4567.89';

const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text === text.trim() && /^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u.test(text)), { minLength: 2, maxLength: 30 });
const seeds = fc.stringMatching(/^[0-9A-Za-z]{1,20}$/);

describe('the draw', () => {
  test('gives what the recipe with sort and sha256sum gives by hand', () => {
    expect(drawn(LIST, SEED, { percent: 50 }, sha256)).toEqual({
      algorithm: 'draw-1',
      listHash: 'c44987a37bc0051a430c3c8e397191c79f556d4c9c50f1e6873616f33a406b74',
      size: 2,
      order: [
        { place: 1, entry: '示例电子有限公司', key: '8119b050dcaf396f9da9105681cd91cdae2c9250b6a93050501aab374d987214', outcome: 'selected' },
        { place: 2, entry: '巷口老面馆（示例）', key: '8f127087eb5f03ee88fa0abb932e4cb19b5a7cace9df710f75b11729499cbe45', outcome: 'selected' },
        { place: 3, entry: '阳光商贸（示例）', key: 'a7709ec98f78a7413e1e83db12c548101f1f005f9a1195a7077df72d3495016a', outcome: 'not-selected' },
        { place: 4, entry: 'Ａ𠮷商行（示例）', key: 'e0518df2bb1ca64c3d8afb3bcf53f96cf97ce03eb046ff1c54dbeb2dda2ca81f', outcome: 'not-selected' },
      ],
      taken: ['示例电子有限公司', '巷口老面馆（示例）'],
    });
  });

  test('sorts a list by its UTF-8 bytes, whatever characters it holds', () => {
    const edges = fc.constantFrom('a', 'é', '阳', '\ud7ff', '\ue000', 'Ａ', '\uffee', '𠀀', '𠮷', '😀', '😁', '\u{10fffd}');
    const entries = fc.uniqueArray(fc.string({ unit: edges, minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(entries, (list) => {
      const frozen = freezeList(list, sha256);
      expect(frozen.ok && frozen.value.entries).toEqual(list.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }));
  });

  test('takes the next in order for whoever withdraws, and nobody where the list ends', () => {
    const order = drawn(LIST, SEED, { percent: 50 }, sha256, ['示例电子有限公司']).order;
    expect(order.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'selected', 'substitute', 'not-selected']);
    expect(drawn(LIST, SEED, { percent: 50 }, sha256, LIST).taken).toEqual([]);
  });

  test.each([
    ['an empty list', { list: [] }, { kind: 'empty-list' }],
    ['a blank entry', { list: ['a', ' '] }, { kind: 'blank-entry', index: 1 }],
    ['an entry of two lines', { list: ['a', 'b\nc'] }, { kind: 'entry-not-one-line', index: 1 }],
    ['an entry that begins with a blank', { list: [' a'] }, { kind: 'entry-not-one-line', index: 0 }],
    ['half a character', { list: ['\ud842'] }, { kind: 'entry-not-one-line', index: 0 }],
    ['an entry listed twice', { list: ['a', 'b', 'a'] }, { kind: 'duplicate-entry', index: 2 }],
    ['a blank seed', { seed: '　' }, { kind: 'blank-seed' }],
    ['a seed of two lines', { seed: '1\n2' }, { kind: 'seed-not-one-line' }],
    ['a share of a percent', { percent: 0.5 }, { kind: 'percent-out-of-range' }],
    ['less than none', { percent: -1 }, { kind: 'percent-out-of-range' }],
    ['more than all', { percent: 101 }, { kind: 'percent-out-of-range' }],
    ['a withdrawal of somebody not listed', { withdrawn: ['z'] }, { kind: 'withdrawn-not-listed', index: 0 }],
    ['a withdrawal named twice', { withdrawn: ['a', 'a'] }, { kind: 'withdrawn-twice', index: 1 }],
  ])('names what is wrong with %s', (_, change: { list?: string[]; seed?: string; percent?: number; withdrawn?: string[] }, problem) => {
    const { list, seed, percent, withdrawn } = { list: ['a', 'b'], seed: '1', percent: 50, withdrawn: [], ...change };
    expect(draw(list, seed, { percent }, sha256, withdrawn)).toEqual({ ok: false, problem });
  });

  test('leaves entries of equal keys in the order of their bytes', () => {
    expect(drawn(['b', 'ab', 'c', 'a'], SEED, { percent: 50 }, () => '0').order.map(({ entry }) => entry)).toEqual(['a', 'ab', 'b', 'c']);
  });

  test('answers any input with a draw or a named problem', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, fc.double(), fc.array(text, { maxLength: 3 }), (list, seed, percent, withdrawn) => {
        const result = draw(list, seed, { percent }, sha256, withdrawn);
        expect(result.ok ? result.value.order.length : result.problem.kind).toBeTruthy();
      }),
    );
  });

  test('puts every entry in exactly one place', () => {
    fc.assert(
      fc.property(names, seeds, (list, seed) => {
        const { order } = drawn(list, seed, all, sha256);
        expect(order.map(({ entry }) => entry).sort()).toEqual([...list].sort());
        expect(order.map(({ place }) => place)).toEqual(list.map((_, index) => index + 1));
      }),
    );
  });

  test('does not depend on the order in which the list is given', () => {
    fc.assert(
      fc.property(names.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), seeds, ([list, shuffled], seed) => {
        expect(drawn(shuffled, seed, all, sha256)).toEqual(drawn(list, seed, all, sha256));
      }),
    );
  });

  test('comes out otherwise under another seed, and from another list', () => {
    const many = Array.from({ length: 20 }, (_, number) => `示例企业${number}`);
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        fc.pre(one !== other);
        expect(drawn(many, one, all, sha256).taken).not.toEqual(drawn(many, other, all, sha256).taken);
        expect(drawn(many.slice(1), one, all, sha256).taken).not.toEqual(drawn(many, one, all, sha256).taken.filter((entry) => entry !== many[0]));
      }),
    );
  });

  test('takes as many as are wanted while enough have not withdrawn, those of the lowest places', () => {
    fc.assert(
      fc.property(names.chain((list) => fc.tuple(fc.constant(list), fc.subarray(list))), seeds, fc.integer({ min: 0, max: 100 }), ([list, withdrawn], seed, percent) => {
        const { order, size, taken } = drawn(list, seed, { percent }, sha256, withdrawn);
        expect(taken).toEqual(order.map(({ entry }) => entry).filter((entry) => !withdrawn.includes(entry)).slice(0, size));
      }),
    );
  });
});

describe('the explanation of a draw', () => {
  const method = { law: 'draw-1：名单和种子都公开，任何人可以重算', certainty: 'practice' };

  test('names the list, the seed and how many are taken, each with what it rests on', () => {
    const result = drawn(LIST, SEED, { percent: 50 }, sha256);
    expect(explainDraw(result, SEED, 50)).toEqual([
      { what: 'list', facts: { count: 4, listHash: result.listHash }, source: method },
      { what: 'keys', facts: { seed: SEED }, source: method },
      { what: 'size', facts: { count: 4, percent: 50, size: 2 }, source: { law: '国办发〔2015〕58号（双随机）', certainty: 'medium' } },
    ]);
  });

  test('says how many withdrew, how many stand in for them and how many are taken in the end', () => {
    const substitutes = (withdrawn: readonly string[]) => explainDraw(drawn(LIST, SEED, { percent: 50 }, sha256, withdrawn), SEED, 50)[3];
    expect(substitutes(['示例电子有限公司'])).toEqual({ what: 'substitutes', facts: { withdrawn: 1, substitutes: 1, taken: 2 }, source: method });
    expect(substitutes(LIST.slice(1))).toMatchObject({ facts: { withdrawn: 3, substitutes: 1, taken: 1 } });
  });
});

describe('the sample', () => {
  test.each([
    [1, 5, 1], [20, 5, 1], [21, 5, 2], [100, 7, 7], [7, 100, 7], [3, 0, 1], [1000, 29, 290],
  ])('of %i at %i percent is %i', (count, percent, size) => {
    expect(sampleSize(count, { percent })).toBe(size);
  });

  test('has its minimum, and never more than there are', () => {
    expect([sampleSize(50, { percent: 5, minimum: 4 }), sampleSize(3, { percent: 5, minimum: 4 }), sampleSize(50, { percent: 5, minimum: 0 })]).toEqual([4, 3, 3]);
  });

  test('grows with the list and the percent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 99 }), (count, percent) => {
        expect(sampleSize(count, { percent: percent + 1 })).toBeGreaterThanOrEqual(sampleSize(count, { percent }) ?? Infinity);
        expect(sampleSize(count + 1, { percent })).toBeGreaterThanOrEqual(sampleSize(count, { percent }) ?? Infinity);
      }),
    );
  });
});

describe('a frozen list', () => {
  test('has the hash of a file with one entry per line, sorted by bytes', () => {
    expect(freezeList(['b', 'a'], sha256)).toEqual({ ok: true, value: { entries: ['a', 'b'], hash: sha256('a\nb\n') } });
    expect(freezeList(['ab', 'a', 'abc', 'aa'], sha256)).toMatchObject({ value: { entries: ['a', 'aa', 'ab', 'abc'] } });
    expect(freezeList(['\u{20BB7}', '\uFF21'], sha256)).toMatchObject({ value: { entries: ['\uFF21', '\u{20BB7}'] } });
  });
});
