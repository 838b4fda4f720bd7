import { beforeEach, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import { agreementSystemTasks } from '../../../functions/agreements/system.ts';
import { runDueTasks } from '../../../functions/clock/run-due-tasks.ts';
import { sha256 } from '../../../functions/table/archive.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { taskBreaches } from '../../../functions/table/invariants/tasks.ts';
import { keys, partitions } from '../../../functions/table/keys.ts';
import { agreementRoutes, type FilingForm } from '../../../shared/contract/agreements.ts';
import { checkChain } from '../../../shared/domain/archive-check.ts';
import { draftAgreementFrom } from '../../../shared/domain/draft-agreement.ts';
import type { Choice } from '../../../shared/domain/choice.ts';
import type { Caller } from '../../../shared/domain/who.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

const r = agreementRoutes;
const particulars: FilingForm = { contactName: '李四', contactPhone: '13912345678', serviceAddress: '常州市天宁区示例路1号' };
const agreed = { liability: '一方违约的，依法承担责任', fee: { kind: 'free' as const, note: '', negotiable: [] } };
const filer = officer('filing', '320402');

let world: World;
let enterprise: Awaited<ReturnType<typeof givenOrganisation>>;
let agency: Awaited<ReturnType<typeof givenOrganisation>>;
let agreementId: string;

beforeEach(async () => {
  world = await createWorld('2026-03-05T01:00:00.000Z');
  world.add(r, agreementBindings(world.ports));
  enterprise = await givenOrganisation(world, 'enterprise');
  agency = await givenOrganisation(world, 'agency');
  const stamp = { at: world.now, by: 'test', name: 'test' };
  const choice: Choice = {
    type: 'choice', id: systemRandom.id('choice', world.now), rev: 2, createdAt: world.now, updatedAt: world.now, status: 'matched', fairId: systemRandom.id('fair', world.now), fairTitle: '示例双选会',
    enterpriseId: enterprise.organisationId, enterpriseName: enterprise.organisation.name, agencyId: agency.organisationId, agencyName: agency.organisation.name, begunBy: 'enterprise', proposed: stamp,
    offer: { lines: [{ item: 'contracts', manner: 'phone', timesPerYear: 12, fee: 30000 }, { item: 'payroll', manner: 'phone', timesPerYear: 12, fee: 0 }] }, needs: ['contracts'], answerBy: '2026-03-12',
  };
  const draft = draftAgreementFrom({ choice, enterprise: enterprise.organisation, id: systemRandom.id('agreement', world.now), now: world.now });
  agreementId = draft.id;
  await world.given(draft);
});

const acting = (side: typeof enterprise) => ({ organisationId: side.organisationId, agreementId });
const show = async (side = agency) => must(await world.call(side.member, r.showAgreement, { params: acting(side) })).body;
const complete = async () => {
  const { agreement } = await show();
  must(await world.call(agency.member, r.editAgreement, { params: acting(agency), body: { rev: agreement.rev, terms: { ...agreement.terms, ...agreed }, specialistId: agency.member.personId } }));
  must(await world.call(agency.member, r.offerAgreement, { params: acting(agency), body: { rev: agreement.rev + 1 } }));
  return (await show()).textHash ?? '';
};
const sign = (side: typeof enterprise, textHash: string, as: Caller = side.member) => world.call(as, r.signAgreement, { params: acting(side), body: { textHash, agreed: true } });
const inForce = async () => {
  const hash = await complete();
  must(await sign(enterprise, hash));
  return must(await sign(agency, hash)).body;
};
const holds = async () => expect(taskBreaches(factsOf(await everyItem(world)))).toEqual([]);

describe('terms', () => {
  it('must all be there before the text goes to signing, each gap named at its field', async () => {
    const { agreement } = await show();
    const answer = await world.call(agency.member, r.offerAgreement, { params: acting(agency), body: { rev: agreement.rev } });
    expect(answer).toMatchObject({ status: 409, problem: { kind: 'terms-incomplete', errors: [{ pointer: '/terms/fee/due', kind: 'required' }, { pointer: '/terms/liability', kind: 'too-short' }, { pointer: '/specialistId', kind: 'required' }] } });
  });

  it('changed after offering void the signature and need both sides anew', async () => {
    const hash = await complete();
    must(await sign(enterprise, hash));
    const { agreement } = await show(enterprise);
    must(await world.call(enterprise.member, r.editAgreement, { params: acting(enterprise), body: { rev: agreement.rev, terms: { ...agreement.terms, mannerNote: '另约' } } }));
    const after = await show();
    expect(after.agreement).toMatchObject({ status: 'draft', text: 3 });
    must(await world.call(agency.member, r.offerAgreement, { params: acting(agency), body: { rev: after.agreement.rev } }));
    expect(await sign(agency, hash)).toMatchObject({ problem: { kind: 'text-changed' } });
  });

  it('name a specialist who belongs to the agency', async () => {
    const { agreement } = await show();
    expect(await world.call(agency.member, r.editAgreement, { params: acting(agency), body: { rev: agreement.rev, terms: agreement.terms, specialistId: enterprise.member.personId } })).toMatchObject({ problem: { kind: 'not-specialist' } });
  });
});

describe('signing', () => {
  it('by both at the same moment puts the agreement in force once, opens one archive and starts the ten days', async () => {
    const hash = await complete();
    const answers = await Promise.all([sign(enterprise, hash), sign(agency, hash)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const file = await show();
    expect(file.agreement.status).toBe('in-force');
    // Signed on 5 March 2026: the tenth day is Sunday the 15th, and moves to Monday.
    expect(file.clock).toMatchObject({ signedOn: '2026-03-05', nominalLastDay: '2026-03-15', lastDay: '2026-03-16', rolled: true, daysLeft: 11 });
    const head = await world.table.get('archive', keys.archive(enterprise.organisationId));
    const entries = (await world.table.partition(keys.archive(enterprise.organisationId).pk, { prefix: 'ENTRY#' })).filter((item) => item.type === 'archive-entry');
    expect(entries.map(({ kind }) => kind)).toEqual(['basic-information', 'agreement-signed']);
    expect(head && checkChain(entries, head, sha256)).toMatchObject({ whole: true });
    await holds();
  });

  it('is refused twice by one side, by the unverified, and by somebody who belongs to both', async () => {
    const hash = await complete();
    must(await sign(enterprise, hash));
    expect(await sign(enterprise, hash)).toMatchObject({ problem: { kind: 'already-signed' } });
    await world.given({ type: 'membership', organisationId: agency.organisationId, personId: enterprise.member.personId, rev: 1, createdAt: world.now, updatedAt: world.now, personName: 'x', organisationName: 'x', side: 'agency', district: '320402', role: 'manager', status: 'verified', claimed: { at: world.now, by: 'x', name: 'x' }, dueOn: '2026-03-16' });
    expect(await sign(agency, hash, enterprise.member)).toMatchObject({ problem: { kind: 'both-sides' } });
  });

  it('warns both sides of what would stand in the way of a subsidy', async () => {
    expect((await show(enterprise)).warnings).toEqual(['enterprise-size-unknown', 'enterprise-conditions-unknown']);
  });

  it('is nobody else\'s: other organisations do not find the agreement', async () => {
    const stranger = await givenOrganisation(world, 'agency');
    expect(await world.call(stranger.member, r.showAgreement, { params: { organisationId: stranger.organisationId, agreementId } })).toMatchObject({ status: 404 });
    expect(await world.call(stranger.member, r.showAgreement, { params: { organisationId: agency.organisationId, agreementId } })).toMatchObject({ status: 404 });
  });
});

describe('filing', () => {
  const file = (rev: number, form: FilingForm = particulars) => world.call(agency.member, r.fileAgreement, { params: acting(agency), body: { ...form, rev } });

  it('is returned, corrected and accepted; the officer sees what changed, and lateness counts by the first time', async () => {
    await inForce();
    expect(must(await file(1)).body).toMatchObject({ status: 'filed', lateDays: 0 });
    const decide = (rev: number, body: object) => world.call(filer, r.decideFiling, { params: { agreementId }, body: { rev, ...body } as never });
    must(await decide(2, { action: 'return', reasons: [{ pointer: '/contactPhone', reason: '请填写手机号' }] }));
    world.now = '2026-03-25T01:00:00.000Z';
    must(await file(3, { ...particulars, contactPhone: '13711112222' }));
    const seen = must(await world.call(filer, r.showFiling, { params: { agreementId } })).body.filing;
    expect(seen).toMatchObject({ status: 'filed', changed: ['contactPhone'], submissions: 2, lateDays: 0, particulars: { contactPhone: '137****2222' } });
    const accepted = must(await decide(4, { action: 'accept' })).body;
    expect(accepted.number).toMatch(/^BA-20260325-\w{4}\w$/);
    expect((await world.table.get('archive', keys.archive(enterprise.organisationId)))?.count).toBe(6);
    await holds();
  });

  it('after the last day is marked late and goes through all the same', async () => {
    await inForce();
    world.now = '2026-03-18T01:00:00.000Z';
    expect(must(await file(1)).body.lateDays).toBe(2);
  });

  it('is the office\'s of the enterprise\'s district: others do not find it', async () => {
    await inForce();
    expect(await world.call(officer('filing', '320412'), r.showFiling, { params: { agreementId } })).toMatchObject({ status: 404 });
    expect(await world.call(enterprise.member, r.fileAgreement, { params: acting(enterprise), body: { ...particulars, rev: 1 } })).toMatchObject({ status: 403 });
  });
});

describe('ending', () => {
  it('by its term is done by the clock, once, and frees the pair', async () => {
    await inForce();
    world.now = '2027-04-02T01:00:00.000Z';
    const handlers = { ...agreementSystemTasks(world.ports) };
    const first = await runDueTasks(world.table, handlers, world.now);
    // Both are reminded of the end, that it was never filed is told too, and then it ends.
    expect(first.done).toBe(3);
    expect((await show()).agreement).toMatchObject({ status: 'ended', endedOn: '2027-03-31' });
    const waiting = await world.table.query(partitions.tasks('system'), {});
    expect(waiting.ok && waiting.value.items.map(({ kind }) => kind)).toEqual(['open-evaluation']);
    await holds();
  });
});
