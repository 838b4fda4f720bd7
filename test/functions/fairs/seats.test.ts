import { beforeEach, describe, expect, it } from 'vitest';
import { draftFair } from '../../../functions/fairs/draft-fair.ts';
import { publishFair } from '../../../functions/fairs/publish-fair.ts';
import { signUp } from '../../../functions/fairs/sign-up.ts';
import { tendSeats } from '../../../functions/fairs/tend-seats.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { seatBreaches } from '../../../functions/table/invariants/seats.ts';
import { keys } from '../../../functions/table/keys.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { fairForm, givenOrganisation } from '../../support/builders.ts';
import { injectFaults, seeded } from '../../support/faults.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

const later = (minutes: number): string => new Date(Date.parse('2026-03-02T01:00:00.000Z') + minutes * 60_000).toISOString();
const needs = { needs: ['contracts' as const], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };

const { draftFair: draft, publishFair: publish, signUp: enter } = fairRoutes;
let world: World;
beforeEach(async () => {
  world = await createWorld();
  world.add({ draftFair: draft, publishFair: publish, signUp: enter }, { draftFair: draftFair(world.ports), publishFair: publishFair(world.ports), signUp: signUp(world.ports) });
});

const publishedFair = async (seats: number) => {
  const { body } = must(await world.call(officer('fair'), draft, { body: { ...fairForm, seats } }));
  return must(await world.call(officer('fair'), publish, { params: { fairId: body.id }, body: { rev: body.rev } })).body.id;
};

describe('seats of a fair', () => {
  it('gives the last seat to exactly one of 50 enterprises that sign up at once, and a place on the waiting list to the others', async () => {
    const fairId = await publishedFair(1);
    const enterprises = await Promise.all(Array.from({ length: 50 }, () => givenOrganisation(world, 'enterprise')));
    const answers = await Promise.all(enterprises.map(({ organisationId, member }) => world.call(member, enter, { params: { organisationId, fairId }, body: needs })));
    expect(answers.map((answer) => (answer.ok ? answer.body.status : answer.problem.kind)).sort()).toEqual(['seated', ...Array<string>(49).fill('waiting')]);
  });

  it('gives the last seat to exactly one also when 5% of the calls meet conflicts, throttles or lost answers', async () => {
    const fairId = await publishedFair(1);
    const enterprises = await Promise.all(Array.from({ length: 50 }, () => givenOrganisation(world, 'enterprise')));
    injectFaults(world.client, { rate: 0.05, draw: seeded(7) });
    const answers = await Promise.all(enterprises.map(({ organisationId, member }) => world.call(member, enter, { params: { organisationId, fairId }, body: needs, idempotencyKey: organisationId })));
    // Ticket 1 may be lost with its answer; its seat goes to the first that waits once the ticket counts as dead.
    for (const answer of answers) if (!answer.ok) expect(['busy', 'unavailable']).toContain(answer.problem.kind);
    for (const minutes of [2, 4]) await tendSeats(world.table, fairId, later(minutes));
    const signUps = factsOf(await everyItem(world)).entities.filter((item) => item.type === 'sign-up');
    expect(signUps.filter(({ status }) => status === 'seated')).toHaveLength(1);
    expect(seatBreaches(factsOf(await everyItem(world)))).toEqual([]);
  });

  it('gives the same answer to a repeat under the same Idempotency-Key, and refuses another body under it', async () => {
    const fairId = await publishedFair(3);
    const { organisationId, member } = await givenOrganisation(world, 'enterprise');
    const input = { params: { organisationId, fairId }, body: needs, idempotencyKey: 'one' };
    const first = must(await world.call(member, enter, input));
    expect(must(await world.call(member, enter, input)).body).toEqual(first.body);
    const other = await world.call(member, enter, { ...input, body: { ...needs, attendees: 2 } });
    expect(other).toMatchObject({ ok: false, status: 422, problem: { kind: 'idempotency-key-reused' } });
  });

  it('keeps the contact phone encrypted, and masked when read', async () => {
    const fairId = await publishedFair(3);
    const { organisationId, member } = await givenOrganisation(world, 'enterprise');
    must(await world.call(member, enter, { params: { organisationId, fairId }, body: needs }));
    const stored = await world.table.get('sign-up', keys.signUp(fairId, 1));
    expect(stored?.contactPhone).toBe('138****5678');
    expect(stored && (await world.table.open(stored)).contactPhone).toBe('13812345678');
  });

  it('answers bad input with a pointer and a kind for every field', async () => {
    const answer = await world.send('POST', '/api/fairs/bureau', { as: officer('fair'), headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...fairForm, title: '', seats: 0 }) });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ kind: 'invalid-request', errors: [{ pointer: '/title', kind: 'required' }, { pointer: '/seats', kind: 'too-small', facts: { limit: 1 } }] });
  });

  it('does not show another district\'s fair to a district officer', async () => {
    const fairId = await publishedFair(3);
    expect(await world.call(officer('fair', '320412'), publish, { params: { fairId }, body: { rev: 2 } })).toMatchObject({ status: 404 });
  });
});
