import { beforeEach, describe, expect, it } from 'vitest';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { partySystemTasks } from '../../../functions/parties/system.ts';
import { collectAgencies } from '../../../functions/publish/collect.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { keys, partitions } from '../../../functions/table/keys.ts';
import { partyRoutes as r } from '../../../shared/contract/parties.ts';
import { addStaff, decide, fileForm, fileOf, handIn, judge, registerAgency, staffForm, verifiedAgency, verifier, type Agency } from '../../support/agency.ts';
import { everyItem } from '../../support/table.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  world.add(r, partyBindings(world.ports));
});
const tick = async (now: string): Promise<void> => {
  world.now = now;
  expect((await runDueTasks(world.table, partySystemTasks(world.ports), now)).failed).toEqual([]);
};
const tasksOf = async (waiter: string): Promise<string[]> => {
  const page = await world.table.query(partitions.tasks(waiter), {});
  return page.ok ? page.value.items.map(({ kind, due }) => `${String(kind)} ${String(due)}`) : [];
};
const clean = async () => expect(allBreaches(await everyItem(world))).toEqual([]);
const statusOf = async ({ id }: Agency) => (await world.table.get('organisation', keys.organisation(id)))?.qualificationStatus;

describe('a qualification file', () => {
  it('is returned with a reason at a field, corrected with what changed, verified and public for a year', async () => {
    const agency = await registerAgency(world);
    must(await world.call(agency.manager, r.saveQualification, { ...agency.acting, body: fileForm }));
    expect(await world.call(agency.manager, r.submitQualification, { ...agency.acting, body: { rev: 1 } })).toMatchObject({ problem: { kind: 'staff-too-few', facts: { required: 2, counted: 0 } } });
    const staff = [await addStaff(world, agency, 1), await addStaff(world, agency, 2)];
    must(await world.call(agency.manager, r.submitQualification, { ...agency.acting, body: { rev: 1 } }));
    must(await decide(world, agency, { action: 'return', reasons: [{ pointer: '/premisesAddress', reason: '请填写门牌号' }] }));
    expect(must(await world.call(agency.manager, r.showOrganisation, agency.acting)).body).toMatchObject({ qualification: { status: 'returned', reasons: [{ pointer: '/premisesAddress', reason: '请填写门牌号' }] }, qualificationActions: ['correct', 'submit'] });
    must(await handIn(world, agency, { premisesAddress: '钟楼区示例路2号3室' }));
    expect((await fileOf(world, agency)).qualification?.changed).toEqual([{ pointer: '/premisesAddress', before: '钟楼区示例路2号', after: '钟楼区示例路2号3室' }]);
    expect(await decide(world, agency, { action: 'verify' })).toMatchObject({ problem: { kind: 'staff-too-few', facts: { counted: 0 } } });
    for (const id of staff) must(await judge(world, agency, id));
    expect(await decide(world, agency, { action: 'verify', originalsSeen: false })).toMatchObject({ problem: { errors: [{ pointer: '/originalsSeen', kind: 'required' }] } });
    must(await decide(world, agency, { action: 'verify' }));
    expect(await statusOf(agency)).toBe('verified');
    expect((await fileOf(world, agency)).qualification).toMatchObject({ validUntil: '2027-03-01', certifiedStaff: 2, verifiedPeriods: [{ from: '2026-03-02', to: '2027-03-01' }] });
    expect((await collectAgencies(world.table, [], '2027-03-01')).map(({ id }) => id)).toEqual([agency.id]);
    expect(must(await world.call(verifier, r.listSubmissions, { params: { targetId: agency.id } })).body.items.map(({ n, papers }) => [n, papers.premisesAddress])).toEqual([[2, '钟楼区示例路2号3室'], [1, '钟楼区示例路2号']]);
    await clean();
  });

  it('needs every paper as a file or as an original at the counter, each said at its field; a replaced file is named and stays to be seen', async () => {
    const agency = await registerAgency(world);
    await addStaff(world, agency, 1);
    await addStaff(world, agency, 2);
    const [licence, lease, office, newer] = ['执照.jpg', '租赁合同.jpg', '办公室.jpg', '新执照.jpg'].map((name) => readyUpload(world, agency.id, { name, personId: agency.manager.personId }));
    if (!licence || !lease || !office || !newer) throw new Error('no uploads');
    await world.given(licence, lease, office, newer);
    const { onPaper: _, tenure: __, ...bare } = fileForm;
    must(await world.call(agency.manager, r.saveQualification, { ...agency.acting, body: bare }));
    const answer = await world.call(agency.manager, r.submitQualification, { ...agency.acting, body: { rev: 1 } });
    expect(answer).toMatchObject({ problem: { errors: [{ pointer: '/tenure', kind: 'required' }, { pointer: '/licenceFiles/add', kind: 'file-or-original' }, { pointer: '/premisesFiles/add', kind: 'file-or-original' }, { pointer: '/officeFiles/add', kind: 'file-or-original' }] } });
    must(await world.call(agency.manager, r.saveQualification, { ...agency.acting, body: { ...bare, tenure: 'leased', rev: 1, licenceFiles: { add: [licence.id] }, premisesFiles: { add: [lease.id] }, officeFiles: { add: [office.id] } } }));
    must(await world.call(agency.manager, r.submitQualification, { ...agency.acting, body: { rev: 2 } }));
    must(await decide(world, agency, { action: 'return', reasons: [{ pointer: '/licenceFiles', reason: '照片不清楚' }] }));
    must(await world.call(agency.manager, r.saveQualification, { ...agency.acting, body: { ...bare, tenure: 'leased', rev: 4, licenceFiles: { keep: [], add: [newer.id] } } }));
    must(await world.call(agency.manager, r.submitQualification, { ...agency.acting, body: { rev: 5 } }));
    expect((await fileOf(world, agency)).qualification?.changed?.map(({ pointer, before, after }) => [pointer, before?.slice(0, 6), after?.slice(0, 7)])).toEqual([['/licenceFiles', '执照.jpg', '新执照.jpg']]);
    const { items } = must(await world.call(verifier, r.listSubmissions, { params: { targetId: agency.id } })).body;
    expect(items.map(({ papers }) => papers.licenceFiles?.map(({ name }) => name))).toEqual([['新执照.jpg'], ['执照.jpg']]);
    expect(await world.call(officer('verification', '320412'), r.listSubmissions, { params: { targetId: agency.id } })).toMatchObject({ status: 404 });
    await clean();
  });

  it('is renewed by an update while the one in force stays as it is; warned ahead, it lapses when nobody renews', async () => {
    const agency = await verifiedAgency(world);
    await tick('2026-12-30T01:00:00.000Z');
    expect(await tasksOf(`org:${agency.id}`)).toEqual([]);
    await tick('2026-12-31T01:00:00.000Z');
    expect(await tasksOf(`org:${agency.id}`)).toEqual(['renew-qualification 2027-03-01']);
    must(await handIn(world, agency, { officeConditions: '电脑8台' }));
    expect(await tasksOf(`org:${agency.id}`)).toEqual([]);
    expect((await tasksOf('duty:verification:320404')).filter((task) => task.startsWith('review-qualification'))).toEqual(['review-qualification-update 2027-01-15']);
    expect((await fileOf(world, agency)).qualification).toMatchObject({ status: 'verified', officeConditions: '电脑5台', update: 'submitted' });
    must(await decide(world, agency, { action: 'return', reasons: [{ pointer: '/officeConditions', reason: '请附照片' }] }));
    must(await handIn(world, agency, { officeConditions: '电脑8台，附照片' }));
    must(await decide(world, agency, { action: 'renew' }));
    expect((await fileOf(world, agency)).qualification).toMatchObject({ status: 'verified', officeConditions: '电脑8台，附照片', validUntil: '2027-12-30', verifiedPeriods: [{ from: '2026-03-02', to: '2027-12-30' }] });
    await clean();
    await tick('2027-12-01T01:00:00.000Z');
    expect(await tasksOf(`org:${agency.id}`)).toEqual(['renew-qualification-soon 2027-12-30']);
    await tick('2027-12-31T01:00:00.000Z');
    expect(await statusOf(agency)).toBe('lapsed');
    expect(await tasksOf(`org:${agency.id}`)).toEqual(['qualification-lapsed 2027-12-30']);
    expect(await collectAgencies(world.table, [agency.id], '2027-12-31')).toEqual([]);
    must(await handIn(world, agency));
    expect(await decide(world, agency, { action: 'renew', metSince: '2027-12-31' })).toMatchObject({ ok: true });
    expect((await fileOf(world, agency)).qualification?.verifiedPeriods).toEqual([{ from: '2026-03-02', to: '2028-12-30' }]);
    await clean();
  });

  it('is suspended and restored with reasons; a period before today needs its reason too', async () => {
    const agency = await verifiedAgency(world);
    expect(await decide(world, agency, { action: 'suspend' })).toMatchObject({ problem: { errors: [{ pointer: '/reason', kind: 'required' }] } });
    world.now = '2026-05-01T01:00:00.000Z';
    must(await decide(world, agency, { action: 'suspend', reason: '人员不在岗' }));
    expect(await statusOf(agency)).toBe('suspended');
    world.now = '2026-05-20T01:00:00.000Z';
    must(await handIn(world, agency, { staffTotal: 9 }));
    must(await decide(world, agency, { action: 'accept' }));
    expect(await statusOf(agency)).toBe('suspended');
    must(await decide(world, agency, { action: 'restore', reason: '已整改' }));
    expect((await fileOf(world, agency)).qualification).toMatchObject({ status: 'verified', staffTotal: 9, suspensions: [{ from: '2026-05-01', to: '2026-05-19', reason: '人员不在岗' }] });
    must(await handIn(world, agency));
    expect(await decide(world, agency, { action: 'renew', metSince: '2026-01-01' })).toMatchObject({ problem: { errors: [{ pointer: '/reason' }] } });
    expect(await decide(world, agency, { action: 'renew', metSince: '2026-05-21', reason: '不可能' })).toMatchObject({ problem: { errors: [{ pointer: '/metSince', kind: 'date-future' }] } });
    must(await decide(world, agency, { action: 'renew', metSince: '2026-01-01', reason: '劳动合同和参保明细自一月起' }));
    expect((await fileOf(world, agency)).qualification?.verifiedPeriods).toEqual([{ from: '2026-01-01', to: '2027-05-19' }]);
    must(await decide(world, agency, { action: 'suspend', reason: '再查' }));
    world.now = '2027-06-01T01:00:00.000Z';
    must(await decide(world, agency, { action: 'restore', reason: '查清' }));
    expect(await statusOf(agency)).toBe('lapsed');
    await clean();
  });
});

