import { beforeEach, describe, expect, it } from 'vitest';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { fairSystemTasks } from '../../../functions/fairs/system.ts';
import { tendSeats } from '../../../functions/fairs/tend-seats.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { keys } from '../../../functions/table/keys.ts';
import { fairRoutes as r } from '../../../shared/contract/fairs.ts';
import type { SelectionRules } from '../../../shared/domain/fair.ts';
import { fairForm, givenOrganisation, membershipOf } from '../../support/builders.ts';
import { injectFaults, seeded } from '../../support/faults.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

type Party = Awaited<ReturnType<typeof givenOrganisation>>;
const needs = { needs: ['contracts' as const], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };
const offer = { lines: [{ item: 'contracts' as const, manner: 'phone' as const, timesPerYear: 12, fee: 30000 }] };
const hall = officer('fair');
const rules: SelectionRules = { choices: 3, invitations: 4, opensOn: '2026-03-01', closesOn: '2026-03-27', answerWorkingDays: 5 };
let world: World;
let fairId: string;
let fairRev: number;

beforeEach(async () => {
  world = await createWorld();
  world.add(r, fairBindings(world.ports));
  const { body } = must(await world.call(hall, r.draftFair, { body: { ...fairForm, seats: 200, booths: 200, selection: rules } }));
  const published = must(await world.call(hall, r.publishFair, { params: { fairId: body.id }, body: { rev: body.rev } })).body;
  [fairId, fairRev] = [published.id, published.rev];
});

const many = async (count: number, one: (n: number) => Promise<Party>): Promise<Party[]> => Promise.all(Array.from({ length: count }, (_, index) => one(index + 1)));
const guest = async (): Promise<Party> => {
  const party = await givenOrganisation(world, 'enterprise');
  must(await world.call(party.member, r.signUp, { params: { organisationId: party.organisationId, fairId }, body: needs }));
  return party;
};
const stand = async (n: number): Promise<Party> => {
  const party = await givenOrganisation(world, 'agency');
  const { rev } = must(await world.call(party.member, r.applyForBooth, { params: { organisationId: party.organisationId, fairId }, body: { offer } })).body;
  must(await world.call(hall, r.placeBooth, { params: { fairId, agencyId: party.organisationId }, body: { rev, number: `A${n}` } }));
  return party;
};
const choose = (from: Party, to: Party) => world.call(from.member, r.propose, { params: { organisationId: from.organisationId, fairId }, body: { otherId: to.organisationId } });
const chosen = async (from: Party, to: Party): Promise<string> => must(await choose(from, to)).body.id;
const answer = (by: Party, choiceId: string, action: 'accept' | 'decline' | 'withdraw', rev = 1) => world.call(by.member, r.answerChoice, { params: { organisationId: by.organisationId, choiceId }, body: { rev, action, ...(action === 'decline' && { reason: '暂不需要' }) } });
const state = async (choiceId: string) => {
  const choice = await world.table.get('choice', keys.choice(choiceId));
  return [choice?.status, choice?.lapsedFor];
};
const standing = (of: Party) => world.table.get('standing', keys.standing(fairId, of.organisationId));
const tick = () => runDueTasks(world.table, fairSystemTasks(world.ports), world.now);
const later = (milliseconds: number): void => void (world.now = new Date(Date.parse(world.now) + milliseconds).toISOString());
const holds = async () => expect(allBreaches(await everyItem(world)).filter(({ where }) => !where.startsWith('GUARD#credit-code'))).toEqual([]);

