import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { partySystemTasks } from '../../../functions/parties/system.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { guardBreaches } from '../../../functions/table/invariants/guards.ts';
import { managerBreaches } from '../../../functions/table/invariants/managers.ts';
import { taskBreaches } from '../../../functions/table/invariants/tasks.ts';
import { keys } from '../../../functions/table/keys.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { partyRoutes as r } from '../../../shared/contract/parties.ts';
import type { Caller, MemberRole } from '../../../shared/domain/who.ts';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import { signedAgreement } from '../../support/agreements.ts';
import { givenOrganisation, membershipOf } from '../../support/builders.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

let world: World;
let agency: Awaited<ReturnType<typeof givenOrganisation>>;
let params: { organisationId: string };
beforeEach(async () => {
  world = await createWorld();
  world.add(r, partyBindings(world.ports));
  agency = await givenOrganisation(world, 'agency');
  params = { organisationId: agency.organisationId };
  // Past the minute in which a fair's desk may take its verification back.
  world.now = '2026-03-02T02:00:00.000Z';
});

const colleague = person('colleague');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const invite = async (name = colleague.name, role: MemberRole = 'specialist', by = agency.member) => {
  const token = systemRandom.hex(16);
  const answer = await world.call(by, r.inviteColleague, { params, body: { name, role, key: sha256(token) } });
  return { token, answer };
};
const join = (token: string, as = colleague) => world.call(as, r.acceptInvitation, { body: { token } });
const stateOf = async (token: string, as = colleague) => must(await world.call(as, r.showInvitation, { params: { invitationKey: sha256(token) } })).body.state;
const invited = async (as: Caller, role: MemberRole) => must(await join((await invite(as.name, role)).token, as)).body.rev;
const revOf = async (as: Caller) => (await world.table.get('membership', keys.membership(params.organisationId, as.personId)))?.rev ?? 0;
const leave = async (as: Caller) => world.call(as, r.leaveOrganisation, { params, body: { rev: await revOf(as) } });
const clean = async () => {
  const facts = factsOf(await everyItem(world));
  expect([...taskBreaches(facts), ...guardBreaches(facts).filter(({ where }) => !where.startsWith('GUARD#credit-code')), ...managerBreaches(facts)]).toEqual([]);
};

describe('an invitation', () => {
  it('takes the colleague it names in, verified by the manager who vouches, once, and its token is nowhere', async () => {
    const { token, answer } = await invite();
    expect(must(answer).body).toMatchObject({ status: 'open', expiresOn: '2026-03-09' });
    expect(await stateOf(token)).toBe('open');
    must(await join(token));
    const membership = await world.table.get('membership', keys.membership(params.organisationId, 'colleague'));
    expect(membership).toMatchObject({ status: 'verified', role: 'specialist', verifiedThrough: 'invitation', decided: { by: agency.member.personId } });
    expect(await stateOf(token, person('late', { name: colleague.name }))).toBe('used');
    expect(await join(token, person('late', { name: colleague.name }))).toMatchObject({ problem: { kind: 'invitation-used' } });
    const stored = JSON.stringify(await everyItem(world));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain('"nameHash"');
    await clean();
  });

  it('is for the person it names, whatever the spaces in the name', async () => {
    const { token } = await invite('王 小　明');
    expect(await join(token)).toMatchObject({ status: 403, problem: { kind: 'invitation-other-person' } });
    expect(await stateOf(token)).toBe('other-person');
    must(await join(token, person('wang', { name: '王小明' })));
  });

  it('ends after its days, when it is withdrawn, and with its inviter', async () => {
    const [late, back, gone] = [await invite(), await invite(), await invite()];
    must(await world.call(agency.member, r.withdrawInvitation, { params: { ...params, invitationId: must(back.answer).body.id } }));
    expect(await join(back.token)).toMatchObject({ problem: { kind: 'invitation-withdrawn' } });
    await invited(person('other'), 'manager');
    must(await leave(agency.member));
    expect(await join(gone.token)).toMatchObject({ problem: { kind: 'invitation-void' } });
    world.now = `${addDays(localDate('2026-03-02'), 8)}T01:00:00.000Z`;
    expect(await join(late.token)).toMatchObject({ problem: { kind: 'invitation-expired' } });
    expect((await runDueTasks(world.table, partySystemTasks(world.ports), world.now)).failed).toEqual([]);
    expect(await stateOf(late.token)).toBe('expired');
    await clean();
  });

  it('is taken up by one of many who open it at once', async () => {
    const { token } = await invite('张伟');
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => join(token, person(`zhang-${index}`, { name: '张伟' }))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.problem.kind).toBe('invitation-used');
  });
});

