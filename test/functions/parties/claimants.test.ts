import { beforeEach, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { keys } from '../../../functions/table/keys.ts';
import { taskBindings } from '../../../functions/tasks/bindings.ts';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { partyRoutes as r } from '../../../shared/contract/parties.ts';
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { agencyForm, fileForm, staffForm, verifiedAgency, verifier, type Agency } from '../../support/agency.ts';
import { fairForm, givenOrganisation, membershipOf } from '../../support/builders.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

let world: World;
let agency: Agency & { readonly staff: readonly string[] };
const stranger = person('stranger');
beforeEach(async () => {
  world = await createWorld();
  world.add(r, partyBindings(world.ports)).add(agreementRoutes, agreementBindings(world.ports)).add(fairRoutes, fairBindings(world.ports)).add(taskRoutes, taskBindings(world.ports));
  agency = await verifiedAgency(world);
});
const verify = async () => must(await world.call(verifier, r.decideMembership, { params: { targetId: agency.id, personId: agency.manager.personId }, body: { rev: 1, action: 'verify', licenceSeen: true } }));
const claim = async () => must(await world.call(stranger, r.claimMembership, { body: { creditCode: agencyForm().creditCode, role: 'manager' } }));
const memberships = async (as = stranger) => must(await world.call(as, taskRoutes.listTasks, {})).body.memberships;
const tasks = async (as = stranger) => must(await world.call(as, taskRoutes.listTasks, {})).body.tasks.map(({ kind }) => kind);

describe('somebody who only claims to belong to an organisation', () => {
  it('that has a verified manager sees and changes nothing of it, is told to wait, and can take the claim back', async () => {
    await verify();
    await claim();
    const { acting: { params }, staff: [staffId = ''] } = agency;
    const { name: _, identityNumber: __, certificateNumber: ___, ...kept } = staffForm(11);
    const refused = [
      await world.call(stranger, r.showOrganisation, { params }),
      await world.call(stranger, r.changeParticulars, { params, body: { rev: 1, name: '别人的名称', address: '常州市钟楼区示例路1号' } }),
      await world.call(stranger, r.saveQualification, { params, body: fileForm }),
      await world.call(stranger, r.submitQualification, { params, body: { rev: 1 } }),
      await world.call(stranger, r.addStaff, { params, body: staffForm(77) }),
      await world.call(stranger, r.changeStaff, { params: { ...params, staffId }, body: { ...kept, rev: 2 } }),
      await world.call(stranger, r.removeStaff, { params: { ...params, staffId } }),
      await world.call(stranger, agreementRoutes.listAgreements, { params, query: {} }),
    ];
    expect(refused.map((answer) => (answer.ok ? 'let in' : answer.problem.kind))).toEqual(refused.map(() => 'membership-unverified'));
    const [own] = await memberships();
    expect(own).toMatchObject({ status: 'claimed', waiting: { rev: 1 } });
    must(await world.call(stranger, r.leaveOrganisation, { params, body: { rev: own?.waiting?.rev ?? 0 } }));
    expect(await memberships()).toEqual([]);
  });

  it('waits for the verified manager as well as for the office, until one of them has decided', async () => {
    await claim();
    expect(await tasks(agency.manager)).not.toContain('verify-membership');
    must(await world.call(stranger, r.leaveOrganisation, { params: agency.acting.params, body: { rev: 1 } }));
    await verify();
    await claim();
    const waiting = async (as: Parameters<typeof tasks>[0]) => must(await world.call(as ?? stranger, taskRoutes.listTasks, {})).body.tasks.filter(({ kind }) => kind === 'verify-membership').map(({ link }) => link);
    expect(await waiting(agency.manager)).toEqual([`/app/agency/${agency.id}/`]);
    expect(await waiting(verifier)).toEqual([`/app/bureau/organisations/${agency.id}/`]);
    must(await world.call(agency.manager, r.decideColleague, { params: { organisationId: agency.id, personId: stranger.personId }, body: { rev: 3, action: 'refuse', reason: '不是本单位人员' } }));
    expect([await waiting(agency.manager), await waiting(verifier)]).toEqual([[], []]);
  });

  it('does not see what waits for its people', async () => {
    await verify();
    await claim();
    must(await world.call(verifier, r.judgeStaff, { params: { targetId: agency.id, staffId: agency.staff[0] ?? '' }, body: { rev: 2, fullTime: false, certificate: true, note: '参保在其他单位' } }));
    expect((await tasks(agency.manager)).sort()).toEqual(['staff-short', 'verify-membership']);
    expect(await tasks()).toEqual([]);
    must(await world.call(agency.manager, r.decideColleague, { params: { organisationId: agency.id, personId: stranger.personId }, body: { rev: 1, action: 'verify' } }));
    expect(await tasks()).toEqual(['staff-short']);
  });

  it('and is refused is told so with the reason for a month, or until they claim anew', async () => {
    await claim();
    const refused = async () => must(await world.call(stranger, taskRoutes.listTasks, {})).body.refused;
    expect(await refused()).toBeUndefined();
    const refuse = async (rev: number) => must(await world.call(verifier, r.decideMembership, { params: { targetId: agency.id, personId: stranger.personId }, body: { rev, action: 'refuse', licenceSeen: false, reason: '执照上不是这个人' } }));
    await refuse(1);
    const told = [{ organisationId: agency.id, organisationName: agencyForm().name, on: '2026-03-02', reason: '执照上不是这个人' }];
    expect(await refused()).toEqual(told);
    await claim();
    expect(await refused()).toBeUndefined();
    await refuse(3);
    world.now = '2026-04-01T01:00:00.000Z';
    expect(await refused()).toEqual(told);
    world.now = '2026-04-02T01:00:00.000Z';
    expect(await refused()).toBeUndefined();
  });

  it('that nobody there is verified for yet fills in its file, as whoever registers it does', async () => {
    expect(await memberships(agency.manager)).toMatchObject([{ status: 'claimed' }]);
    must(await world.call(agency.manager, r.showOrganisation, agency.acting));
    must(await world.call(agency.manager, r.addStaff, { ...agency.acting, body: staffForm(77) }));
    await claim();
    must(await world.call(stranger, r.showOrganisation, agency.acting));
  });

  it('as a colleague may sign the enterprise up for a fair, and sees nothing of its figures', async () => {
    const enterprise = await givenOrganisation(world, 'enterprise');
    const params = { organisationId: enterprise.organisationId };
    await world.given(membershipOf(world.now, enterprise.organisation, stranger.personId, { status: 'claimed' }));
    const hall = officer('fair');
    const drafted = must(await world.call(hall, fairRoutes.draftFair, { body: fairForm })).body;
    must(await world.call(hall, fairRoutes.publishFair, { params: { fairId: drafted.id }, body: { rev: 1 } }));
    must(await world.call(stranger, fairRoutes.signUp, { params: { ...params, fairId: drafted.id }, body: { needs: ['contracts'], contactName: '张小三', contactPhone: '13812345678', attendees: 1 } }));
    expect(await world.call(stranger, r.showConditions, { params: { ...params, calendarYear: '2026' } })).toMatchObject({ status: 403, problem: { kind: 'membership-unverified' } });
    expect(await world.call(stranger, r.giveSizeFigures, { params, body: { rev: 1, year: 2025, industryCode: '6210', employees: 8 } })).toMatchObject({ status: 403 });
    expect((await world.table.get('organisation', keys.organisation(enterprise.organisationId)))?.size).toBeUndefined();
  });
});
