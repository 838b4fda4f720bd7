import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, Board, cellOf, countsOn, mergeHallChanges, type HallChange, type Tally } from '../../../shared/domain/board.ts';
import type { Fair } from '../../../shared/domain/fair.ts';
import { sectionName } from '../../../shared/rules/size/industry-code.ts';
import { fairForm } from '../../support/builders.ts';

const at = '2026-03-20T02:00:00.000Z';
const stamp = { at, by: 'officer', name: '钱集会' };
const fairId = 'fair_01a20a32000000000000000000000001';
const fair: Fair = { type: 'fair', id: fairId, rev: 2, createdAt: at, updatedAt: at, status: 'published', ...fairForm, drafted: stamp, published: stamp };
const [noodles, garage] = [cellOf('H', '320402'), cellOf('O', '320411')];
const ticketsOf = (cells: readonly string[]): Tally['tickets'] => Object.fromEntries(cells.map((cell, index) => [index + 1, { status: 'seated', cell }]));
const match = (n: number, cell: string) => ({ id: `cho_${n}`, at, agencyId: 'org_a', agency: '示例人力', cell });
const tally = (more: Partial<Tally> = {}): Tally => ({ revision: 3, day: fair.date, booths: [{ agencyId: 'org_a', number: 'A1', name: '示例人力' }], tickets: {}, matches: [], ...more });

describe('the board', () => {
  it('counts from the day of the fair on, whoever signed up, waits, came and matched', () => {
    const tickets: Tally['tickets'] = { 1: { status: 'checked-in', cell: noodles }, 2: { status: 'seated', cell: noodles }, 3: { status: 'gone', cell: noodles }, 4: { status: 'waiting', cell: noodles } };
    const board = boardOf(fair, tally({ tickets, matches: [match(1, noodles)] }), at);
    expect(board.figures).toEqual({ signedUp: 2, came: 1, waiting: 1, matched: 1 });
    expect(board.matches).toEqual([{ n: 1, time: '10:00', agency: '示例人力', number: 'A1' }]);
    const before = boardOf(fair, tally({ tickets }), '2026-03-19T15:59:59.000Z');
    expect(before.figures).toBeUndefined();
    expect(before.matches).toEqual([]);
    expect(countsOn({ ...fair, status: 'cancelled' }, at)).toBe(false);
  });

  it.each([
    ['trade and district, when five of the kind are at the fair', [noodles, noodles, noodles, noodles, noodles], { trade: '住宿和餐饮业', district: '320402' }],
    ['the trade alone, when five are of the trade but not of the district', [noodles, noodles, noodles, noodles, cellOf('H', '320411')], { trade: '住宿和餐饮业' }],
    ['nothing, when it would point at one', [noodles, noodles, noodles, noodles, garage, garage, garage], {}],
  ])('tells of the enterprise of a match %s', (_, cells, kind) => {
    const [shown] = boardOf(fair, tally({ tickets: ticketsOf(cells), matches: [match(1, noodles)] }), at).matches;
    expect(shown).toEqual({ n: 1, time: '10:00', agency: '示例人力', number: 'A1', ...kind });
  });

  it('never tells of a kind that fewer than five share, and nothing of those that gave no figures', () => {
    const cell = fc.tuple(fc.constantFrom('H', 'F', 'O', undefined), fc.constantFrom('320402', '320411')).map(([section, district]) => cellOf(section, district));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), fc.array(cell, { maxLength: 30 }), (guests, matched) => {
        const tickets = ticketsOf(guests);
        for (const { trade, district } of boardOf(fair, tally({ tickets, matches: matched.map((each, index) => match(index, each)) }), at).matches) {
          if (trade === undefined) expect(district).toBeUndefined();
          else expect(guests.filter((guest) => sectionName(guest.slice(0, 1)) === trade && guest.endsWith(district ?? '')).length).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });

  it('lists the latest twenty matches, the newest first, numbered over the whole fair', () => {
    const board = boardOf(fair, tally({ matches: Array.from({ length: 53 }, (_, index) => match(index, noodles)) }), at);
    expect(board.matches.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, index) => 53 - index));
    expect(board.figures?.matched).toBe(53);
    expect(Board.parse(board)).toEqual(board);
  });
});

describe('changes of a hall', () => {
  const change = fc.record({ fairId: fc.constant(fairId), at: fc.constantFrom('2026-03-20T01:00:00.000Z', at), hall: fc.boolean(), tickets: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 5 }), choices: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }) });
  const sorted = ({ tickets, choices, ...rest }: HallChange) => ({ ...rest, tickets: [...tickets].sort(), choices: [...choices].sort() });

  it('become one that names everything, however they are put together and however often', () => {
    fc.assert(
      fc.property(change, change, change, (a, b, c) => {
        expect(sorted(mergeHallChanges(mergeHallChanges(a, b), c))).toEqual(sorted(mergeHallChanges(a, mergeHallChanges(c, b))));
        expect(sorted(mergeHallChanges(a, a))).toEqual(sorted(a));
      }),
    );
  });
});
