import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fair } from '../../../shared/domain/fair.ts';
import { agencyKnowsEnterprise, agencyMayCall, answerBy, checkAnswer, checkSelectionOpen, inOrder, moved, withOneLess, withOneMore } from '../../../shared/domain/selection-rules.ts';

const fair = { status: 'published', date: '2026-03-20', signUpOpensOn: '2026-03-01', selection: { choices: 3, invitations: 10, opensOn: '2026-03-05', closesOn: '2026-03-27', answerWorkingDays: 5 } } as Fair;
/** Noon in Beijing. */
const on = (day: string): string => `${day}T04:00:00.000Z`;

describe('the days of selection', () => {
  it.each([
    ['the day before', '2026-03-04', 'selection-closed'],
    ['the first day', '2026-03-05', 'open'],
    ['after the fair', '2026-03-21', 'open'],
    ['the last day', '2026-03-27', 'open'],
    ['the day after', '2026-03-28', 'selection-closed'],
  ])('on %s: %s', (_, day, expected) => {
    const checked = checkSelectionOpen(fair, on(day));
    expect(checked.ok ? 'open' : checked.problem.kind).toBe(expected);
    if (!checked.ok) expect(checked.problem.facts).toEqual({ opensOn: '2026-03-05', closesOn: '2026-03-27' });
  });

  it('go on after the fair has closed, and end when it is called off', () => {
    expect(checkSelectionOpen({ ...fair, status: 'closed' }, on('2026-03-21')).ok).toBe(true);
    expect(checkSelectionOpen({ ...fair, status: 'cancelled' }, on('2026-03-10'))).toMatchObject({ problem: { kind: 'status-conflict' } });
  });

  it('give five working days to answer, at the latest the last day', () => {
    const rules = { closesOn: '2026-03-27', answerWorkingDays: 5 };
    expect([answerBy(rules, on('2026-03-09')), answerBy(rules, on('2026-03-24')), answerBy(rules, on('2026-03-27'))]).toEqual(['2026-03-16', '2026-03-27', '2026-03-27']);
  });
});

describe('an answer', () => {
  const choice = { begunBy: 'enterprise', answerBy: '2026-03-16' } as const;
  it.each([
    ['agency', 'accept', '2026-03-16', 'ok'],
    ['agency', 'accept', '2026-03-17', 'answer-late'],
    ['agency', 'decline', '2026-03-17', 'answer-late'],
    ['enterprise', 'withdraw', '2026-03-17', 'ok'],
    ['agency', 'withdraw', '2026-03-16', 'forbidden'],
    ['enterprise', 'accept', '2026-03-16', 'forbidden'],
    ['enterprise', 'decline', '2026-03-16', 'forbidden'],
  ] as const)('by the %s that would %s it on %s: %s', (side, action, day, expected) => {
    const checked = checkAnswer(choice, side, action, on(day));
    expect(checked.ok ? 'ok' : checked.problem.kind).toBe(expected);
  });
});

describe('which enterprise it is', () => {
  it.each([
    { begunBy: 'enterprise', status: 'proposed', known: true },
    { begunBy: 'enterprise', status: 'withdrawn', known: true },
    { begunBy: 'enterprise', status: 'declined', known: true },
    { begunBy: 'agency', status: 'proposed', known: false },
    { begunBy: 'agency', status: 'declined', known: false },
    { begunBy: 'agency', status: 'withdrawn', known: false },
    { begunBy: 'agency', status: 'matched', known: true },
  ] as const)('an agency knows after a choice by the $begunBy that is $status: $known', ({ known, ...choice }) => {
    expect(agencyKnowsEnterprise(choice)).toBe(known);
  });
});

describe('whom the agency may call', () => {
  it.each([
    ['enterprise', 'proposed', true],
    ['enterprise', 'matched', true],
    ['enterprise', 'withdrawn', false],
    ['enterprise', 'lapsed', false],
    ['agency', 'proposed', false],
    ['agency', 'matched', true],
    ['agency', 'declined', false],
  ] as const)('begun by the %s and %s: %s', (begunBy, status, may) => {
    expect(agencyMayCall({ begunBy, status })).toBe(may);
  });
});

const stamp = { at: on('2026-03-10'), by: 'owner', name: '示例' };
const by = (agencyId: string, begunBy: 'enterprise' | 'agency' = 'enterprise') => ({ begunBy, agencyId });

describe('the list of an enterprise', () => {
  it('grows at its end up to the limit; then it says so', () => {
    const one = withOneMore(undefined, by('a'), 2);
    const two = one.ok ? withOneMore(one.value, by('b'), 2) : one;
    expect(two).toEqual({ ok: true, value: { count: 2, most: 2, order: ['a', 'b'] } });
    expect(two.ok && withOneMore(two.value, by('c'), 2)).toMatchObject({ problem: { kind: 'choices-full', facts: { limit: 2 } } });
    expect(withOneMore({ count: 2, order: [] }, by('c', 'agency'), 2)).toMatchObject({ problem: { kind: 'invitations-full' } });
  });

  it('is put in another order only with the same agencies in it', () => {
    const list = { count: 2, order: ['a', 'b'] };
    expect(inOrder(list, ['b', 'a'], stamp)).toEqual({ ok: true, value: { order: ['b', 'a'], arranged: stamp } });
    for (const other of [['a'], ['a', 'a'], ['a', 'c'], ['a', 'b', 'c']]) expect(inOrder(list, other, stamp)).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
  });

  const agencies = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });

  it('never holds more than the limit nor one agency twice, and counts what it holds, whatever is added and taken', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.constantFrom('a', 'b', 'c', 'd', 'e'))), fc.integer({ min: 1, max: 4 }), (steps, most) => {
        let list = { count: 0, order: [] as string[] };
        for (const [add, agency] of steps) {
          const listed = list.order.includes(agency);
          if (add && !listed) {
            const more = withOneMore(list, by(agency), most);
            expect(more.ok).toBe(list.count < most);
            if (more.ok) list = more.value;
          } else if (!add && listed) list = withOneLess(list, by(agency));
          expect([list.count, new Set(list.order).size]).toEqual([list.order.length, list.order.length]);
          expect(list.count).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('keeps every agency when one is moved, changes two places at most, and is as before when it is moved back', () => {
    fc.assert(
      fc.property(agencies, fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(-1 as const, 1 as const), (order, agency, way) => {
        const after = moved(order, agency, way);
        expect([...after].sort()).toEqual([...order].sort());
        expect(after.filter((each, place) => each !== order[place]).length).toBeOneOf([0, 2]);
        if (after.join() !== order.join()) expect(moved(after, agency, way === 1 ? -1 : 1)).toEqual(order);
      }),
    );
  });
});
