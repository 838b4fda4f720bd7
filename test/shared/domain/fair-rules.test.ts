import { describe, expect, it } from 'vitest';
import { checkUndo, undoUntil } from '../../../shared/domain/fair-rules.ts';

describe('a check-in', () => {
  const checkedIn = { at: '2026-03-20T01:00:00.000Z', by: 'officer', name: '示例' };

  it.each([
    { now: '2026-03-20T01:00:00.000Z', can: true },
    { now: '2026-03-20T01:01:00.000Z', can: true },
    { now: '2026-03-20T01:01:00.001Z', can: false },
  ])('at 01:00 can be taken back at $now: $can', ({ now, can }) => {
    expect(checkUndo({ checkedIn }, now).ok).toBe(can);
  });

  it('that never was has no end of its minute, and cannot be taken back', () => {
    expect([undoUntil({ checkedIn: undefined }), checkUndo({ checkedIn: undefined }, checkedIn.at).ok]).toEqual([undefined, false]);
  });
});
