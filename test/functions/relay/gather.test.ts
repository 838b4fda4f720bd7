import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicChangeOf } from '../../../functions/relay/changes.ts';
import { gather, latest } from '../../../functions/relay/gather.ts';
import { pageOf, type PublicChange } from '../../../shared/domain/publishing.ts';

const at = (minute: number): string => `2027-03-05T01:${String(minute).padStart(2, '0')}:00.000Z`;
const record = (image: Readonly<Record<string, string>>) => ({ dynamodb: { NewImage: Object.fromEntries(Object.entries(image).map(([name, value]) => [name, { S: value }])) } });
const booth = (fairId: string, minute: number) => record({ type: 'booth', fairId, updatedAt: at(minute) });
const fair = (id: string, minute: number) => record({ type: 'fair', id, updatedAt: at(minute) });
const other = record({ type: 'record', id: 'rec_1', updatedAt: at(0) });
const gatherPages = gather<PublicChange>({ messageOf: publicChangeOf, subjectOf: pageOf, merge: latest });

describe('a batch of the stream', () => {
  it('is one message per page, with the latest time, under the number of its first record', () => {
    expect(gatherPages([other, booth('fair_1', 2), fair('fair_2', 3), fair('fair_1', 9), booth('fair_1', 4)])).toEqual([
      { message: { type: 'fair', id: 'fair_1', at: at(9) }, index: 1 },
      { message: { type: 'fair', id: 'fair_2', at: at(3) }, index: 2 },
    ]);
  });

  it('tells of every page that changed, once, and in the order in which a failed hand-over has to begin again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('fair_1', 'fair_2', 'fair_3'), fc.nat({ max: 59 })), { maxLength: 60 }), (changes) => {
        const gathered = gatherPages(changes.map(([id, minute]) => booth(id, minute)));
        expect(gathered.map(({ message }) => 'id' in message && message.id)).toEqual([...new Set(changes.map(([id]) => id))]);
        expect(gathered.map(({ index }) => index)).toEqual(gathered.map(({ index }) => index).sort((a, b) => a - b));
        for (const { message } of gathered) if ('id' in message && 'at' in message) expect(message.at).toBe(at(Math.max(...changes.flatMap(([id, minute]) => (id === message.id ? [minute] : [])))));
      }),
    );
  });
});
