import { describe, expect, it } from 'vitest';
import { aheadOf, countOf, lineOf, withLines, type Line, type Roster } from '../../../web/desk/roster.ts';

const line = (ticket: number, status: Line['status'], code = String(100_000 + ticket)): Line => ({ ticket, code, name: `企业${ticket}`, status });
const rosterOf = (...lines: Line[]): Roster => withLines({ at: '2026-03-20T01:00:00.000Z', fair: { title: '示例双选会', date: '2026-03-20', startTime: '09:00', endTime: '12:00', status: 'published' }, lines: new Map() }, lines);

describe('the roster of a fair', () => {
  it('finds a sign-up by its code, the live one where a code was given anew', () => {
    expect(lineOf(rosterOf(line(1, 'seated')), '100001')?.ticket).toBe(1);
    expect(lineOf(rosterOf(line(3, 'seated', '111111'), line(5, 'cancelled', '111111')), '111111')?.ticket).toBe(3);
    expect(lineOf(rosterOf(line(3, 'cancelled', '111111'), line(5, 'seated', '111111')), '111111')?.ticket).toBe(5);
    expect(lineOf(rosterOf(line(3, 'cancelled', '111111')), '111111')?.status).toBe('cancelled');
    expect(lineOf(rosterOf(line(1, 'seated')), '999999')).toBeUndefined();
  });

  it('takes changes in by the ticket and leaves the rest', () => {
    const after = withLines(rosterOf(line(1, 'seated'), line(2, 'waiting')), [line(2, 'seated'), line(3, 'waiting')]);
    expect([...after.lines.values()].map(({ ticket, status }) => [ticket, status])).toEqual([[1, 'seated'], [2, 'seated'], [3, 'waiting']]);
  });

  it('counts who has a seat, who came, and who waits before another', () => {
    const roster = rosterOf(line(1, 'checked-in'), line(2, 'seated'), line(3, 'cancelled'), line(4, 'waiting'), line(5, 'waiting'));
    expect(countOf(roster)).toEqual({ guests: 2, came: 1 });
    expect(aheadOf(roster, { ticket: 4 })).toBe(0);
    expect(aheadOf(roster, { ticket: 5 })).toBe(1);
  });
});