describe('a member of staff', () => {
  it('counts once and for one agency, by the person and by the certificate, until they leave', async () => {
    const [first, second] = [await registerAgency(world, 1), await registerAgency(world, 2)];
    const staffId = await addStaff(world, first, 1);
    const elsewhere = (more = {}) => world.call(second.manager, r.addStaff, { ...second.acting, body: staffForm(1, more) });
    expect(await elsewhere()).toMatchObject({ status: 409, problem: { kind: 'person-counts-elsewhere' } });
    expect(await elsewhere({ certificateNumber: 'S000032041234193999999' })).toMatchObject({ problem: { kind: 'person-counts-elsewhere' } });
    expect(await elsewhere({ identityNumber: staffForm(2).identityNumber })).toMatchObject({ problem: { kind: 'certificate-registered' } });
    expect(await world.call(first.manager, r.addStaff, { ...first.acting, body: staffForm(1, { identityNumber: `${staffForm(1).identityNumber.slice(0, 6)} ${staffForm(1).identityNumber.slice(6)}`, certificateNumber: 'S000032041234193999998' }) })).toMatchObject({ problem: { kind: 'person-listed' } });
    const answers = await Promise.all([elsewhere(), world.call(first.manager, r.removeStaff, { params: { organisationId: first.id, staffId } })]);
    expect(answers[1]).toMatchObject({ ok: true });
    if (!answers[0].ok) must(await elsewhere());
    const stored = await everyItem(world);
    expect(JSON.stringify(stored)).not.toContain(staffForm(1).identityNumber);
    expect(JSON.stringify(stored.map(({ pk, sk }) => [pk, sk]))).not.toContain(staffForm(1).identityNumber.slice(6, 14));
    await clean();
  });

  it('is taken off the list of an agency that does not, by an officer with the reason', async () => {
    const [first, second] = [await registerAgency(world, 1), await registerAgency(world, 2)];
    const staffId = await addStaff(world, first, 1);
    const end = (by = verifier) => world.call(by, r.endStaff, { params: { targetId: first.id, staffId }, body: { rev: 1, reason: '本人提供离职证明' } });
    expect(await end(officer('verification', '320412'))).toMatchObject({ status: 404 });
    must(await end());
    expect(await end()).toMatchObject({ problem: { kind: 'status-conflict' } });
    await addStaff(world, second, 1);
    await clean();
  });

  it('needs a level, contract, insurance and a right identity number; each is said at its field', async () => {
    const agency = await registerAgency(world);
    const errorsOf = async (more: object) => {
      const answer = await world.call(agency.manager, r.addStaff, { ...agency.acting, body: staffForm(1, more) });
      return 'problem' in answer ? answer.problem.errors?.map(({ pointer, kind }) => `${pointer} ${kind}`) : [];
    };
    expect(await errorsOf({ identityNumber: '320499197001010018' })).toEqual(['/identityNumber identity-number-check']);
    expect(await errorsOf({ identityKind: 'residence-hmt' })).toEqual(['/identityNumber identity-number-kind']);
    expect(await errorsOf({ certificateLevel: undefined, contractFrom: undefined, insuredFrom: undefined })).toEqual(['/certificateLevel required', '/contractFrom required', '/insuredFrom required']);
    expect(await errorsOf({ certificateLevel: 'A' })).toEqual(['/certificateLevel level-of-other-kind']);
    expect(await errorsOf({ certificateKind: 'other', certificateLevel: undefined })).toEqual(['/certificateTitle required', '/otherReason required']);
    expect(await errorsOf({ contractFrom: '2026-03-03', insuredTo: '2026-04' })).toEqual(['/contractFrom date-future', '/insuredTo month-future']);
    expect(await errorsOf({ contractTo: '2024-01-01', insuredTo: '2024-01' })).toEqual(['/contractTo ends-before-start', '/insuredTo ends-before-start']);
  });

  it('with another certificate, or one of a relaxed region, counts only with the officer’s reason', async () => {
    const agency = await registerAgency(world);
    const other = await addStaff(world, agency, 1, { certificateKind: 'other', certificateLevel: undefined, certificateTitle: '劳动法务专项证书（示例）', otherReason: '内容与劳动关系协调相当' });
    const legal = await addStaff(world, agency, 2, { certificateKind: 'legal', certificateLevel: 'C', certificateNumber: 'A20993204990001' });
    for (const id of [other, legal]) {
      expect(await judge(world, agency, id)).toMatchObject({ problem: { errors: [{ pointer: '/note', kind: 'required' }] } });
      must(await judge(world, agency, id, { note: '经核相当' }));
    }
    const { staff } = must(await world.call(verifier, r.showOrganisationToBureau, { params: { targetId: agency.id } })).body;
    expect(staff.map(({ counts, hints, obstacles }) => [counts, hints, obstacles])).toEqual(expect.arrayContaining([[true, ['other-kind'], []], [true, ['relaxed-region'], []]]));
  });

  it('who leaves or is no longer found full time leaves the agency short: both sides are told until it is put right', async () => {
    const agency = await verifiedAgency(world);
    world.now = '2026-06-01T01:00:00.000Z';
    must(await judge(world, agency, agency.staff[0] ?? '', { fullTime: false, note: '参保在其他单位' }));
    expect((await fileOf(world, agency)).qualification).toMatchObject({ certifiedStaff: 1, short: { since: '2026-06-01', due: '2026-07-01' } });
    expect(await tasksOf(`org:${agency.id}`)).toEqual(['staff-short 2026-07-01']);
    expect((await tasksOf('duty:verification:320404')).filter((task) => task.includes('short'))).toEqual(['watch-staff-short 2026-07-01']);
    const third = await addStaff(world, agency, 13);
    world.now = '2026-06-11T01:00:00.000Z';
    must(await judge(world, agency, third));
    expect((await fileOf(world, agency)).qualification).toMatchObject({ certifiedStaff: 2, shortages: [{ from: '2026-06-01', to: '2026-06-10' }] });
    expect(await tasksOf(`org:${agency.id}`)).toEqual([]);
    await clean();
  });

  it('whose certificate or contract runs out is named ahead, and counts no more from the day after', async () => {
    const agency = await registerAgency(world);
    const staff = [await addStaff(world, agency, 1, { certificateValidUntil: '2026-08-31', contractTo: '2026-12-31' }), await addStaff(world, agency, 2)];
    must(await handIn(world, agency));
    for (const id of staff) must(await judge(world, agency, id));
    must(await decide(world, agency, { action: 'verify' }));
    await tick('2026-07-02T01:00:00.000Z');
    expect(await tasksOf(`org:${agency.id}`)).toEqual(['staff-evidence-ends 2026-08-31']);
    await tick('2026-09-01T01:00:00.000Z');
    expect(await tasksOf(`org:${agency.id}`)).toEqual(['staff-certificate-ended 2026-08-31', 'staff-short 2026-10-01']);
    const { staff: listed } = must(await world.call(agency.manager, r.showOrganisation, agency.acting)).body;
    const lapsed = listed.find(({ id }) => id === staff[0]);
    expect(lapsed).toMatchObject({ counts: false, obstacles: ['certificate-ended'] });
    const { identityNumber: _, certificateNumber: __, name: ___, ...kept } = staffForm(1, { certificateValidUntil: '2028-08-31', contractTo: '2026-12-31' });
    must(await world.call(agency.manager, r.changeStaff, { params: { organisationId: agency.id, staffId: staff[0] ?? '' }, body: { ...kept, rev: lapsed?.rev ?? 0 } }));
    expect(await tasksOf(`org:${agency.id}`)).toEqual([]);
    const { staff: after } = must(await world.call(agency.manager, r.showOrganisation, agency.acting)).body;
    expect(after.find(({ id }) => id === staff[0])).toMatchObject({ counts: true, changedSince: true });
    await clean();
  });

  it('counts no more from the day after also where the clock was away for some days', async () => {
    const agency = await registerAgency(world);
    const staff = [await addStaff(world, agency, 1, { certificateValidUntil: '2026-08-31' }), await addStaff(world, agency, 2)];
    must(await handIn(world, agency));
    for (const id of staff) must(await judge(world, agency, id));
    must(await decide(world, agency, { action: 'verify' }));
    await tick('2026-09-05T01:00:00.000Z');
    expect((await fileOf(world, agency)).qualification).toMatchObject({ short: { since: '2026-09-01', due: '2026-10-01' }, shortages: [{ from: '2026-09-01' }] });
    await clean();
  });

  it('is named ahead once more when something else was changed after the warning', async () => {
    const agency = await registerAgency(world);
    const staffId = await addStaff(world, agency, 1, { certificateValidUntil: '2026-08-31' });
    await tick('2026-07-02T01:00:00.000Z');
    const before = await world.table.get('staff', keys.staff(agency.id, staffId));
    const { identityNumber: _, certificateNumber: __, name: ___, ...kept } = staffForm(1, { certificateValidUntil: '2026-08-31', insuredTo: '2026-06' });
    must(await world.call(agency.manager, r.changeStaff, { params: { organisationId: agency.id, staffId }, body: { ...kept, rev: before?.rev ?? 0 } }));
    await tick('2026-07-02T01:05:00.000Z');
    expect(await tasksOf(`org:${agency.id}`)).toEqual(['staff-evidence-ends 2026-08-31']);
    await clean();
  });

  it('whose number is corrected gives the old one free; another certificate is judged anew', async () => {
    const agency = await verifiedAgency(world);
    const [staffId = ''] = agency.staff;
    const { identityNumber: _, certificateNumber: __, name: ___, ...kept } = staffForm(11);
    const before = await world.table.get('staff', keys.staff(agency.id, staffId));
    must(await world.call(agency.manager, r.changeStaff, { params: { organisationId: agency.id, staffId }, body: { ...kept, rev: before?.rev ?? 0, certificateNumber: 'S000032041234193777777' } }));
    expect(await world.table.get('staff', keys.staff(agency.id, staffId))).toMatchObject({ identityNumber: before?.identityNumber, certificateNumber: expect.stringMatching(/7777$/) });
    expect((await fileOf(world, agency)).qualification?.certifiedStaff).toBe(1);
    await addStaff(world, agency, 99, { certificateNumber: staffForm(11).certificateNumber });
    expect(await world.call(person('nobody'), r.changeStaff, { params: { organisationId: agency.id, staffId }, body: { ...kept, rev: 1 } })).toMatchObject({ status: 404 });
    await clean();
  });

  it('is shown in clear to an officer whose duty needs it, and the access is recorded without the values', async () => {
    const agency = await registerAgency(world);
    const staffId = await addStaff(world, agency, 1);
    const open = (by = verifier) => world.call(by, r.openStaff, { params: { targetId: agency.id, staffId }, body: { reason: '核对证件' } });
    expect(await open(officer('funds'))).toMatchObject({ status: 403 });
    expect(await open(officer('verification', '320412'))).toMatchObject({ status: 404 });
    expect(must(await open()).body).toEqual({ name: '李四1', identityNumber: staffForm(1).identityNumber, certificateNumber: staffForm(1).certificateNumber });
    expect(JSON.stringify((await everyItem(world)).filter(({ type }) => type === 'event'))).not.toContain(staffForm(1).identityNumber);
  });
});
