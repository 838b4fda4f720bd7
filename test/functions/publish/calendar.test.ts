import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../functions/publish/calendar.ts';
import { publishChanges } from '../../../functions/publish/publish-changes.ts';
import { fairCard, type FairCard } from '../../../shared/domain/publishing.ts';
import { fairForm } from '../../support/builders.ts';
import { createWorld } from '../../support/world.ts';

const at = '2026-03-02T01:00:00.000Z';
const fair = { type: 'fair' as const, id: 'fair_01a20a32000000000000000000000001', rev: 3, createdAt: at, updatedAt: at, status: 'published' as const, ...fairForm, drafted: { at, by: 'officer', name: '钱集会' } };
const cardOf = (more: Partial<FairCard> = {}): FairCard => ({ ...fairCard(fair), ...more });
/** Content lines, folding undone. */
const linesOf = (calendar: string): string[] => calendar.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('the calendar of a fair', () => {
  it('says when it begins and ends in Beijing, where it is, and whom to ask', () => {
    const lines = linesOf(calendarOf([cardOf()], '双选会'));
    expect(lines).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'VERSION:2.0', `UID:${fair.id}`, 'SEQUENCE:3', 'DTSTAMP:20260302T010000Z', 'DTSTART:20260320T010000Z', 'DTEND:20260320T040000Z', 'SUMMARY:示例双选会', 'STATUS:CONFIRMED', 'END:VCALENDAR']));
    expect(lines.find((line) => line.startsWith('LOCATION:'))).toContain(fairForm.venue);
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain(fairForm.contactPhone);
  });

  it('strikes a cancelled fair out, under the same name and a later revision', () => {
    expect(linesOf(calendarOf([cardOf({ status: 'cancelled', rev: 4 })], '双选会'))).toEqual(expect.arrayContaining([`UID:${fair.id}`, 'SEQUENCE:4', 'STATUS:CANCELLED']));
  });

  it('is the same whenever it is made again', () => {
    expect(calendarOf([cardOf()], '双选会')).toBe(calendarOf([cardOf()], '双选会'));
  });

  it('has lines of at most 75 bytes that no character is cut by, and one entry per fair, whatever its words are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 4 }), (titles) => {
        const words = titles.map((title) => `春季小微企业托管服务双选会\nEND:VEVENT;${title}`);
        const calendar = calendarOf(words.map((title, index) => cardOf({ id: `fair_${index}`, title })), '双选会');
        for (const line of calendar.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line).toString()).toBe(line);
        }
        expect(linesOf(calendar).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(words.length);
        expect(linesOf(calendar).filter((line) => line === 'END:VEVENT')).toHaveLength(words.length);
      }),
    );
  });
});

describe('publishing a fair', () => {
  it('puts its calendar, and that of all fairs, beside its page', async () => {
    const world = await createWorld();
    await world.given(fair);
    const kept = new Map<string, string>();
    const page = (): string => '<html></html>';
    await publishChanges({ table: world.table, store: { put: async (key, body) => void kept.set(key, body) }, pages: { fairs: page, fair: page, board: page, agencies: page, agency: page, notices: page }, failed: (error) => { throw error; } }, [{ type: 'fair', id: fair.id, at }], '2026-03-02');
    expect(linesOf(kept.get(`fairs/${fair.id}/fair.ics`) ?? '')).toContain(`UID:${fair.id}`);
    expect(linesOf(kept.get('fairs/all.ics') ?? '')).toContain(`UID:${fair.id}`);
  });
});
