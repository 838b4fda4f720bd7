import { describe, expect, it } from 'vitest';
import { subsidyWarnings, type WarningFacts } from '../../../shared/domain/subsidy-warnings.ts';
import { newFile } from '../../../functions/table/conditions.ts';
import { figuresGiven, sizeFor } from '../../../shared/domain/size-rules.ts';
import { yearsNeeded } from '../../../shared/domain/eligibility-rules.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import type { Agreement } from '../../../shared/domain/agreement.ts';
import { organisation } from '../../support/builders.ts';
import { allMet } from '../../support/service-year.ts';

const now = '2026-09-01T01:00:00.000Z';
const stamp = { at: now, by: 'test', name: '测试（示例）' };
const sizeOf = (year: number, employees: number, revenueWan: string) => figuresGiven('org_00000000000000000000000000000000', undefined, { year, industryCode: '6210', employees, revenueWan }, [], stamp);
const [small, medium] = [sizeOf(2025, 28, '800'), sizeOf(2026, 150, '5000')];
const agreement = (status: 'draft' | 'in-force') => ({ status, terms: { items: [{ item: 'contracts' }], startsOn: '2026-03-02', endsOn: '2029-03-01' } }) as unknown as Agreement;
const enterprise = organisation(now, 'enterprise');
const facts = (more: Partial<WarningFacts> = {}): WarningFacts => ({ enterprise, agency: organisation(now, 'agency'), files: [newFile(enterprise.id, 2026, allMet(now), now)], sizeYears: [small], ...more });
const moved = { ...enterprise, moves: [{ from: '320404' as const, to: '320402' as const, on: '2026-08-01', told: stamp }] };

describe('what both sides are told of a subsidy', () => {
  it.each([
    ['nothing where everything is as it should be', {}, []],
    ['conditions that nobody has checked', { files: [] }, ['enterprise-conditions-unknown']],
    ['a condition that is not met', { files: [newFile(enterprise.id, 2026, { ...allMet(now), 'tax-credit': { outcome: 'unmet', asOf: '2026-04-01', note: 'D 级', uploads: [], judged: stamp } }, now)] }, ['enterprise-conditions-unmet']],
    ['no figures', { sizeYears: [] }, ['enterprise-size-unknown']],
    ['too large when the service begins', { sizeYears: [sizeOf(2025, 150, '5000')] }, ['enterprise-not-small']],
    ['an individual business', { enterprise: { ...enterprise, creditCode: '92320402MA9ABCD16F' } }, ['enterprise-individual-business']],
  ] as const)('before signing: %s', (_, more, kinds) => {
    expect(subsidyWarnings(agreement('draft'), facts(more), now)).toEqual(kinds);
  });

  it.each([
    ['grown within the year, which counts from the next', { sizeYears: [small, medium] }, SAMPLE_2026_1, ['enterprise-outgrown-next-year']],
    ['grown, which counts at the claim', { sizeYears: [small, medium] }, { ...SAMPLE_2026_1, switches: { ...SAMPLE_2026_1.switches, outgrownSmallSize: 'tested-at-claim' as const } }, ['enterprise-outgrown-now']],
    ['moved within the city', { enterprise: moved }, SAMPLE_2026_1, ['enterprise-moved']],
    ['moved where the district counts', { enterprise: moved }, { ...SAMPLE_2026_1, local: 'district' as const }, ['enterprise-moved-recheck']],
    ['moved before the service year', { enterprise: { ...moved, moves: [{ ...moved.moves[0], from: '320404' as const, to: '320402' as const, on: '2026-01-01', told: stamp }] } }, SAMPLE_2026_1, []],
    ['a condition nobody has checked is no news', { files: [] }, SAMPLE_2026_1, []],
  ])('while it is in force: %s', (_, more, ruleset, kinds) => {
    expect(subsidyWarnings(agreement('in-force'), facts(more), now, ruleset)).toEqual(kinds);
  });
});

describe('the year that counts', () => {
  const period = { from: '2026-05-10', to: '2027-05-09' };
  it.each([['year-of-start', [2026]], ['year-of-end', [2027]], ['both-years', [2026, 2027]]] as const)('of findings, by the ruleset: %s', (conditionsOf, years) => {
    expect(yearsNeeded(period, { ...SAMPLE_2026_1, switches: { ...SAMPLE_2026_1.switches, conditionsOf } })).toEqual(years);
    expect(yearsNeeded({ from: '2026-01-01', to: '2026-12-31' }, { ...SAMPLE_2026_1, switches: { ...SAMPLE_2026_1.switches, conditionsOf } })).toEqual([2026]);
  });

  it('of sizes: that before the service year began, else the first given since; or the latest', () => {
    expect(sizeFor([small, medium], period, SAMPLE_2026_1)).toBe(small);
    expect(sizeFor([medium], period, SAMPLE_2026_1)).toBe(medium);
    expect(sizeFor([sizeOf(2020, 8, '90')], period, SAMPLE_2026_1)?.year).toBe(2020);
    expect(sizeFor([small, medium], period, { ...SAMPLE_2026_1, switches: { ...SAMPLE_2026_1.switches, outgrownSmallSize: 'tested-at-claim' } })).toBe(medium);
  });
});
