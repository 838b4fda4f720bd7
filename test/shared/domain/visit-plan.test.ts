import { describe, expect, it } from 'vitest';
import type { SignedAgreement } from '../../../shared/domain/agreement.ts';
import { nextVisitOf, planOf, reminderAt } from '../../../shared/domain/visit-plan.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import { signedAgreement, terms } from '../../support/agreements.ts';

const now = '2026-03-02T01:00:00.000Z';
const enterprise = { id: 'org_1', name: '示例面馆', district: '320402' as const };
const agency = { id: 'org_2', name: '示例机构', district: '320402' as const };
const agreement = signedAgreement(now, enterprise, agency, 'specialist');
const ended: SignedAgreement = { ...agreement, status: 'ended', ended: { at: now, by: 'a', name: 'a' }, endedOn: '2026-02-28' };

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
    const record = { status: 'logged' as const, servedOn: '2026-02-01', items: ['contracts' as const] };
    expect(plan('2026-04-01', [record])[0]).toEqual({ item: 'contracts', required: 4, logged: 1, overdue: 0, nextDue: '2026-06-30' });
    for (const status of ['disputed', 'corrected'] as const) expect(plan('2026-04-01', [{ ...record, status }])[0]).toMatchObject({ logged: 0, overdue: 1 });
    expect(plan('2026-04-01', [{ ...record, items: ['contracts', 'legal-advice'] }]).map(({ logged }) => logged)).toEqual([1, 1, 0]);
  });

  it('has nothing due for items on demand, nor once all is done', () => {
    expect(plan('2026-12-31')[2]).toEqual({ item: 'training', required: 0, logged: 0, overdue: 0 });
  });
});

describe('the next visit', () => {
  it('covers what is overdue, and what is due within two weeks of it', () => {
    const lines = planOf({ terms }, { from: '2026-01-01', to: '2026-12-31' }, [], '2026-03-20');
    expect(nextVisitOf(lines, '2026-03-20')).toEqual({ by: '2026-01-31', items: ['legal-advice', 'contracts'] });
    expect(nextVisitOf(lines, '2026-03-10')).toEqual({ by: '2026-01-31', items: ['legal-advice'] });
  });

  it('is none once all is done', () => {
    expect(nextVisitOf([{ item: 'contracts', required: 1, logged: 1, overdue: 0 }], '2026-03-20')).toBeUndefined();
  });
});

describe('the reminder of a visit', () => {
  const quarterly = { ...agreement, terms: { ...terms, items: terms.items.slice(0, 1) } };
  const at = (day: string, of: SignedAgreement = quarterly, records: Parameters<typeof reminderAt>[1] = []) => reminderAt(of, records, `${day}T04:00:00.000Z`, SAMPLE_2026_1);
  const done = (servedOn: string) => ({ status: 'logged' as const, servedOn, items: ['contracts' as const] });

  it('comes seven days before the visit is due, not earlier', () => {
    expect(at('2026-03-23')).toEqual({ specialistId: 'specialist', due: '2026-03-31', items: ['contracts'], reminding: false, lookOn: '2026-03-23' });
    expect(at('2026-03-24')).toMatchObject({ reminding: true, lookOn: '2026-03-24' });
    expect(at('2026-04-09')).toMatchObject({ due: '2026-03-31', reminding: true });
  });

  it('goes when the visit was made, and comes back for the next one', () => {
    expect(at('2026-03-24', quarterly, [done('2026-03-24')])).toMatchObject({ due: '2026-06-30', reminding: false, lookOn: '2026-06-22' });
  });

  it('looks again at the end of a year in which all is done, and of the term', () => {
    const two = { ...quarterly, terms: { ...quarterly.terms, endsOn: '2027-12-31' } };
    const all = ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01'].map(done);
    expect(at('2026-11-02', two, all)).toEqual({ specialistId: 'specialist', items: [], reminding: false, lookOn: '2026-12-31' });
    expect(at('2027-01-01', two, all)).toMatchObject({ due: '2027-03-31', lookOn: '2027-03-23' });
  });

  it('is silent while service is suspended, and looks again after it', () => {
    const paused = { ...quarterly, suspensions: [{ from: '2026-03-20', to: '2026-04-19', reason: '装修' }] };
    expect(at('2026-03-24', paused)).toEqual({ specialistId: 'specialist', items: [], reminding: false, lookOn: '2026-04-19' });
  });

  it('ends with the agreement, and with its last day', () => {
    expect(at('2026-03-02', ended)).toEqual({ items: [], reminding: false });
    expect(at('2027-01-01')).toEqual({ items: [], reminding: false });
  });
});
