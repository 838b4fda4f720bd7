import { beforeEach, describe, expect, it } from 'vitest';
import { keys, partitions, sortPrefixes } from '../../../functions/table/keys.ts';
import { fromItem } from '../../../functions/table/items.ts';
import { serviceSystemTasks } from '../../../functions/services/system.ts';
import { systemActor } from '../../../functions/system-actor.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { serviceRoutes, type CorrectionForm } from '../../../shared/contract/services.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { addServices, givenService, recordForm } from '../../support/services.ts';
import { everyItem } from '../../support/table.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

let world: World;
let service: Awaited<ReturnType<typeof givenService>>;
beforeEach(async () => {
  world = addServices(await createWorld());
  service = await givenService(world);
});

const entries = async () => must(await world.table.list('archive-entry', keys.archive(service.enterprise.organisationId).pk, { prefix: sortPrefixes.entries })).value.items;
const stored = (recordId: string) => world.table.get('record', keys.record(service.agreement.id, recordId));
const tasksOf = async (waiter: string) => must(await world.table.query(partitions.tasks(waiter), {})).value.items.map(({ kind, due }) => `${String(kind)} ${String(due)}`);
const correct = (recordId: string, form: Partial<CorrectionForm> = {}) =>
  world.call(service.specialist, serviceRoutes.correctRecord, { params: { ...service.ofAgency, recordId }, body: { ...recordForm, rev: 1, reason: '用时写错', minutes: 30, keptUploadIds: [], withdrawnProblemIds: [], ...form } });
const problem = { item: 'contracts' as const, code: 'contract-expired' as const, owner: 'agency' as const, dueOn: '2026-04-01' };

describe('a correction', () => {
  it('is another record in place of the wrong one, which stays; the plan counts both once, files that still belong stay with both', async () => {
    const upload = readyUpload(world, service.agency.organisationId);
    await world.given(upload);
    const wrong = must(await service.log({ uploadIds: [upload.id], problems: [problem, { ...problem, code: 'other', words: '没有公示栏' }] })).body;
    const [kept = '', none = ''] = (await stored(wrong.id))?.problemIds ?? [];
    const right = must(await correct(wrong.id, { keptUploadIds: [upload.id], withdrawnProblemIds: [none] })).body;
    expect(await stored(wrong.id)).toMatchObject({ status: 'corrected', correctedBy: right.id, minutes: 60 });
    expect(await stored(right.id)).toMatchObject({ status: 'logged', corrects: wrong.id, correctionReason: '用时写错', minutes: 30, problemIds: [kept], uploads: [{ id: upload.id }] });
    expect((await world.table.get('problem', keys.problem(service.agreement.id, none)))?.status).toBe('withdrawn');
    const plan = must(await world.call(service.specialist, serviceRoutes.showPlan, { params: service.ofAgency })).body;
    expect(plan.lines[0]).toMatchObject({ item: 'contracts', logged: 1 });
    expect(plan.openProblems.map((listed) => listed.problem.id)).toEqual([kept]);
    const last = (await entries()).find(({ kind }) => kind === 'record-corrected');
    expect(last).toMatchObject({ subject: { id: right.id }, content: { recordEntry: 2, minutes: 30, reason: '用时写错' }, uploads: [{ id: upload.id }] });
    expect(await tasksOf(`org:${service.enterprise.organisationId}`)).toEqual(['confirm-record 2026-03-17']);
    expect(allBreaches(await everyItem(world)).filter(({ invariant }) => invariant === 'services' || invariant === 'tasks')).toEqual([]);
  });

  it.each<[string, Partial<CorrectionForm>, object]>([
    ['a file of another record', { keptUploadIds: [`upl_${'0'.repeat(32)}`] }, { problem: { errors: [{ pointer: '/keptUploadIds/0', kind: 'upload-not-ready' }] } }],
    ['a problem of another record', { withdrawnProblemIds: [`prb_${'0'.repeat(32)}`] }, { problem: { errors: [{ pointer: '/withdrawnProblemIds/0', kind: 'problem-not-open' }] } }],
    ['what somebody else changed meanwhile', { rev: 2 }, { problem: { kind: 'edited-elsewhere' } }],
  ])('does not take %s', async (_, form, refusal) => {
    const { body } = must(await service.log());
    expect(await correct(body.id, form)).toMatchObject(refusal);
    expect(await entries()).toHaveLength(2);
  });

  it('and the enterprise\'s tap in the same second come out as one of both, however often', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { body } = must(await service.log());
      const [tapped, corrected] = await Promise.all([service.confirm(body.id), correct(body.id)]);
      expect([tapped.ok, corrected.ok].filter(Boolean)).toHaveLength(1);
      expect((await stored(body.id))?.status).toBe(tapped.ok ? 'confirmed' : 'corrected');
      // Who lost is told, looks again, and can still have its way.
      if (tapped.ok) {
        expect(corrected).toMatchObject({ problem: { kind: expect.stringMatching(/^(edited-elsewhere|busy)$/) } });
        must(await correct(body.id, { rev: 2 }));
      } else {
        expect(tapped).toMatchObject({ problem: { kind: expect.stringMatching(/^(edited-elsewhere|status-conflict|busy)$/) } });
        expect(await service.confirm(body.id, 2)).toMatchObject({ problem: { kind: 'status-conflict' } });
      }
    }
    expect(allBreaches(await everyItem(world)).filter(({ invariant }) => ['services', 'tasks', 'archives'].includes(invariant))).toEqual([]);
  });
});