describe('the last verified manager', () => {
  it('cannot leave, step down or be seen off, until there is another', async () => {
    expect(await leave(agency.member)).toMatchObject({ status: 409, problem: { kind: 'last-manager' } });
    const toSpecialist = async (who: Caller) => world.call(agency.member, r.changeRole, { params: { ...params, personId: who.personId }, body: { rev: await revOf(who), role: 'specialist' } });
    expect(await toSpecialist(agency.member)).toMatchObject({ problem: { kind: 'last-manager' } });
    await invited(colleague, 'manager');
    must(await toSpecialist(agency.member));
    expect(await world.call(agency.member, r.setPayee, { params, body: { rev: 1, accountName: '示例', bank: '示例银行', account: '6222021234567890123' } })).toMatchObject({ status: 403 });
    expect(await leave(colleague)).toMatchObject({ problem: { kind: 'last-manager' } });
    await clean();
  });

  it('stays when the two last ones leave, or see each other off, in the same second', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [person(`one-${round}`), person(`other-${round}`)];
      const firm = await givenOrganisation(world, 'agency');
      params = { organisationId: firm.organisationId };
      const old = { createdAt: '2026-03-01T00:00:00.000Z', updatedAt: '2026-03-01T00:00:00.000Z' };
      await world.given(membershipOf(world.now, firm.organisation, one.personId, old), membershipOf(world.now, firm.organisation, other.personId, old));
      must(await world.call(one, r.decideColleague, { params: { ...params, personId: firm.member.personId }, body: { rev: 1, action: 'dismiss' } }));
      const dismiss = (by: Caller, whom: Caller) => world.call(by, r.decideColleague, { params: { ...params, personId: whom.personId }, body: { rev: 1, action: 'dismiss' } });
      const answers = await (round % 2 ? Promise.all([leave(one), leave(other)]) : Promise.all([dismiss(one, other), dismiss(other, one)]));
      expect(answers.filter(({ ok }) => ok), `round ${round}`).toHaveLength(1);
    }
    await clean();
  });

  it('may go beside another whose role was written a moment ago, but not beside one whose verification a fair’s desk may still take back', async () => {
    const atDesk = { verifiedThrough: undefined, decided: { at: world.now, by: 'hall', name: 'hall' } };
    await world.given(membershipOf(world.now, agency.organisation, colleague.personId, atDesk));
    expect(await leave(agency.member)).toMatchObject({ problem: { kind: 'last-manager' } });
    world.now = '2026-03-02T02:03:00.000Z';
    must(await world.call(agency.member, r.changeRole, { params: { ...params, personId: colleague.personId }, body: { rev: 1, role: 'manager' } }));
    must(await leave(agency.member));
    await clean();
  });

  it('who has vanished is replaced by an officer who saw the licence, with the reason', async () => {
    await invited(colleague, 'specialist');
    const verifier = officer('verification');
    const appoint = async (body: object) => world.call(verifier, r.appointManager, { params: { targetId: params.organisationId, personId: 'colleague' }, body: { rev: await revOf(colleague), licenceSeen: true, reason: '原负责人失联三个月', ...body } });
    expect(await appoint({ licenceSeen: false })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/licenceSeen' }] } });
    must(await appoint({}));
    expect(await appoint({})).toMatchObject({ problem: { kind: 'status-conflict' } });
    must(await world.call(colleague, r.decideColleague, { params: { ...params, personId: agency.member.personId }, body: { rev: 1, action: 'dismiss', reason: '失联' } }));
    expect(await world.call(agency.member, r.showOrganisation, { params })).toMatchObject({ status: 404 });
    const { body } = must(await world.call(verifier, r.showOrganisationToBureau, { params: { targetId: params.organisationId } }));
    expect(body.history.find(({ action }) => action === 'appoint-membership')?.reason).toBe('原负责人失联三个月');
    await clean();
  });
});

