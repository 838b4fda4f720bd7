import { describe, expect, it } from 'vitest';
import { checkFindings, checkRecord, lastServiceDay, serviceYearAt, type RecordDraft } from '../../../shared/domain/record-rules.ts';
import { signedAgreement, terms } from '../../support/agreements.ts';

const now = '2026-03-02T01:00:00.000Z';
const enterprise = { id: 'org_1', name: '示例面馆', district: '320402' as const };
const agency = { id: 'org_2', name: '示例机构', district: '320402' as const };
const agreement = signedAgreement(now, enterprise, agency, 'specialist');
const draft: RecordDraft = { servedOn: '2026-03-02', items: ['contracts'], problems: [], deliverables: [] };
const ended = { ...agreement, status: 'ended' as const, ended: { at: now, by: 'a', name: 'a' }, endedOn: '2026-02-28' };

describe('who may log what', () => {
  it.each<[string, RecordDraft, string, object | undefined]>([
    ['today', draft, 'specialist', undefined],
    ['the first day of the term', { ...draft, servedOn: '2026-01-01' }, 'specialist', undefined],
    ['tomorrow', { ...draft, servedOn: '2026-03-03' }, 'specialist', { errors: [{ pointer: '/servedOn', kind: 'date-future' }] }],
    ['the day before the term', { ...draft, servedOn: '2025-12-31' }, 'specialist', { errors: [{ pointer: '/servedOn', kind: 'outside-term' }] }],
    ['an item that was not agreed', { ...draft, items: ['contracts', 'payroll'] }, 'specialist', { errors: [{ pointer: '/items', kind: 'item-not-agreed' }] }],
    ['an item twice', { ...draft, items: ['contracts', 'contracts'] }, 'specialist', { errors: [{ pointer: '/items', kind: 'item-not-agreed' }] }],
    ['several agreed items', { ...draft, items: ['contracts', 'training'] }, 'specialist', undefined],
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

describe('what was found and handed over', () => {
  const problem = { item: 'contracts' as const, code: 'contract-late' as const, dueOn: '2026-03-02' };
  it.each<[string, Partial<RecordDraft>, object | undefined]>([
    ['a code of its item, due on the day itself', { problems: [problem] }, undefined],
    ['a code of another item', { problems: [problem, { ...problem, code: 'paid-late' }] }, { pointer: '/problems/1/code', kind: 'code-of-other-item' }],
    ['something else, in words', { problems: [{ ...problem, code: 'other', words: '门口没有公示栏' }] }, undefined],
    ['something else, without words', { problems: [{ ...problem, code: 'other' }] }, { pointer: '/problems/0/words', kind: 'required' }],
    ['a date before the service', { problems: [{ ...problem, dueOn: '2026-03-01' }] }, { pointer: '/problems/0/dueOn', kind: 'date-before' }],
    ['a deliverable that is one of the files', { deliverables: [{ file: 1 }] }, undefined],
    ['a deliverable whose file is not there', { deliverables: [{}, { file: 2 }] }, { pointer: '/deliverables/1/file', kind: 'upload-not-ready' }],
  ])('%s', (_, given, error) => {
    expect(checkFindings({ ...draft, ...given }, 2)).toMatchObject(error ? { ok: false, problem: { errors: [error] } } : { ok: true });
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
