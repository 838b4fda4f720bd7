import { beforeEach, describe, expect, it } from 'vitest';
import { replace } from '../../../functions/table/change.ts';
import { systemActor } from '../../../functions/system-actor.ts';
import { serviceSystemTasks } from '../../../functions/services/system.ts';
import { keys, partitions, sortPrefixes } from '../../../functions/table/keys.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { revise } from '../../../shared/domain/entity.ts';
import { givenOrganisation, membershipOf } from '../../support/builders.ts';
import { addServices, givenService, recordForm } from '../../support/services.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

let world: World;
let service: Awaited<ReturnType<typeof givenService>>;
beforeEach(async () => {
  world = addServices(await createWorld());
  service = await givenService(world);
});

const entries = async () => {
  const page = must(await world.table.list('archive-entry', keys.archive(service.enterprise.organisationId).pk, { prefix: sortPrefixes.entries }));
  return page.value.items.map(({ n, kind, agencyId }) => ({ n, kind, own: agencyId === service.agency.organisationId }));
};
const stored = async (recordId: string) => world.table.get('record', keys.record(service.agreement.id, recordId));
const tasksOf = async (waiter: string) => must(await world.table.query(partitions.tasks(waiter), {})).value.items.map(({ kind }) => kind);
const lapse = (recordId: string) => serviceSystemTasks(world.ports)['lapse-record'](`${service.agreement.id}.${recordId}`, { now: world.now, by: 'system', byName: '系统', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' });

describe('one person on both sides', () => {
  it('answers no record of the other side they belong to, alone or with others, nor one that they logged before they changed sides', async () => {
    const { body: { id } } = must(await service.log());
    const both = service.specialist;
    await world.given(membershipOf(world.now, service.enterprise.organisation, both.personId));
    const params = { ...service.ofEnterprise, recordId: id };
    const together = () => world.call(both, serviceRoutes.confirmRecords, { params: { organisationId: service.enterprise.organisationId }, body: { records: [{ agreementId: service.agreement.id, recordId: id, rev: 1 }] } });
    const answers = async () => [await service.confirm(id, 1, both), await service.dispute(id, 1, both), await world.call(both, serviceRoutes.rateRecord, { params, body: { rev: 1, points: 5 } }), await together()];
    for (const answer of await answers()) expect(answer).toMatchObject({ status: 409, problem: { kind: 'both-sides' } });
    const left = await world.table.get('membership', keys.membership(service.agency.organisationId, both.personId));
    if (!left) throw new Error('no membership');
    must(await world.table.commit(systemActor('left', world.now), { action: 'given', subject: { type: 'membership', id: 'given' }, writes: [replace(left, revise(left, { status: 'left' as const }, world.now))], reply: { status: 200, body: null } }));
    for (const answer of await answers()) expect(answer).toMatchObject({ problem: { kind: 'both-sides' } });
    must(await service.confirm(id));
  });
});

describe('logging a service', () => {
  it('keeps the record, its archive entry, its photos and both tasks in one commit', async () => {
    const uploads = [readyUpload(world, service.agency.organisationId), readyUpload(world, service.agency.organisationId)];
    await world.given(...uploads);
    const { body } = must(await service.log({ uploadIds: uploads.map(({ id }) => id) }));
    expect(await stored(body.id)).toMatchObject({ status: 'logged', entry: 2, answerBy: '2026-03-17', uploads: uploads.map(({ id, sha256 }) => ({ id, sha256 })), logged: { by: service.specialist.personId } });
    expect(await entries()).toEqual([{ n: 1, kind: 'agreement-signed', own: true }, { n: 2, kind: 'service-record', own: true }]);
    const claimed = await world.table.get('upload', keys.upload(uploads[0]?.id ?? ''));
    expect(claimed).toMatchObject({ status: 'claimed', claimedBy: { type: 'record', id: `${service.agreement.id}.${body.id}` } });
    expect(claimed?.ttl).toBeUndefined();
    expect(await tasksOf(`org:${service.enterprise.organisationId}`)).toContain('confirm-record');
    expect(await tasksOf('system')).toContain('lapse-record');
  });

  it('is shown to the enterprise with its number in the archive, and to the agency without: it would tell how much others keep there', async () => {
    must(await service.log());
    const seen = async (as = service.agency.member, params = service.ofAgency) => must(await world.call(as, serviceRoutes.listRecords, { params, query: {} })).body.items[0]?.record.entry;
    expect(await seen(service.enterprise.member, service.ofEnterprise)).toBe(2);
    expect(await seen()).toBeUndefined();
    expect(await seen(service.specialist)).toBeUndefined();
  });

  it('is the fixed specialist\'s, or a stand-in\'s with a reason', async () => {
    const { member } = service.agency;
    expect(await service.log({}, member)).toMatchObject({ status: 403, problem: { kind: 'not-specialist', errors: [{ pointer: '/standInReason' }] } });
    const { body } = must(await service.log({ standInReason: '专员休假' }, member));
    expect(await stored(body.id)).toMatchObject({ standInReason: '专员休假' });
    const own = must(await service.log({ standInReason: '填错了' })).body;
    expect((await stored(own.id))?.standInReason).toBeUndefined();
  });

  it.each([
    [{ servedOn: '2026-03-03' }, { pointer: '/servedOn', kind: 'date-future' }],
    [{ servedOn: '2025-12-31' }, { pointer: '/servedOn', kind: 'outside-term' }],
    [{ items: ['payroll' as const] }, { pointer: '/items', kind: 'item-not-agreed' }],
    [{ minutes: 0 }, { pointer: '/minutes', kind: 'too-small' }],
  ])('says at the field what is wrong: %j', async (form, error) => {
    expect(await service.log(form)).toMatchObject({ status: 400, problem: { errors: [error] } });
    expect(await entries()).toHaveLength(1);
  });

  it('takes only the agency\'s own checked files, each once', async () => {
    const own = readyUpload(world, service.agency.organisationId);
    const foreign = readyUpload(world, service.enterprise.organisationId);
    const unchecked = readyUpload(world, service.agency.organisationId, { status: 'requested' });
    const expired = readyUpload(world, service.agency.organisationId, { ttl: Math.floor(Date.parse(world.now) / 1000) });
    await world.given(own, foreign, unchecked, expired);
    for (const { id } of [foreign, unchecked, expired]) expect(await service.log({ uploadIds: [own.id, id] })).toMatchObject({ problem: { kind: 'upload-not-ready', errors: [{ pointer: '/uploadIds/1' }] } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => service.log({ uploadIds: [own.id] })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.kind])))).toEqual(new Set(['upload-not-ready']));
  });

  it('takes effect once under one Idempotency-Key', async () => {
    const first = must(await service.log({}, service.specialist, 'one')).body;
    expect(must(await service.log({}, service.specialist, 'one')).body).toEqual(first);
    expect(await entries()).toHaveLength(2);
  });

  it('appends twenty at once without losing or doubling an entry', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => service.log()));
    const logged = answers.filter(({ ok }) => ok).length;
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.kind])))).toEqual(new Set(logged === 20 ? [] : ['busy']));
    expect((await entries()).map(({ n }) => n)).toEqual(Array.from({ length: logged + 1 }, (_, index) => index + 1));
  });

  it('is not found by another agency, nor by the agreement\'s agency under another\'s name; refused to the suspended and the unverified', async () => {
    const other = await givenOrganisation(world, 'agency');
    const as = (member: typeof other.member, organisationId: string) => world.call(member, serviceRoutes.logRecord, { params: { organisationId, agreementId: service.agreement.id }, body: { ...recordForm, standInReason: '代为服务' } });
    expect(await as(other.member, other.organisationId)).toMatchObject({ status: 404 });
    expect(await as(other.member, service.agency.organisationId)).toMatchObject({ status: 404 });
    expect(await as(service.enterprise.member, service.enterprise.organisationId)).toMatchObject({ status: 403 });
    const claimed = person('claimed');
    await world.given(membershipOf(world.now, service.agency.organisation, 'claimed', { status: 'claimed' }));
    expect(await as(claimed, service.agency.organisationId)).toMatchObject({ problem: { kind: 'membership-unverified' } });
    const left = person('left');
    await world.given(membershipOf(world.now, service.agency.organisation, 'left', { status: 'left' }));
    expect(await as(left, service.agency.organisationId)).toMatchObject({ status: 404 });
    const suspended = await givenOrganisation(world, 'agency', { status: 'suspended' });
    const agreement = { ...service.agreement, id: systemRandom.id('agreement', world.now), agencyId: suspended.organisationId };
    await world.given(agreement);
    expect(await world.call(suspended.member, serviceRoutes.logRecord, { params: { organisationId: suspended.organisationId, agreementId: agreement.id }, body: { ...recordForm, standInReason: '代为服务' } })).toMatchObject({ problem: { kind: 'forbidden' } });
  });
});

