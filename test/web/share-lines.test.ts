import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../web/share/lines.ts';

/** Chinese characters are twice as wide as Latin ones. */
const measure = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);

describe('lines of a picture', () => {
  it.each([
    ['break between Chinese characters', '常州市武进区奥体中心', 8, ['常州市武', '进区奥体', '中心']],
    ['keep Latin words whole', '第 12 届 HR fair', 8, ['第 12 届', 'HR fair']],
    ['never begin with a closing mark', '双选会（武进）', 12, ['双选会（武进）']],
    ['break a word that no line is long enough for', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['are none for nothing', '  ', 4, []],
  ])('%s', (_, text, width, lines) => {
    expect(linesOf(text, width, measure)).toEqual(lines);
  });

  it('lose nothing but blanks, and are no wider than a line and a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('常', '州', '）', '，', 'a', 'B', '1', ' ') }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = linesOf(text, width, measure);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(measure(line.replace(/[），]+$/u, ''))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
