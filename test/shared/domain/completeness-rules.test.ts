import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessOf, requiredTimes, type CountedRecord } from '../../../shared/domain/completeness-rules.ts';
import { serviceItems } from '../../../shared/domain/service-items.ts';
import { terms } from '../../support/agreements.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const record: CountedRecord = { status: 'confirmed', servedOn: '2026-03-01', items: ['contracts'] };

describe('completeness of a service year', () => {
  it('requires every ticked item as often as agreed, and nothing of items on demand', () => {
    expect(completenessOf({ terms }, year, [])).toEqual({
      required: 16, met: 0,
      lines: [{ key: 'contracts', required: 4, met: 0 }, { key: 'legal-advice', required: 12, met: 0 }, { key: 'training', required: 0, met: 0 }],
    });
  });

  it.each([
    ['confirmed', 1],
    ['unanswered', 1],
    ['disputed', 0],
    ['logged', 0],
    ['corrected', 0],
  ] as const)('counts a %s record %i times', (status, met) => {
    expect(completenessOf({ terms }, year, [{ ...record, status }]).met).toBe(met);
  });

  it('counts the first and the last day of the year, and no day outside', () => {
    const on = (servedOn: string) => completenessOf({ terms }, year, [{ ...record, servedOn }]).met;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([0, 1, 1, 0]);
  });

  it('counts a record of several items once for each', () => {
    expect(completenessOf({ terms }, year, [{ ...record, items: ['contracts', 'legal-advice'] }])).toMatchObject({ met: 2, lines: [{ met: 1 }, { met: 1 }, { met: 0 }] });
  });

  it('lets no surplus of one item make up for another', () => {
    expect(completenessOf({ terms }, year, Array.from({ length: 30 }, () => record))).toMatchObject({ required: 16, met: 4 });
  });

  it('requires less of a shorter year, by whole months and rounded down', () => {
    expect(requiredTimes(4, { from: '2026-01-01', to: '2026-06-30' })).toBe(2);
    expect(requiredTimes(4, { from: '2026-01-01', to: '2026-06-29' })).toBe(1);
    expect(requiredTimes(12, year)).toBe(12);
    expect(requiredTimes(5, { from: '2024-02-29', to: '2025-02-27' })).toBe(5);
    expect(requiredTimes(1, { from: '2026-01-01', to: '2026-01-15' })).toBe(0);
  });

  it('adds up several rows of one item', () => {
    const twice = { items: [...terms.items, { item: 'contracts' as const, manner: 'phone' as const, timesPerYear: 2 }] };
    expect(completenessOf({ terms: twice }, year, []).lines[0]).toEqual({ key: 'contracts', required: 6, met: 0 });
  });

  it('is never more than whole, and never falls when a record is added', () => {
    const records = fc.array(fc.record({ status: fc.constantFrom('logged', 'confirmed', 'disputed', 'unanswered'), servedOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-07-01', '2027-01-01'), items: fc.uniqueArray(fc.constantFrom(...serviceItems), { minLength: 1 }) }));
    fc.assert(
      fc.property(records, (all) => {
        const { met, required } = completenessOf({ terms }, year, all);
        expect(met).toBeLessThanOrEqual(required);
        expect(completenessOf({ terms }, year, all.slice(1)).met).toBeLessThanOrEqual(met);
      }),
    );
  });
});
