import { describe, expect, it } from 'vitest';
import { agencyKnowsEnterprise, checkUndo, undoUntil } from '../../../shared/domain/fair-rules.ts';

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
