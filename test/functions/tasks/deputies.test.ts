import { beforeEach, describe, expect, it } from 'vitest';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { taskBreaches } from '../../../functions/table/invariants/tasks.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { taskBindings } from '../../../functions/tasks/bindings.ts';
import { taskSystemTasks } from '../../../functions/tasks/deputies.ts';
import { historyOf } from '../../../functions/table/history.ts';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { taskRoutes as r } from '../../../shared/contract/tasks.ts';
import type { Caller, Duty } from '../../../shared/domain/who.ts';
import { signedAgreement } from '../../support/agreements.ts';
import { givenOrganisation, membershipOf, organisation } from '../../support/builders.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, person, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  world.add(r, taskBindings(world.ports)).add(partyRoutes, partyBindings(world.ports));
});

const clerk = (name: string, duties: Duty[] = ['verification'], office = '320402') => person(name, { duties, offices: [office] });
const [zhang, li, wang] = [clerk('zhang'), clerk('li'), clerk('wang')];
const list = async (as: Caller) => must(await world.call(as, r.listTasks, {})).body.tasks;
/** Somebody's claim to an organisation waits for the officers of its district. */
const givenClaim = async () => {
  const firm = organisation(world.now, 'enterprise');
  const membership = membershipOf(world.now, firm, 'claimant', { status: 'claimed' });
  await world.given(firm, membership);
  return { waiter: 'duty:verification:320402', due: membership.dueOn, kind: 'verify-membership', subjectId: `${firm.id}.claimant` };
};
const take = (as: Caller, task: Awaited<ReturnType<typeof givenClaim>>, more: object = {}) => world.call(as, r.takeTask, { body: { ...task, ...more } });
const ask = async (as: Caller, body: object) => must(await world.call(as, r.askDeputy, { body: { from: '2026-03-03', to: '2026-03-06', ...body } as never })).body.id;
const answer = (as: Caller, deputyshipId: string, action: 'agree' | 'decline' | 'end', rev = 1) => world.call(as, r.answerDeputyship, { params: { deputyshipId }, body: { rev, action } });
const clean = async () => expect(taskBreaches(factsOf(await everyItem(world)))).toEqual([]);

