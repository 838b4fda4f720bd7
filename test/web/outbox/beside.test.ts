import { describe, expect, it } from 'vitest';
import { draftKey } from '../../../web/form/draft.ts';
import { draftBeside, freeForm } from '../../../web/outbox/beside.ts';
import { aged, isTriedAgain, LIFETIME_MS, type OutboxEntry } from '../../../web/outbox/entry.ts';
import { entryOf } from './memory-store.ts';

/** A visit that was written in the n-th form. */
const visit = (n: number, state: OutboxEntry['state'] = 'waiting'): OutboxEntry => ({
  ...entryOf(`visit ${n}`, { route: 'logRecord', state, input: { params: { organisationId: 'org', agreementId: 'agr' } }, shown: { title: '面馆', href: `/app/records/new/?form=${n}`, draft: draftKey('owner', draftBeside('record-agr', n)) } }),
  order: n + 1,
});

describe('several visits to one enterprise on one phone', () => {
  it('have a form each: a new one is never begun in that of one that still waits, or was not accepted', () => {
    expect(freeForm([], 'record-agr')).toBe(0);
    expect(freeForm([visit(0)], 'record-agr')).toBe(1);
    // The first was sent meanwhile.
    expect(freeForm([visit(1)], 'record-agr')).toBe(0);
    expect(freeForm([visit(0, 'refused'), visit(1)], 'record-agr')).toBe(2);
    expect(freeForm([visit(0)], 'record-another')).toBe(0);
  });

  it('are told apart when one is sent again: what is known of the other stays', () => {
    const [first, second] = [visit(0, 'refused'), visit(1, 'refused')];
    expect([isTriedAgain(first, visit(0)), isTriedAgain(second, visit(0))]).toEqual([true, false]);
    const [late, later] = [visit(0), visit(1)].map((entry) => aged(entry, 2 * LIFETIME_MS));
    expect([late && isTriedAgain(late, visit(0)), later && isTriedAgain(later, visit(0))]).toEqual([true, false]);
  });

  it('of another person, or one that still waits, is never an earlier attempt', () => {
    expect([isTriedAgain({ ...visit(0, 'refused'), person: 'another' }, visit(0)), isTriedAgain(visit(0), visit(0))]).toEqual([false, false]);
  });
});