describe('the limits of a fair', () => {
  it('hold exactly when an enterprise chooses a hundred agencies at once', async () => {
    const enterprise = await guest();
    const agencies = await many(100, async () => {
      const agency = await givenOrganisation(world, 'agency');
      await world.given({ type: 'booth', fairId, organisationId: agency.organisationId, rev: 1, createdAt: world.now, updatedAt: world.now, fairTitle: fairForm.title, organisationName: agency.organisation.name, status: 'placed', offer, applied: { at: world.now, by: 'test', name: 'test' }, dueOn: fairForm.date, district: '320402' });
      return agency;
    });
    const answers = await Promise.all(agencies.map((agency) => choose(enterprise, agency)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(rules.choices);
    for (const refused of answers) if (!refused.ok) expect(refused.problem).toMatchObject({ kind: 'choices-full', facts: { limit: rules.choices } });
    expect((await standing(enterprise))?.order).toHaveLength(rules.choices);
    await holds();
  }, 60_000);

  it('hold exactly when an agency invites a hundred enterprises at once', async () => {
    const [agency, enterprises] = [await stand(1), await many(100, guest)];
    const answers = await Promise.all(enterprises.map((enterprise) => choose(agency, enterprise)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(rules.invitations);
    for (const refused of answers) if (!refused.ok) expect(refused.problem).toMatchObject({ kind: 'invitations-full', facts: { limit: rules.invitations } });
    await holds();
  }, 60_000);

  it('count what is open or matched: room comes back with what is declined or withdrawn, not with a match, nor does being chosen take any', async () => {
    const [enterprise, agencies] = [await guest(), await many(6, stand)];
    const [first, second, third, fourth, fifth, sixth] = agencies as [Party, Party, Party, Party, Party, Party];
    const ids = [await chosen(enterprise, first), await chosen(enterprise, second), await chosen(enterprise, third)] as const;
    await chosen(sixth, enterprise);
    expect(await choose(enterprise, fourth)).toMatchObject({ problem: { kind: 'choices-full' } });
    must(await answer(first, ids[0], 'accept'));
    expect(await choose(enterprise, fourth)).toMatchObject({ problem: { kind: 'choices-full' } });
    must(await answer(second, ids[1], 'decline'));
    await chosen(enterprise, fourth);
    must(await answer(enterprise, ids[2], 'withdraw'));
    await chosen(enterprise, fifth);
    expect((await standing(enterprise))?.order).toEqual([first, fourth, fifth].map(({ organisationId }) => organisationId));
    await holds();
  });

  it('are said after what already stands: whom it chose already is no matter of the limit', async () => {
    const [enterprise, agencies] = [await guest(), await many(3, stand)];
    for (const agency of agencies) await chosen(enterprise, agency);
    expect(await choose(enterprise, agencies[0] as Party)).toMatchObject({ problem: { kind: 'already-chosen' } });
  });

  it('are of the days of selection too', async () => {
    const [enterprise, agency] = [await guest(), await stand(1)];
    world.now = '2026-03-27T15:59:00.000Z';
    const id = await chosen(enterprise, agency);
    expect((await world.table.get('choice', keys.choice(id)))?.answerBy).toBe('2026-03-27');
    world.now = '2026-03-27T16:00:00.000Z';
    expect(await choose(agency, enterprise)).toMatchObject({ problem: { kind: 'already-chosen' } });
    must(await answer(enterprise, id, 'withdraw'));
    expect(await choose(agency, enterprise)).toMatchObject({ problem: { kind: 'selection-closed', facts: { opensOn: '2026-03-01', closesOn: '2026-03-27' } } });
  });
});

describe('what nobody answers', () => {
  it('cannot be answered after its last day, lapses by the clock, and makes room', async () => {
    const [enterprise, agency] = [await guest(), await stand(1)];
    const id = await chosen(enterprise, agency);
    world.now = '2026-03-09T15:59:00.000Z';
    expect(await tick()).toMatchObject({ done: 0, failed: [] });
    world.now = '2026-03-09T16:01:00.000Z';
    expect(await answer(agency, id, 'accept')).toMatchObject({ problem: { kind: 'answer-late', facts: { answerBy: '2026-03-09' } } });
    expect(await tick()).toMatchObject({ done: 1, failed: [] });
    expect(await state(id)).toEqual(['lapsed', 'unanswered']);
    expect((await standing(enterprise))?.count).toBe(0);
    await chosen(agency, enterprise);
    await holds();
  });

  it('lapses when an enterprise cancels its sign-up, its own choices and the invitations it had; what was matched stays', async () => {
    const [enterprise, agencies] = [await guest(), await many(3, stand)];
    const [first, second, third] = agencies as [Party, Party, Party];
    const [matched, open, invitation] = [await chosen(enterprise, first), await chosen(enterprise, second), await chosen(third, enterprise)];
    must(await answer(first, matched, 'accept'));
    must(await world.call(enterprise.member, r.cancelSignUp, { params: { organisationId: enterprise.organisationId, fairId } }));
    for (const _ of [1, 2]) await tendSeats(world.table, fairId, world.now);
    expect(await Promise.all([matched, open, invitation].map(state))).toEqual([['matched', undefined], ['lapsed', 'enterprise-left'], ['lapsed', 'enterprise-left']]);
    expect((await standing(third))?.count).toBe(0);
    await holds();
  });

  it('holds when the enterprise comes back before anybody tended', async () => {
    const [enterprise, agency] = [await guest(), await stand(1)];
    const id = await chosen(enterprise, agency);
    const params = { organisationId: enterprise.organisationId, fairId };
    must(await world.call(enterprise.member, r.cancelSignUp, { params }));
    must(await world.call(enterprise.member, r.signUp, { params, body: needs }));
    await tendSeats(world.table, fairId, world.now);
    expect(await state(id)).toEqual(['proposed', undefined]);
  });

  it('lapses when an agency gives up its booth, or has it taken back', async () => {
    const [enterprise, agencies] = [await guest(), await many(2, stand)];
    const [first, second] = agencies as [Party, Party];
    const ids = [await chosen(enterprise, first), await chosen(second, enterprise)];
    must(await world.call(first.member, r.withdrawBooth, { params: { organisationId: first.organisationId, fairId } }));
    must(await world.call(hall, r.refuseBooth, { params: { fairId, agencyId: second.organisationId }, body: { rev: 2, reason: '展位调整' } }));
    await tendSeats(world.table, fairId, world.now);
    expect(await Promise.all(ids.map(state))).toEqual([['lapsed', 'agency-left'], ['lapsed', 'agency-left']]);
    await holds();
  });

  it('lapses to the last when an agency leaves, though every sixth call to the table fails on the way', async () => {
    const [enterprises, agency] = [await many(12, guest), await stand(1)];
    for (const [index, enterprise] of enterprises.entries()) await (index < 4 ? chosen(agency, enterprise) : chosen(enterprise, agency));
    must(await world.call(agency.member, r.withdrawBooth, { params: { organisationId: agency.organisationId, fairId } }));
    const draw = seeded(20261130);
    let failing = true;
    injectFaults(world.client, { rate: 0.17, draw: () => (failing ? draw() : 1) });
    for (let run = 0; run < 4; run += 1) await tendSeats(world.table, fairId, world.now).catch(() => undefined);
    failing = false;
    await tendSeats(world.table, fairId, world.now);
    const choices = must(await world.call(agency.member, r.listChoices, { params: { organisationId: agency.organisationId }, query: {} })).body.items;
    expect(choices.map(({ choice }) => [choice.status, choice.lapsedFor])).toEqual(choices.map(() => ['lapsed', 'agency-left']));
    expect((await everyItem(world)).filter(({ action }) => action === 'lapse')).toHaveLength(12);
    later(60_000);
    await tendSeats(world.table, fairId, world.now);
    expect((await everyItem(world)).filter(({ sk }) => String(sk).startsWith('GUARD#leaver'))).toEqual([]);
    await holds();
  });

  it('lapses when the fair is called off, also what came in at that very moment; then nobody looks any more', async () => {
    const [enterprise, agencies] = [await guest(), await many(2, stand)];
    const [first, second] = agencies as [Party, Party];
    const id = await chosen(enterprise, first);
    const late = await chosen(second, enterprise);
    must(await world.call(hall, r.cancelFair, { params: { fairId }, body: { rev: fairRev, reason: '天气原因' } }));
    await tendSeats(world.table, fairId, world.now);
    expect(await Promise.all([id, late].map(state))).toEqual([['lapsed', 'fair-cancelled'], ['lapsed', 'fair-cancelled']]);
    expect((await world.table.get('seat-watch', keys.seatWatch(fairId)))?.choicesEnded).toBeUndefined();
    later(60_000);
    await tendSeats(world.table, fairId, world.now);
    expect((await world.table.get('seat-watch', keys.seatWatch(fairId)))?.choicesEnded).toBe(true);
    await holds();
  });
});

describe('the list of an enterprise', () => {
  it('is put in order by either of two people; the second is told when the first was quicker, and sees what is', async () => {
    const [enterprise, agencies] = [await guest(), await many(3, stand)];
    for (const agency of agencies) await chosen(enterprise, agency);
    const colleague = person('colleague');
    await world.given(membershipOf(world.now, enterprise.organisation, colleague.personId));
    const params = { organisationId: enterprise.organisationId, fairId };
    const seen = async (by = enterprise.member) => must(await world.call(by, r.showSelection, { params })).body;
    const before = await seen();
    expect(before).toMatchObject({ open: true, left: 0, list: { order: agencies.map(({ organisationId }) => organisationId), by: enterprise.member.name } });
    const { rev = 0, order = [] } = before.list ?? {};
    const backwards = order.toReversed();
    must(await world.call(colleague, r.rankAgencies, { params, body: { rev, order: backwards } }));
    expect(await world.call(enterprise.member, r.rankAgencies, { params, body: { rev, order } })).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
    expect((await seen()).list).toMatchObject({ order: backwards, by: colleague.name });
    expect(await world.call(colleague, r.rankAgencies, { params, body: { rev: rev + 1, order: order.slice(1) } })).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
    await holds();
  });

  it('is no matter of the agency: it sees neither the order nor who of the enterprise acted', async () => {
    const [enterprise, agency] = [await guest(), await stand(1)];
    await chosen(enterprise, agency);
    const { list, choices } = must(await world.call(agency.member, r.showSelection, { params: { organisationId: agency.organisationId, fairId } })).body;
    expect(list).toBeUndefined();
    expect(choices).toMatchObject([{ choice: { enterpriseName: enterprise.organisation.name, proposed: { at: world.now } }, actions: ['accept', 'decline'] }]);
    expect(JSON.stringify(choices)).not.toContain(enterprise.member.personId);
  });
});

describe('whom to call', () => {
  const contact = (by: Party, choiceId: string, idempotencyKey?: string) => world.call(by.member, r.openContact, { params: { organisationId: by.organisationId, choiceId }, ...(idempotencyKey && { idempotencyKey }) });

  it('is shown to the agency that was chosen, each time with an audit entry that holds no name', async () => {
    const [enterprise, agencies] = [await guest(), await many(2, stand)];
    const [agency, other] = agencies as [Party, Party];
    const id = await chosen(enterprise, agency);
    expect(must(await contact(agency, id, 'a-key-of-sixteen')).body).toEqual({ contactName: '张小三', contactPhone: '13812345678' });
    expect(must(await contact(agency, id, 'a-key-of-sixteen')).body).toEqual({ contactName: '张小三', contactPhone: '13812345678' });
    const opened = (await everyItem(world)).filter(({ action }) => action === 'open-contact');
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({ by: agency.member.personId, subject: { id } });
    expect(JSON.stringify(opened)).not.toContain('13812345678');
    expect(await contact(other, id)).toMatchObject({ problem: { kind: 'not-found' } });
    must(await answer(enterprise, id, 'withdraw'));
    expect(await contact(agency, id)).toMatchObject({ problem: { kind: 'not-found' } });
  });

  it('is shown after an invitation only once it was accepted, and no longer once the enterprise has cancelled', async () => {
    const [enterprise, agency] = [await guest(), await stand(1)];
    const id = await chosen(agency, enterprise);
    expect(await contact(agency, id)).toMatchObject({ problem: { kind: 'not-found' } });
    must(await answer(enterprise, id, 'accept'));
    must(await contact(agency, id));
    must(await world.call(enterprise.member, r.cancelSignUp, { params: { organisationId: enterprise.organisationId, fairId } }));
    expect(await contact(agency, id)).toMatchObject({ problem: { kind: 'contact-gone' } });
  });
});

describe('talks', () => {
  const talk = { heldOn: '2026-03-02', heldAt: '08:30', outcome: 'interested' as const, note: '找张经理，下周上门' };
  const note = (by: Party, about: Party, more = {}) => world.call(by.member, r.noteTalk, { params: { organisationId: by.organisationId, fairId }, body: { enterpriseId: about.organisationId, ...talk, ...more } });
  const day = async (by: Party) => must(await world.call(by.member, r.showDay, { params: { organisationId: by.organisationId, fairId } })).body.rows;

  it('are written down for the agency alone, several with one enterprise; the note lies encrypted', async () => {
    const [enterprise, agencies] = [await guest(), await many(2, stand)];
    const [agency, other] = agencies as [Party, Party];
    must(await note(agency, enterprise));
    const { id } = must(await note(agency, enterprise, { heldAt: '08:00', note: undefined })).body;
    must(await world.call(agency.member, r.changeTalk, { params: { organisationId: agency.organisationId, fairId, talkId: id }, body: { rev: 1, ...talk, heldAt: '08:00', outcome: 'later' } }));
    expect((await day(agency))[0]).toMatchObject({ step: 'talk', talks: [{ heldAt: '08:00', outcome: 'later', note: talk.note }, { heldAt: '08:30', outcome: 'interested', note: talk.note }] });
    expect((await day(agency))[0]?.enterpriseName).toBeUndefined();
    expect(await day(other)).toEqual([]);
    expect(await world.call(other.member, r.changeTalk, { params: { organisationId: other.organisationId, fairId, talkId: id }, body: { rev: 2, ...talk } })).toMatchObject({ status: 404 });
    expect(JSON.stringify(await everyItem(world))).not.toContain(talk.note);
  });

  it('are not of the future, nor with somebody who is not at the fair', async () => {
    const [enterprise, agency, stranger] = [await guest(), await stand(1), await givenOrganisation(world, 'enterprise')];
    expect(await note(agency, enterprise, { heldAt: '09:01' })).toMatchObject({ problem: { errors: [{ pointer: '/heldAt', kind: 'time-future' }] } });
    expect(await note(agency, enterprise, { heldOn: '2026-03-03' })).toMatchObject({ problem: { errors: [{ pointer: '/heldOn', kind: 'date-future' }] } });
    expect(await note(agency, stranger)).toMatchObject({ status: 404 });
  });

  it('stand in the day of the agency with what is to be answered and signed', async () => {
    const [enterprises, agency] = [await many(3, guest), await stand(1)];
    const [first, second, third] = enterprises as [Party, Party, Party];
    const matched = await chosen(first, agency);
    must(await answer(agency, matched, 'accept'));
    await chosen(second, agency);
    await chosen(agency, third);
    must(await note(agency, second));
    expect((await day(agency)).map(({ enterpriseId, step, toTalk, mayCall, agreementStatus }) => [enterpriseId, step, toTalk, mayCall, agreementStatus])).toEqual([
      [second.organisationId, 'answer', false, true, undefined],
      [first.organisationId, 'sign', true, true, 'draft'],
      [third.organisationId, 'wait', true, false, undefined],
    ]);
    await holds();
  });
});
