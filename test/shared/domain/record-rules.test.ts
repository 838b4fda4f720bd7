import { describe, expect, it } from 'vitest';
import { checkRecord, lastServiceDay, planOf, serviceYearAt } from '../../../shared/domain/record-rules.ts';
import { signedAgreement, terms } from '../../support/agreements.ts';

const now = '2026-03-02T01:00:00.000Z';
const enterprise = { id: 'org_1', name: '示例面馆', district: '320402' as const };
const agency = { id: 'org_2', name: '示例机构', district: '320402' as const };
const agreement = signedAgreement(now, enterprise, agency, 'specialist');
const draft = { servedOn: '2026-03-02', item: 'contracts' as const };
const ended = { ...agreement, status: 'ended' as const, ended: { at: now, by: 'a', name: 'a' }, endedOn: '2026-02-28' };

describe('who may log what', () => {
  it.each([
    ['today', draft, 'specialist', undefined],
    ['the first day of the term', { ...draft, servedOn: '2026-01-01' }, 'specialist', undefined],
    ['tomorrow', { ...draft, servedOn: '2026-03-03' }, 'specialist', { errors: [{ pointer: '/servedOn', kind: 'date-future' }] }],
    ['the day before the term', { ...draft, servedOn: '2025-12-31' }, 'specialist', { errors: [{ pointer: '/servedOn', kind: 'outside-term' }] }],
    ['an item that was not agreed', { ...draft, item: 'payroll' as const }, 'specialist', { errors: [{ pointer: '/item', kind: 'item-not-agreed' }] }],
    ['a stand-in without a reason', draft, 'colleague', { kind: 'not-specialist', errors: [{ pointer: '/standInReason', kind: 'required' }] }],
    ['a stand-in with a reason', { ...draft, standInReason: '专员休假' }, 'colleague', undefined],
  ])('%s', (_, given, personId, problem) => {
    const result = checkRecord(agreement, given, personId, now);
    expect(result).toMatchObject(problem ? { ok: false, problem } : { ok: true });
  });

  it('a day that begins in Beijing while it is still yesterday in UTC', () => {
    expect(checkRecord(agreement, { ...draft, servedOn: '2026-03-03' }, 'specialist', '2026-03-02T16:00:00.000Z').ok).toBe(true);
  });

  it('days up to the day on which the agreement was ended, not after it', () => {
    expect(checkRecord(ended, { ...draft, servedOn: '2026-02-28' }, 'specialist', now).ok).toBe(true);
    expect(checkRecord(ended, { ...draft, servedOn: '2026-03-01' }, 'specialist', now).ok).toBe(false);
  });
});

describe('the plan', () => {
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const plan = (today: string, records: Parameters<typeof planOf>[2] = []) => planOf({ terms }, period, records, today);

  it('makes each record due by the last day of its equal part of the year', () => {
    expect(plan('2026-03-31')[0]).toEqual({ item: 'contracts', required: 4, logged: 0, overdue: 0, nextDue: '2026-03-31' });
    expect(plan('2026-01-31')[1]).toEqual({ item: 'legal-advice', required: 12, logged: 0, overdue: 0, nextDue: '2026-01-31' });
  });

  it('counts days where months do not divide evenly', () => {
    const five = { ...terms, items: [{ item: 'payroll' as const, manner: 'phone' as const, timesPerYear: 5 }] };
    expect(planOf({ terms: five }, period, [], '2026-01-01')[0]?.nextDue).toBe('2026-03-14');
  });

  it('is overdue from the day after', () => {
    expect(plan('2026-04-01')[0]).toMatchObject({ overdue: 1, nextDue: '2026-03-31' });
  });

  it('moves on with each record that is not disputed', () => {
    const record = { status: 'logged' as const, servedOn: '2026-02-01', item: 'contracts' as const };
    expect(plan('2026-04-01', [record])[0]).toEqual({ item: 'contracts', required: 4, logged: 1, overdue: 0, nextDue: '2026-06-30' });
    expect(plan('2026-04-01', [{ ...record, status: 'disputed' }])[0]).toMatchObject({ logged: 0, overdue: 1 });
  });

  it('has nothing due for items on demand, nor once all is done', () => {
    expect(plan('2026-12-31')[2]).toEqual({ item: 'training', required: 0, logged: 0, overdue: 0 });
  });
});

describe('the service year of a day', () => {
  it('is the first one before the start and the last one after the end', () => {
    expect(serviceYearAt(agreement, '2025-06-01')).toEqual({ year: 1, from: '2026-01-01', to: '2026-12-31' });
    expect(serviceYearAt(agreement, '2028-06-01')).toEqual({ year: 1, from: '2026-01-01', to: '2026-12-31' });
  });

  it('ends with the service', () => {
    expect(lastServiceDay(ended)).toBe('2026-02-28');
    expect(serviceYearAt(ended, '2026-06-01')).toEqual({ year: 1, from: '2026-01-01', to: '2026-02-28' });
    const three = { ...agreement, terms: { ...terms, endsOn: '2028-06-30' } };
    expect(serviceYearAt(three, '2028-01-01')).toEqual({ year: 3, from: '2028-01-01', to: '2028-06-30' });
  });
});