describe('several records in one go', () => {
  it('are confirmed as the owner saw them, or not at all', async () => {
    const ids = [must(await service.log()).body.id, must(await service.log({ items: ['legal-advice', 'training'] })).body.id];
    const listed = must(await world.call(service.enterprise.member, serviceRoutes.listWaitingRecords, { params: { organisationId: service.enterprise.organisationId }, query: {} })).body;
    expect(new Set(listed.items.map(({ record }) => record.id))).toEqual(new Set(ids));
    const all = (revs: readonly number[]) => world.call(service.enterprise.member, serviceRoutes.confirmRecords, { params: { organisationId: service.enterprise.organisationId }, body: { records: ids.map((recordId, index) => ({ agreementId: service.agreement.id, recordId, rev: revs[index] ?? 1 })) } });
    expect(await all([1, 2])).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
    expect((await stored(ids[0] ?? ''))?.status).toBe('logged');
    expect(must(await all([1, 1])).body).toEqual({ confirmed: 2 });
    expect((await entries()).slice(-2).map(({ kind, agencyId }) => [kind, agencyId])).toEqual([['record-confirmed', service.agency.organisationId], ['record-confirmed', service.agency.organisationId]]);
    expect(await all([2, 2])).toMatchObject({ problem: { kind: 'status-conflict' } });
    const other = await givenOrganisation(world, 'enterprise');
    expect(await world.call(other.member, serviceRoutes.confirmRecords, { params: { organisationId: other.organisationId }, body: { records: [{ agreementId: service.agreement.id, recordId: ids[0] ?? '', rev: 1 }] } })).toMatchObject({ status: 404 });
  });
});

describe('what a specialist finds in the morning', () => {
  it('is what is due, the address, the last notes and open problems of the own enterprises; the phone is shown on request, which is recorded', async () => {
    must(await service.log({ problems: [problem] }));
    const { today, visits } = must(await world.call(service.specialist, serviceRoutes.listVisits, { params: { organisationId: service.agency.organisationId } })).body;
    expect(today).toBe('2026-03-02');
    expect(visits).toMatchObject([{ agreementId: service.agreement.id, address: '常州市天宁区示例路1号', next: { by: '2026-01-31', items: ['legal-advice'] }, overdue: 2, last: [{ done: '核对劳动合同' }], openProblems: [{ problem: { code: 'contract-expired' } }] }]);
    expect(must(await world.call(service.agency.member, serviceRoutes.listVisits, { params: { organisationId: service.agency.organisationId } })).body.visits).toEqual([]);
    expect(must(await world.call(service.specialist, serviceRoutes.openServiceContact, { params: service.ofAgency })).body).toEqual({ contactName: '张小三', contactPhone: '13812345678' });
    expect((await everyItem(world)).filter(({ type, action }) => type === 'event' && action === 'open-contact')).toMatchObject([{ by: service.specialist.personId, reply: { body: null } }]);
  });

  it('leads to where the service was filed to take place, not to where the enterprise is registered', async () => {
    const { agreement } = service;
    const { id: agreementId, enterpriseId, enterpriseName, agencyId, agencyName, district } = agreement;
    const stamp = { at: world.now, by: 'manager', name: '负责人' };
    await world.given({
      type: 'filing', agreementId, rev: 1, createdAt: world.now, updatedAt: world.now, enterpriseId, enterpriseName, agencyId, agencyName, district, status: 'filed', signedOn: '2026-01-01', nominalLastDay: '2026-01-11', lastDay: '2026-01-12', calendarVersion: 'test', provisional: false, rulesetId: 'sample-2026-1',
      particulars: { contactName: '李四', contactPhone: '13912345678', serviceAddress: '常州市武进区示例路9号二店' }, firstFiled: stamp, filed: stamp, lateDays: 0, submissions: 1, changed: [], handleBy: '2026-01-20',
    });
    const { visits } = must(await world.call(service.specialist, serviceRoutes.listVisits, { params: { organisationId: service.agency.organisationId } })).body;
    expect(visits).toMatchObject([{ agreementId, address: '常州市武进区示例路9号二店' }]);
  });

  it('is reminded of in time, whoever the specialist is then, until the visit was made', async () => {
    must(await service.log());
    const mine = `person:${service.specialist.personId}`;
    expect(await tasksOf(mine)).toEqual(['visit-due 2026-01-31']);
    must(await service.log({ items: ['legal-advice'] }));
    must(await service.log({ items: ['legal-advice'] }));
    // The next ones are the quarter's contracts, which are made, and March's advice.
    expect(await tasksOf(mine)).toEqual([]);
    world.now = '2026-03-24T01:00:00.000Z';
    must(await serviceSystemTasks(world.ports)['look-at-visits'](service.agreement.id, systemActor('look', world.now)));
    expect(await tasksOf(mine)).toEqual(['visit-due 2026-03-31']);
    expect(allBreaches(await everyItem(world)).filter(({ invariant }) => invariant === 'tasks')).toEqual([]);
  });
});

