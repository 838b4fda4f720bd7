import { beforeEach, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import { agreementSystemTasks } from '../../../functions/agreements/system.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { systemActor } from '../../../functions/system-actor.ts';
import { guard } from '../../../functions/table/change.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { guards, keys, partitions } from '../../../functions/table/keys.ts';
import { agreementRoutes as r, type FilingForm } from '../../../shared/contract/agreements.ts';
import type { returnable } from '../../../shared/domain/filing.ts';
import { checkedNumber } from '../../../shared/rules/codes/checked-number.ts';
import { localDate } from '../../../shared/rules/dates.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import type { Ruleset } from '../../../shared/rules/rulesets/ruleset.ts';
import { givenDraft, type DraftGiven } from '../../support/drafts.ts';
import { acting } from '../../support/in-force.ts';
import { everyItem } from '../../support/table.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

let world: World;
let given: DraftGiven;

const begin = async (switches: Partial<Ruleset['switches']> = {}, agencyDistrict?: '320412', letters = systemRandom.letters) => {
  world = await createWorld('2026-03-05T01:00:00.000Z');
  world.add(r, agreementBindings({ ...world.ports, random: { ...world.ports.random, letters }, rulesets: [{ ...SAMPLE_2026_1, switches: { ...SAMPLE_2026_1.switches, ...switches } }] }));
  given = await givenDraft(world, agencyDistrict && { district: agencyDistrict });
  await given.complete();
  const { textHash = '' } = await given.show('agency');
  for (const side of ['enterprise', 'agency'] as const) must(await world.call(given[side].member, r.signAgreement, { params: given.params(side), body: { textHash, agreed: true } }));
};
const address = '常州市天宁区示例路1号';
const file = (rev: number, form: Partial<FilingForm> = {}) => world.call(given.agency.member, r.fileAgreement, { params: given.params('agency'), body: { rev, serviceAddress: address, ...form } });
const giveBack = (rev: number, pointer: (typeof returnable)[number], reason: string, office = '320402') => world.call(officer('filing', office), r.decideFiling, { params: { agreementId: given.agreementId }, body: { rev, action: 'return', reasons: [{ pointer, reason }] } });
const stored = () => world.table.get('filing', keys.filing(given.agreementId));
const holds = async () => expect(allBreaches(await everyItem(world))).toEqual([]);
const tasksOf = async (waiter: string) => {
  const page = await world.table.query(partitions.tasks(waiter), {});
  return page.ok ? page.value.items.map(({ kind }) => kind) : [];
};
const clock = (now: string) => {
  world.now = now;
  return runDueTasks(world.table, agreementSystemTasks(world.ports), now);
};

describe('the form of a filing', () => {
  beforeEach(() => begin());

  it('holds what is known already; the contact is kept by not typing another, and nobody is shown it in clear', async () => {
    const { prefill } = await given.show('agency');
    expect(prefill).toMatchObject({ from: 'organisation', serviceAddress: given.enterprise.organisation.address });
    expect(prefill?.contactPhone).toContain('****');
    expect((await given.show('enterprise')).prefill).toBeUndefined();
    must(await file(1));
    const filing = await stored();
    const opened = filing && (await world.table.open(filing));
    const { contactName, contactPhone } = await world.table.open(given.agency.organisation);
    expect(opened).toMatchObject({ status: 'filed', particulars: { contactName, contactPhone } });
    await holds();
  });

  it('returned for its address keeps the contact, and the correction names what changed', async () => {
    must(await file(1, { contactName: '李四', contactPhone: '13912345678' }));
    must(await giveBack(2, '/serviceAddress', '请写到门牌号'));
    const { prefill, filing } = await given.show('agency');
    expect([prefill, filing]).toMatchObject([{ from: 'this-filing', contactPhone: '139****5678', serviceAddress: address }, { status: 'returned', correctBy: '2026-03-12' }]);
    must(await file(3, { serviceAddress: `${address}2楼` }));
    expect(await stored()).toMatchObject({ status: 'filed', changed: ['serviceAddress'], submissions: 2 });
    await holds();
  });

  it('returned for an illegible scan takes another in its place', async () => {
    must(await file(1));
    must(await giveBack(2, '/scan', '印章看不清'));
    const paper = readyUpload(world, given.agency.organisationId, { name: '重新扫描.pdf' });
    await world.given(paper);
    must(await file(3, { scanUploadIds: [paper.id] }));
    expect(await stored()).toMatchObject({ changed: ['scan'], particulars: { scan: { sha256: paper.sha256 } } });
    await holds();
  });

  it('names the text that was filed', async () => {
    must(await file(1));
    const { agreement } = await given.show('agency');
    expect(await stored()).toMatchObject({ textHash: agreement.status === 'in-force' ? agreement.textHash : '' });
  });
});

describe('the last day', () => {
  beforeEach(() => begin());

  it('is told of three days before and once it is over, then to the office too; never again once filed', async () => {
    // Signed on 5 March 2026; the last day is the 16th.
    await clock('2026-03-12T04:00:00.000Z');
    expect(await tasksOf(`org:${given.agency.organisationId}`)).toContain('file-agreement');
    await clock('2026-03-13T04:00:00.000Z');
    expect(await tasksOf(`org:${given.agency.organisationId}`)).toContain('file-agreement-soon');
    await clock('2026-03-16T04:00:00.000Z');
    expect(await tasksOf('duty:filing:320402')).toEqual([]);
    await clock('2026-03-17T04:00:00.000Z');
    expect(await tasksOf('duty:filing:320402')).toEqual(['filing-overdue']);
    await holds();
    const { rev = 0 } = (await stored()) ?? {};
    must(await file(rev));
    expect(await stored()).toMatchObject({ lateDays: 1 });
    expect(await tasksOf('duty:filing:320402')).toEqual(['handle-filing']);
    expect((await clock('2026-04-20T04:00:00.000Z')).done).toBe(0);
    expect((await given.show('agency')).history.map(({ action }) => action)).toEqual(expect.arrayContaining(['remind-filing', 'remind-late']));
    await holds();
  });
});

describe('the number of a filing', () => {
  it('that another item has is drawn anew', async () => {
    const draws = ['AAAA', 'AAAA', 'BBBB'];
    await begin({}, undefined, () => draws.shift() ?? 'CCCC');
    must(await file(1));
    const taken = checkedNumber('BA', localDate('2026-03-05'), 'AAAA');
    await world.table.commit(systemActor('another filing', world.now), { action: 'given', subject: { type: 'filing', id: 'another' }, writes: [guard(guards.number(taken), 'another', 'busy')], reply: { status: 200, body: null } });
    const { number } = must(await world.call(officer('filing', '320402'), r.decideFiling, { params: { agreementId: given.agreementId }, body: { rev: 2, action: 'accept' } })).body;
    expect(number).toBe(checkedNumber('BA', localDate('2026-03-05'), 'BBBB'));
    await holds();
  });
});

describe('the competent office', () => {
  it.each([
    ['enterprise-district', '320402', '320412'],
    ['agency-district', '320412', '320402'],
    ['city', '320400', '320412'],
  ] as const)('by the ruleset is that of the %s', async (competentOffice, own, other) => {
    await begin({ competentOffice }, '320412');
    must(await file(1));
    expect(await tasksOf(`duty:filing:${own}`)).toEqual(['handle-filing']);
    expect(await giveBack(2, '/remarks', '请说明服务地点', other)).toMatchObject({ status: 404 });
    must(await giveBack(2, '/remarks', '请说明服务地点', own));
    await holds();
  });

  it.each([
    ['agency-district', '320412', '320402'],
    ['city', '320400', '320412'],
  ] as const)('of a change of terms is the one that has the agreement: that of the %s', async (competentOffice, own, other) => {
    await begin({ competentOffice }, '320412');
    const agreement = acting(world, given, given.agreementId);
    must(await agreement.amend('agency'));
    must(await agreement.editAmendment('agency', 1, '2026-06-01', 24));
    must(await agreement.offerAmendment('agency', 1));
    for (const side of ['enterprise', 'agency'] as const) must(await agreement.signAmendment(side, 1));
    const { amendment } = await agreement.amendment(1);
    const at = { agreementId: given.agreementId, n: '1' };
    must(await world.call(given.agency.member, r.fileAmendment, { params: { ...agreement.at('agency'), n: '1' }, body: { rev: amendment.rev } }));
    expect(await tasksOf(`duty:filing:${own}`)).toEqual(['handle-amendment']);
    const decide = (office: string) => world.call(officer('filing', office), r.decideAmendment, { params: at, body: { rev: amendment.rev + 1, action: 'accept' } });
    expect(await decide(other)).toMatchObject({ status: 404 });
    // The enterprise's own district reads it and has nothing to decide.
    expect(must(await world.call(officer('filing', '320402'), r.showBureauAmendment, { params: at })).body.actions).toEqual([]);
    must(await decide(own));
    await holds();
  });
});