describe('a manager who was seen off meanwhile', () => {
  it('vouches for nobody, dismisses nobody and changes no role, also with a request that was let in before', async () => {
    const [late, third] = [person('late'), person('third')];
    const member = { ...params, side: 'agency', role: 'manager', verified: true } as const;
    await world.given(...[late, third].map(({ personId }) => membershipOf('2026-03-01T00:00:00.000Z', agency.organisation, personId)), membershipOf(world.now, agency.organisation, 'colleague', { status: 'claimed' }));
    must(await world.call(agency.member, r.decideColleague, { params: { ...params, personId: late.personId }, body: { rev: 1, action: 'dismiss' } }));
    const letIn = { caller: { ...late, member }, member, query: undefined, now: world.now, actor: { now: world.now, by: late.personId, byName: late.name, as: 'agency', requestKey: systemRandom.hex(16), requestHash: '' } };
    const { decideColleague, changeRole } = partyBindings(world.ports);
    const refused = { ok: false, problem: { kind: 'forbidden' } };
    expect(await decideColleague({ ...letIn, params: { ...params, personId: 'colleague' }, body: { rev: 1, action: 'verify' } })).toMatchObject(refused);
    expect(await decideColleague({ ...letIn, params: { ...params, personId: third.personId }, body: { rev: 1, action: 'dismiss' } })).toMatchObject(refused);
    expect(await changeRole({ ...letIn, params: { ...params, personId: third.personId }, body: { rev: 1, role: 'specialist' } })).toMatchObject(refused);
    await clean();
  });
});

describe('an officer', () => {
  it('verifies and appoints others, never themselves', async () => {
    const clerk = person('clerk', { duties: ['verification'], offices: [agency.organisation.district] });
    const own = { params: { targetId: params.organisationId, personId: 'clerk' } };
    await world.given(membershipOf(world.now, agency.organisation, 'clerk', { status: 'claimed' }));
    expect(await world.call(clerk, r.decideMembership, { ...own, body: { rev: 1, action: 'verify', licenceSeen: true } })).toMatchObject({ status: 403, problem: { kind: 'same-person' } });
    expect(await world.call(clerk, r.appointManager, { ...own, body: { rev: 1, licenceSeen: true, reason: '原负责人失联三个月' } })).toMatchObject({ status: 403, problem: { kind: 'same-person' } });
    must(await world.call(officer('verification'), r.decideMembership, { ...own, body: { rev: 1, action: 'verify', licenceSeen: true } }));
  });
});

describe('a specialist who leaves', () => {
  it('leaves agreements that say so, each with a task for the agency, also when the request dies before', async () => {
    const enterprise = await givenOrganisation(world, 'enterprise');
    await invited(colleague, 'specialist');
    const agreements = Array.from({ length: 3 }, () => signedAgreement(world.now, enterprise.organisation, agency.organisation, 'colleague'));
    await world.given(...agreements);
    must(await leave(colleague));
    const marked = async () => Promise.all(agreements.map(async ({ id }) => (await world.table.get('agreement', keys.agreement(id)))?.specialist?.left));
    expect(await marked()).toEqual(['2026-03-02', '2026-03-02', '2026-03-02']);
    const waiting = await world.table.query(`TASKS#org:${params.organisationId}`, {});
    expect(waiting.ok && waiting.value.items.map(({ kind, due }) => `${String(kind)} ${String(due)}`)).toEqual(Array.from({ length: 3 }, () => 'hand-over-agreement 2026-03-07'));
    // One that was agreed on in the very moment, and that the list did not know yet.
    const late = signedAgreement(world.now, enterprise.organisation, agency.organisation, 'colleague');
    await world.given(late);
    expect((await runDueTasks(world.table, partySystemTasks(world.ports), world.now)).failed).toEqual([]);
    expect((await world.table.get('agreement', keys.agreement(late.id)))?.specialist?.left).toBe('2026-03-02');
    await clean();
  });

  it('can be taken in again, by invitation, and is then verified at once', async () => {
    await invited(colleague, 'specialist');
    must(await leave(colleague));
    await invited(colleague, 'manager');
    expect(await world.table.get('membership', keys.membership(params.organisationId, 'colleague'))).toMatchObject({ status: 'verified', role: 'manager' });
    expect((await runDueTasks(world.table, partySystemTasks(world.ports), world.now)).failed).toEqual([]);
    await clean();
  });

  it('can leave, return and leave again on one day: the clock hands over each time', async () => {
    for (const minute of ['10', '20', '30']) {
      await invited(colleague, 'specialist');
      must(await leave(colleague));
      world.now = `2026-03-02T02:${minute}:00.000Z`;
      expect((await runDueTasks(world.table, partySystemTasks(world.ports), world.now)).failed).toEqual([]);
      expect((await world.table.get('membership', keys.membership(params.organisationId, 'colleague')))?.toHandOver).toBeUndefined();
    }
    await clean();
  });
});