describe('the enterprise\'s answer', () => {
  it('confirms with a tap: entry appended, tasks closed', async () => {
    const { body } = must(await service.log());
    expect(must(await service.confirm(body.id)).body).toEqual({ id: body.id, rev: 2, status: 'confirmed' });
    expect((await entries()).map(({ kind }) => kind)).toEqual(['agreement-signed', 'service-record', 'record-confirmed']);
    expect(await tasksOf(`org:${service.enterprise.organisationId}`)).toEqual([]);
    expect(await tasksOf('system')).not.toContain('lapse-record');
  });

  it('disputes with a reason, which both sides read', async () => {
    const { body } = must(await service.log());
    must(await service.dispute(body.id));
    const shown = must(await world.call(service.specialist, serviceRoutes.showRecord, { params: { ...service.ofAgency, recordId: body.id } })).body;
    expect(shown).toMatchObject({ record: { status: 'disputed', disputes: [{ reason: '当天没有人来' }], settleBy: '2026-03-12' }, actions: ['explain', 'correct'] });
    expect(shown.history.map(({ action }) => action)).toEqual(['dispute', 'log']);
  });

  it('is given once: the second answer is told of the first', async () => {
    const { body } = must(await service.log());
    const answers = await Promise.all([service.confirm(body.id), service.dispute(body.id)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    // Whichever came first: what is disputed may still be confirmed, and not disputed anew before it is explained.
    expect(await service.dispute(body.id, 2)).toMatchObject({ problem: { kind: 'status-conflict' } });
    expect((await entries())).toHaveLength(3);
  });

  it('refuses an answer to a record that has moved on, by its revision', async () => {
    const { body } = must(await service.log());
    expect(await service.confirm(body.id, 7)).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
  });

  it('is not the agency\'s to give, nor another enterprise\'s', async () => {
    const { body } = must(await service.log());
    const other = await givenOrganisation(world, 'enterprise');
    expect(await world.call(service.specialist, serviceRoutes.confirmRecord, { params: { ...service.ofAgency, recordId: body.id }, body: { rev: 1 } })).toMatchObject({ status: 403 });
    expect(await world.call(other.member, serviceRoutes.confirmRecord, { params: { ...service.ofEnterprise, organisationId: other.organisationId, recordId: body.id }, body: { rev: 1 } })).toMatchObject({ status: 404 });
    expect(await service.confirm(systemRandom.id('record', world.now))).toMatchObject({ status: 404 });
  });

  it('left out in time makes the record unanswered, never confirmed; a late tap still confirms', async () => {
    const { body } = must(await service.log());
    must(await lapse(body.id));
    expect(await stored(body.id)).toMatchObject({ status: 'unanswered' });
    expect((await stored(body.id))?.answered).toBeUndefined();
    expect(await lapse(body.id)).toMatchObject({ problem: { kind: 'status-conflict' } });
    expect(must(await service.confirm(body.id, 2)).body.status).toBe('confirmed');
    expect((await entries()).map(({ kind }) => kind)).toEqual(['agreement-signed', 'service-record', 'record-unanswered', 'record-confirmed']);
  });
});

describe('plans and lists', () => {
  it('shows both sides and the bureau what is due, and the records newest first with what each may do', async () => {
    const first = must(await service.log({ servedOn: '2026-02-01' })).body;
    world.now = '2026-03-02T02:00:00.000Z';
    const second = must(await service.log()).body;
    must(await service.confirm(first.id));
    const plan = must(await world.call(service.enterprise.member, serviceRoutes.showPlan, { params: service.ofEnterprise })).body;
    expect(plan).toMatchObject({ year: 1, from: '2026-01-01', to: '2026-12-31', today: '2026-03-02', completeness: { required: 16, met: 1 }, waiting: 1, actions: ['ask', 'complain'] });
    expect(plan.lines).toEqual([{ item: 'contracts', required: 4, logged: 2, overdue: 0, nextDue: '2026-09-30' }, { item: 'legal-advice', required: 12, logged: 0, overdue: 2, nextDue: '2026-01-31' }, { item: 'training', required: 0, logged: 0, overdue: 0 }]);
    const mine = must(await world.call(service.specialist, serviceRoutes.listPlans, { params: { organisationId: service.agency.organisationId }, query: {} })).body;
    expect(mine.items.map(({ agreementId, actions }) => [agreementId, actions])).toEqual([[service.agreement.id, ['log']]]);
    const records = must(await world.call(service.enterprise.member, serviceRoutes.listRecords, { params: service.ofEnterprise, query: {} })).body;
    expect(records.items.map(({ record, actions }) => [record.id, actions])).toEqual([[second.id, ['confirm', 'dispute', 'rate']], [first.id, ['rate']]]);
    expect(must(await world.call(officer('inspection', '320402'), serviceRoutes.listBureauRecords, { params: { agreementId: service.agreement.id }, query: {} })).body.items).toHaveLength(2);
  });

  it('offers no record before the first day of service', async () => {
    const later = await givenService(world, { terms: { ...service.agreement.terms, startsOn: '2026-03-03' } });
    const planOn = async () => must(await world.call(later.specialist, serviceRoutes.showPlan, { params: later.ofAgency })).body.actions;
    expect(await planOn()).toEqual([]);
    world.now = '2026-03-02T16:00:00.000Z';
    expect(await planOn()).toEqual(['log']);
  });

  it('hides them from others and from another district\'s officers', async () => {
    const other = await givenOrganisation(world, 'agency');
    const params = { organisationId: other.organisationId, agreementId: service.agreement.id };
    expect(await world.call(other.member, serviceRoutes.showPlan, { params })).toMatchObject({ status: 404 });
    expect(await world.call(other.member, serviceRoutes.listRecords, { params, query: {} })).toMatchObject({ status: 404 });
    expect(await world.call(officer('inspection', '320412'), serviceRoutes.showBureauPlan, { params: { agreementId: service.agreement.id } })).toMatchObject({ status: 404 });
    expect(await world.call(service.specialist, serviceRoutes.listRecords, { params: service.ofAgency, query: { cursor: 'nonsense' } })).toMatchObject({ problem: { kind: 'invalid-cursor' } });
  });
});
