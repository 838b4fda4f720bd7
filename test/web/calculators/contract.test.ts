import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../web/routes/public/calculators/contract.tsx';
import type { Typed } from '../../../web/routes/public/calculators/typed.ts';

const typed = { kind: 'fixed', start: '2026-03-02', end: '2029-03-01' };
const year = { ...typed, end: '2027-03-01' };
const whatOf = (given: Typed) => {
  const judged = judge(given);
  return judged.ok ? judged.result.probation.steps.map(({ what }) => what) : [];
};

describe('the calculator of contract dates', () => {
  it('says by when to sign, how long probation may last and when to talk about renewal', () => {
    expect(judge({ ...typed, agreedMonths: '6' })).toMatchObject({
      ok: true,
      result: {
        signed: null, written: { deadlineConservative: '2026-04-01' }, probation: { maxMonths: 6, lastDay: '2026-09-01', lawful: true, again: false },
        reminders: [{ facts: { on: '2028-12-31' } }, { facts: { on: '2029-01-30' } }, { facts: { on: '2029-02-14' } }],
      },
    });
  });
  it.each([
    ['2026-04-01', null, null],
    ['2026-04-02', null, null],
    ['2026-04-03', { from: '2026-04-02', to: '2026-04-02' }, null],
    ['2027-03-02', { from: '2026-04-02', to: '2027-03-01' }, '2027-03-02'],
  ])('signed on %s: double wage for %o, deemed open-ended on %s', (signed, doubleWageCommonCourtPractice, deemedOpenEndedOn) => {
    expect(judge({ ...typed, signed })).toMatchObject({ ok: true, result: { signed, written: { doubleWageCommonCourtPractice, deemedOpenEndedOn } } });
  });
  it.each([
    ['2025-12-31', '2026-12-30', '2026-02-28'],
    ['2026-01-01', '2026-12-31', '2026-02-28'],
    ['2026-08-15', '2027-08-14', '2026-10-14'],
  ])('two months of probation from %s, in a year until %s, end on %s: in a shorter month on its last day', (start, end, lastDay) => {
    expect(judge({ kind: 'fixed', start, end })).toMatchObject({ ok: true, result: { probation: { maxMonths: 2, lastDay } } });
  });
  it.each([
    ['one that is too long', { ...year, agreedMonths: '３', contractWage: '5,000' }, { maxMonths: 2, lawful: false, again: false, cost: 500_000 }],
    ['part of a month', { ...year, agreedMonths: '2.5', contractWage: '5000' }, { maxMonths: 2, lawful: false, cost: 250_000 }],
    ['a second one, all of which is too long', { ...year, agreedMonths: '1', previous: 'yes', contractWage: '5000' }, { maxMonths: 0, lawful: false, again: true, cost: 500_000 }],
    ['none agreed after an earlier one', { ...year, previous: 'yes' }, { maxMonths: 0, lawful: true, again: true }],
    ['one for a task', { kind: 'task', start: '2026-03-02', agreedMonths: '1', contractWage: '5000' }, { maxMonths: 0, lawful: false, cost: 500_000 }],
    ['an open-ended contract', { kind: 'open-ended', start: '2026-03-02', agreedMonths: '6' }, { maxMonths: 6, lawful: true, lastDay: '2026-09-01' }],
  ])('judges %s', (_, given, probation) => {
    expect(judge(given)).toMatchObject({ ok: true, result: { probation } });
  });
  it('prices no excess while the wage is not known', () => {
    const judged = judge({ ...year, agreedMonths: '3' });
    expect(judged.ok && judged.result.probation).not.toHaveProperty('cost');
  });
  it('explains only what was filled in', () => {
    expect(whatOf(year)).toEqual(['term', 'limit']);
    expect(whatOf({ ...year, agreedMonths: '0' })).toEqual(['term', 'limit']);
    expect(whatOf({ ...year, agreedMonths: '3', contractWage: '5000' })).toEqual(['term', 'limit', 'agreed', 'excess-served']);
    expect(whatOf({ ...year, agreedMonths: '3', previous: 'yes' })).toEqual(['term', 'once-only']);
  });
  it.each([
    ['80 % of the wage after it', { contractWage: '5000' }, { floor: 400_000 }],
    ['never below the minimum wage', { contractWage: '3000' }, { floor: 266_000 }],
    ['a wage that is too low', { contractWage: '5000', paid: '3999.99' }, { floor: 400_000, lawful: false }],
    ['a wage that is enough', { contractWage: '5000', paid: '4000' }, { floor: 400_000, lawful: true }],
  ])('says the least wage in probation: %s', (_, wages, wage) => {
    expect(judge({ ...typed, ...wages })).toMatchObject({ ok: true, result: { wage, wageUnknown: false } });
  });
  it.each([
    ['where no probation is lawful', { kind: 'task', start: '2026-03-02', contractWage: '5000', paid: '4000' }],
    ['after an earlier probation', { ...typed, previous: 'yes', contractWage: '5000', paid: '4000' }],
    ['for part-time work, whatever was typed before', { kind: 'part-time', start: '2026-03-02', paid: '3000', signed: 'x', end: 'x', previous: 'yes' }],
    ['where no wage is given', typed],
  ])('says nothing of a wage in probation %s', (_, given) => {
    const judged = judge(given);
    expect(judged).toMatchObject({ ok: true, result: { wageUnknown: false } });
    expect(judged.ok && judged.result).not.toHaveProperty('wage');
  });
  it('says that minimum wages before 2024 are not held', () => {
    expect(judge({ ...typed, start: '2020-03-02', contractWage: '5000' })).toMatchObject({ ok: true, result: { wageUnknown: true } });
  });
  it('knows no written contract for part-time work', () => {
    const judged = judge({ kind: 'part-time', start: '2026-03-02' });
    expect(judged).toMatchObject({ ok: true, result: { probation: { maxMonths: 0 }, reminders: [] } });
    expect(judged.ok && judged.result).not.toHaveProperty('written');
  });
  it('reminds of no day before the first working day', () => {
    expect(judge({ ...typed, end: '2026-04-20' })).toMatchObject({ ok: true, result: { reminders: [{ facts: { daysBefore: 30, on: '2026-03-21' } }, { facts: { daysBefore: 15 } }] } });
  });
  it.each([
    [{}, ['/kind required', '/start required']],
    [{ kind: 'fixed', start: '2026-03-02' }, ['/end required']],
    [{ ...typed, end: '2026-01-01' }, ['/end ends-before-start']],
    [{ ...typed, agreedMonths: '半年' }, ['/agreedMonths not-a-number']],
    [{ ...typed, agreedMonths: '601' }, ['/agreedMonths too-big']],
    [{ ...typed, signed: '2026-02-30' }, ['/signed not-a-date']],
    [{ ...typed, paid: '3000' }, ['/contractWage required']],
  ])('names what is wrong with %o', (given, errors) => {
    const judged = judge(given);
    expect(judged.ok ? [] : judged.errors.map(({ pointer, kind }) => `${pointer} ${kind}`)).toEqual(errors);
  });
  it('gives a result or names a field, whatever is typed', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('fixed', 'open-ended', 'task', 'part-time', 'yes', '1950-01-01', '2024-02-29', '2199-12-31', '0', '600', '0.000001', '9999999999.99', '99999999999'));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('kind', 'start', 'signed', 'end', 'agreedMonths', 'previous', 'contractWage', 'paid'), text), (given) => {
      const judged = judge(given);
      if (!judged.ok) expect(judged.errors.length).toBeGreaterThan(0);
    }), { numRuns: 2000 });
  });
});