describe('a complaint', () => {
  it('is no agency\'s to know of, not even by its part of the archive, until the enterprise shows it', async () => {
    const file = (show: boolean) => world.call(service.enterprise.member, serviceRoutes.fileComplaint, { params: service.ofEnterprise, body: { about: 'quality', words: '来得太少', show } });
    const { id: complaintId } = must(await file(false)).body;
    const seen = async () => must(await world.call(service.agency.member, serviceRoutes.listComplaints, { params: { organisationId: service.agency.organisationId }, query: {} })).body.items.length;
    const own = async () => (await entries()).filter(({ subject, agencyId }) => subject.id === complaintId && agencyId !== undefined).map(({ kind }) => kind);
    expect([await seen(), await own()]).toEqual([0, []]);
    expect(await world.call(service.agency.member, serviceRoutes.showComplaint, { params: { organisationId: service.agency.organisationId, complaintId } })).toMatchObject({ status: 404 });
    expect(await tasksOf('duty:inspection:320402')).toEqual(['handle-complaint 2026-03-23']);
    must(await world.call(service.enterprise.member, serviceRoutes.showComplaintToAgency, { params: { organisationId: service.enterprise.organisationId, complaintId }, body: { rev: 1 } }));
    expect([await seen(), await own()]).toEqual([1, ['complaint-shown']]);
    must(await world.call(officer('inspection', '320402'), serviceRoutes.takeComplaint, { params: { complaintId }, body: { rev: 2 } }));
    must(await world.call(officer('inspection', '320402'), serviceRoutes.answerComplaint, { params: { complaintId }, body: { rev: 3, outcome: 'founded', words: '属实' } }));
    expect(await tasksOf(`org:${service.enterprise.organisationId}`)).toEqual(['read-complaint-answer 2026-04-01']);
    expect(await world.call(officer('filing', '320402'), serviceRoutes.showBureauComplaint, { params: { complaintId } })).toMatchObject({ status: 403 });
  });
});

describe('a record of the first version', () => {
  it('reads with its one item, and its dispute among others', () => {
    const stamp = { at: '2026-01-02T00:00:00.000Z', by: 'owner', name: '示例' };
    const id = (prefix: string) => `${prefix}_${'a'.repeat(32)}`;
    const old = {
      type: 'record', v: 1, id: id('rec'), rev: 2, createdAt: stamp.at, updatedAt: stamp.at, agreementId: id('agr'), enterpriseId: id('org'), enterpriseName: '示例', agencyId: id('org'), agencyName: '示例', status: 'disputed',
      servedOn: '2026-01-01', manner: 'phone', item: 'contracts', done: '核对', found: '两份到期', minutes: 30, logged: stamp, uploads: [], answerBy: '2026-01-16', answered: stamp, disputeReason: '没有来', entry: 2,
    };
    expect(fromItem('record', old)).toMatchObject({ items: ['contracts'], found: '两份到期', problemIds: [], deliverables: [], disputes: [{ reason: '没有来', raised: stamp }] });
  });
});
