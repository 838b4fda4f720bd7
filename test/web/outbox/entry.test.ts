import { describe, expect, it } from 'vitest';
import type { CallResult } from '../../../shared/contract/client.ts';
import type { RouteDefinition } from '../../../shared/contract/route.ts';
import { problemKinds, type ProblemKind } from '../../../shared/domain/problems.ts';
import { aged, laneOf, LIFETIME_MS, NOTE_MS, verdictOf, type OutboxEntry } from '../../../web/outbox/entry.ts';
import { entryOf } from './memory-store.ts';

const entry: OutboxEntry = { ...entryOf('a'), order: 1 };
const refusal = (kind: ProblemKind): CallResult<RouteDefinition> => ({ ok: false, status: problemKinds[kind].status, problem: { kind, retry: problemKinds[kind].retry } });

describe('an entry', () => {
  it('is as it was for a day', () => {
    expect(aged(entry, LIFETIME_MS)).toBe(entry);
  });
  it.each([['after a day', LIFETIME_MS + 1], ['when the clock was set back by more', -LIFETIME_MS - 1]])('keeps nothing that was written, and says that it was not sent, %s', (_, now) => {
    const left = aged(entry, now);
    expect(left?.state).toBe('expired');
    expect(JSON.stringify(left)).not.toMatch(/13800000001|draft:/);
    expect(left?.shown.title).toBe('双选会');
  });
  it('that was refused stays refused, without its draft', () => {
    const left = aged({ ...entry, state: 'refused', problem: { kind: 'sign-up-closed', retry: false } }, LIFETIME_MS + 1);
    expect(left).toMatchObject({ state: 'refused', problem: { kind: 'sign-up-closed' } });
    expect(left?.shown.draft).toBeUndefined();
    expect(left && aged(left, LIFETIME_MS + 2)).toBe(left);
  });
  it('is gone after a week', () => {
    expect(aged(entry, NOTE_MS + 1)).toBeUndefined();
  });
  it('has its place in the order of its fair, or of its organisation', () => {
    expect(laneOf(entry)).toBe('fair');
    expect(laneOf({ ...entry, input: { params: { organisationId: 'org', choiceId: 'cho' } } })).toBe('org');
    expect(laneOf({ ...entry, input: {} })).toBe('');
  });
});

describe('an answer', () => {
  it.each(Object.keys(problemKinds).map((kind) => kind as ProblemKind))('of the kind %s is final only where trying again does not help', (kind) => {
    const { status, retry } = problemKinds[kind];
    expect(verdictOf(refusal(kind))).toBe(status === 401 ? 'signed-out' : retry ? 'later' : 'refused');
  });
  it('that never came leaves everything waiting', () => {
    expect(verdictOf({ ok: false, status: 0, problem: { kind: 'unavailable', retry: true } })).toBe('away');
  });
  it('by somebody else on the way, as the portal of a hotel, is no refusal', () => {
    expect(verdictOf({ ok: false, status: 404, problem: { kind: 'unavailable', retry: true } })).toBe('later');
  });
});