describe('a task of several', () => {
  it('is taken by one of them, shown to the others, taken over by name only, and given back', async () => {
    const task = await givenClaim();
    const answers = await Promise.all([take(zhang, task), take(li, task)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [first, second] = answers[0]?.ok ? [zhang, li] : [li, zhang];
    expect((await list(second))[0]?.taken).toMatchObject({ by: first.personId, name: first.name });
    expect(await take(second, task, { insteadOf: 'somebody-else' })).toMatchObject({ problem: { kind: 'task-taken' } });
    must(await take(second, task, { insteadOf: first.personId }));
    expect(await world.call(first, r.giveTaskBack, { body: task })).toMatchObject({ problem: { kind: 'task-taken' } });
    must(await world.call(second, r.giveTaskBack, { body: task }));
    expect((await list(first))[0]?.taken).toBeUndefined();
    expect((await historyOf(world.table, 'membership', task.subjectId)).map(({ action }) => action)).toEqual(['return-task', 'take-over-task', 'take-task']);
    await clean();
  });

  it('is nothing that another duty, another district or an outsider could take', async () => {
    const task = await givenClaim();
    for (const other of [clerk('other', ['filing']), clerk('far', ['verification'], '320481'), person('nobody')]) expect(await take(other, task)).toMatchObject({ status: 404 });
    expect(await take(zhang, { ...task, subjectId: 'org_none' })).toMatchObject({ status: 404 });
  });
});

describe('an officer’s deputy', () => {
  it('is a colleague with the same duties at the same office, sees what was taken for those days, and the history says for whom', async () => {
    const task = await givenClaim();
    must(await take(zhang, task));
    const id = await ask(zhang, { duties: ['verification'] });
    expect((await list(li)).map(({ kind }) => kind)).toContain('stand-in');
    for (const unfit of [clerk('other', ['filing']), clerk('far', ['verification'], '320481'), zhang]) expect((await answer(unfit, id, 'agree')).ok).toBe(false);
    must(await answer(li, id, 'agree'));
    expect(await answer(wang, id, 'agree')).toMatchObject({ status: 404 });
    expect((await list(li))[0]?.standsInFor).toBeUndefined();
    world.now = '2026-03-03T01:00:00.000Z';
    expect((await list(li))[0]?.standsInFor).toEqual({ deputyshipId: id, name: zhang.name });
    expect((await list(wang))[0]?.standsInFor).toBeUndefined();
    // Without the duty in their own token nothing is left of it.
    expect((await list(person('li', { duties: ['filing'], offices: ['320402'] }))).filter(({ standsInFor }) => standsInFor)).toEqual([]);
    must(await take(li, task, { deputyshipId: id }));
    expect((await list(zhang))[0]?.taken).toMatchObject({ by: 'li', for: zhang.name });
    expect((await historyOf(world.table, 'membership', task.subjectId))[0]).toMatchObject({ action: 'take-over-task', byName: li.name, onBehalf: zhang.name });
    world.now = '2026-03-07T01:00:00.000Z';
    expect((await runDueTasks(world.table, taskSystemTasks(world.ports), world.now)).failed).toEqual([]);
    expect(must(await world.call(zhang, r.listDeputyships, {})).body.items).toEqual([]);
    await clean();
  });

  it('ends on its day also where the clock cannot get another\'s done: what that one throws is named and keeps no other from its turn', async () => {
    const [stuck, other] = [await ask(zhang, { duties: ['verification'] }), await ask(wang, { duties: ['verification'] })];
    world.now = '2026-03-07T01:00:00.000Z';
    const tasks = taskSystemTasks(world.ports);
    const lapse = tasks['lapse-deputyship'];
    const failing: typeof tasks = { ...tasks, 'lapse-deputyship': (id, actor) => (id === stuck ? Promise.reject(new TypeError('unreadable')) : lapse(id, actor)) };
    expect(await runDueTasks(world.table, failing, world.now)).toMatchObject({ done: 1, failed: [{ kind: 'lapse-deputyship', subject: stuck, problem: 'TypeError' }] });
    expect(other).not.toBe(stuck);
    expect((await runDueTasks(world.table, tasks, world.now)).failed).toEqual([]);
    await clean();
  });

  it('cannot be asked for a duty that one does not have, nor for days that are past', async () => {
    expect(await world.call(zhang, r.askDeputy, { body: { from: '2026-03-03', to: '2026-03-06', duties: ['funds'] } })).toMatchObject({ problem: { kind: 'deputy-unfit' } });
    expect(await world.call(zhang, r.askDeputy, { body: { from: '2026-03-01', to: '2026-03-06', duties: ['verification'] } })).toMatchObject({ problem: { errors: [{ pointer: '/from', kind: 'date-past' }] } });
  });
});

describe('a deputy in an organisation', () => {
  it('is a verified colleague asked by name, who agrees or declines, and ends with their membership', async () => {
    const agency = await givenOrganisation(world, 'agency');
    const [colleague, stranger] = [person('colleague'), person('stranger')];
    await world.given(membershipOf(world.now, agency.organisation, 'colleague', { role: 'specialist' }));
    const organisationOf = (deputyId: string) => ({ organisation: { id: agency.organisationId, deputyId } });
    expect(await world.call(agency.member, r.askDeputy, { body: { from: '2026-03-03', to: '2026-03-06', ...organisationOf('stranger') } })).toMatchObject({ problem: { kind: 'deputy-unfit' } });
    expect(await world.call(stranger, r.askDeputy, { body: { from: '2026-03-03', to: '2026-03-06', ...organisationOf('colleague') } })).toMatchObject({ status: 404 });
    const id = await ask(agency.member, organisationOf('colleague'));
    expect(await world.call(stranger, r.showDeputyship, { params: { deputyshipId: id } })).toMatchObject({ status: 404 });
    must(await answer(colleague, id, 'decline'));
    const again = await ask(agency.member, organisationOf('colleague'));
    must(await answer(colleague, again, 'agree'));
    must(await answer(agency.member, again, 'end', 2));
    expect(await answer(colleague, again, 'end', 3)).toMatchObject({ problem: { kind: 'status-conflict' } });
    await clean();
  });

  it('stands in for nobody who has left: neither sees nor takes their tasks for them, nor agrees to it any more', async () => {
    const agency = await givenOrganisation(world, 'agency');
    const [absent, colleague] = [person('absent'), person('colleague')];
    await world.given(...[absent, colleague].map(({ personId }) => membershipOf(world.now, agency.organisation, personId, { role: 'specialist' })));
    const organisation = { organisation: { id: agency.organisationId, deputyId: colleague.personId } };
    const agreed = await ask(absent, organisation);
    must(await answer(colleague, agreed, 'agree'));
    const asked = await ask(absent, organisation);
    const enterprise = await givenOrganisation(world, 'enterprise');
    const agreement = signedAgreement(world.now, enterprise.organisation, agency.organisation, 'gone', { specialist: { personId: 'gone', name: 'gone', since: '2026-01-01', left: '2026-03-02' } });
    await world.given(agreement);
    world.now = '2026-03-03T01:00:00.000Z';
    const task = (await list(absent)).find(({ subject }) => subject.id === agreement.id);
    if (!task) throw new Error('no task');
    const named = { waiter: task.waiter, due: task.due, kind: task.kind, subjectId: task.subject.id };
    must(await take(absent, named));
    const forAbsent = async () => (await list(colleague)).filter(({ standsInFor }) => standsInFor).length;
    expect(await forAbsent()).toBe(1);
    must(await world.call(absent, partyRoutes.leaveOrganisation, { params: { organisationId: agency.organisationId }, body: { rev: 1 } }));
    expect(await forAbsent()).toBe(0);
    expect(await take(colleague, named, { deputyshipId: agreed })).toMatchObject({ status: 404 });
    expect(await answer(colleague, asked, 'agree')).toMatchObject({ problem: { kind: 'deputy-unfit' } });
    must(await answer(colleague, asked, 'decline'));
    must(await take(colleague, named, { insteadOf: absent.personId }));
    await clean();
  });
});
