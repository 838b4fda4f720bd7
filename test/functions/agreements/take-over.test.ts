import { beforeEach, describe, expect, it } from 'vitest';
import { claimBindings } from '../../../functions/claims/bindings.ts';
import { guards, keys } from '../../../functions/table/keys.ts';
import { agreementRoutes as r, type PaperForm } from '../../../shared/contract/agreements.ts';
import { claimRoutes } from '../../../shared/contract/claims.ts';
import { isSigned } from '../../../shared/domain/record-rules.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { terms } from '../../support/agreements.ts';
import { addAgreements, breaches, givenDraft, acting, tick, type Pair } from '../../support/in-force.ts';
import { noonOf } from '../../support/service-year.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

const ENTERPRISE_CODE = '91320402MA9KM001XT';
let world: World;
let pair: Pair;
const first = officer('filing', '320402');
const second = { ...officer('filing', '320402'), personId: 'another-filer' };

/** Signed in March 2024 for three years; the first was paid in 2025. */
const paper: PaperForm = {
  signedOn: '2024-02-20', terms: { ...terms, startsOn: '2024-03-01', endsOn: '2027-02-28' }, firstYear: 1, filed: { on: '2024-02-28', number: 'CZ-2024-018' },
  paid: [{ year: 1, amountFen: 1_500_000, paidOn: '2025-06-20', reference: 'SL-20250012' }],
};

beforeEach(async () => {
  world = addAgreements(await createWorld(noonOf('2026-03-02')));
  world.add(claimRoutes, claimBindings(world.ports));
  const [enterprise, agency] = await Promise.all([givenOrganisation(world, 'enterprise', { creditCode: ENTERPRISE_CODE }), givenOrganisation(world, 'agency')]);
  pair = { enterprise, agency };
  for (const { organisation } of [enterprise, agency])
    must(await world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'system', requestKey: organisation.id, requestHash: '' }, { action: 'given', subject: { type: 'organisation', id: organisation.id }, writes: [{ kind: 'guard', key: guards.creditCode(organisation.creditCode), owner: organisation.id, refused: 'already-exists' }], reply: { status: 200, body: null } }));
});

const ofAgency = () => ({ organisationId: pair.agency.organisationId });
const enter = (rows: { enterpriseCode: string; paper: PaperForm }[]) => world.call(pair.agency.member, r.enterTakeOvers, { params: ofAgency(), body: { rows } });
const entered = async (form: PaperForm = paper) => must(await enter([{ enterpriseCode: ENTERPRISE_CODE, paper: form }])).body.items[0]?.id ?? '';
const files = async (count: number) => {
  const uploads = Array.from({ length: count }, () => readyUpload(world, pair.agency.organisationId, { personId: pair.agency.member.personId }));
  await world.given(...uploads);
  return uploads.map(({ id }) => id);
};
const submit = (takeOverId: string, rev: number, scanIds: string[], proofs: Partial<Record<'1' | '2' | '3', string[]>>) => world.call(pair.agency.member, r.submitTakeOver, { params: { ...ofAgency(), takeOverId }, body: { rev, scanIds, proofs } });
const decide = (as: typeof first, takeOverId: string, rev: number, body: object = { action: 'approve' }) => world.call(as, r.decideTakeOver, { params: { takeOverId }, body: { rev, ...body } as never });
const show = async (takeOverId: string) => must(await world.call(first, r.showBureauTakeOver, { params: { takeOverId } })).body.takeOver;
const approved = async (form: PaperForm = paper) => {
  const id = await entered(form);
  const [scan = '', ...proofs] = await files(1 + form.paid.length);
  must(await submit(id, 1, [scan], Object.fromEntries(form.paid.map(({ year }, index) => [String(year), [proofs[index] ?? '']]))));
  must(await decide(first, id, 2));
  must(await decide(second, id, 3));
  const takeOver = await show(id);
  const agreement = takeOver.status === 'approved' ? await world.table.get('agreement', keys.agreement(takeOver.agreementId)) : undefined;
  if (!agreement || !isSigned(agreement)) throw new Error('not taken over');
  return { id, agreement };
};
const holds = async () => expect((await breaches(world)).filter(({ where }) => !where.includes('credit-code'))).toEqual([]);

describe('entering', () => {
  it('names what is wrong in every row and keeps none unless all are right', async () => {
    const rows = [
      { enterpriseCode: ENTERPRISE_CODE, paper },
      { enterpriseCode: '91320402MA9ABCD99X', paper },
      { enterpriseCode: ENTERPRISE_CODE, paper: { ...paper, signedOn: '2026-03-03', paid: [{ year: 2, amountFen: 1_900_000, paidOn: '2025-06-20', reference: 'SL-1' }] } },
    ];
    expect(await enter(rows)).toMatchObject({
      status: 400,
      problem: {
        errors: [
          { pointer: '/rows/1/enterpriseCode', kind: 'not-registered' },
          { pointer: '/rows/2/paper/signedOn', kind: 'date-future' },
          { pointer: '/rows/2/paper/filed/on', kind: 'before-signing' },
          { pointer: '/rows/2/paper/paid/0/paidOn', kind: 'paid-before-year-end', facts: { to: '2026-02-28' } },
          { pointer: '/rows/2/paper/paid/0/amountFen', kind: 'over-cap', facts: { limit: 18_000 } },
        ],
      },
    });
    expect(must(await world.call(pair.agency.member, r.listTakeOvers, { params: ofAgency(), query: {} })).body.items).toEqual([]);
  });

  it('takes thirty rows in one commit; an officer can enter them for an agency of their district', async () => {
    expect(must(await enter(Array.from({ length: 30 }, () => ({ enterpriseCode: ENTERPRISE_CODE, paper })))).body.items).toHaveLength(30);
    const row = { enterpriseCode: ENTERPRISE_CODE, agencyCode: pair.agency.organisation.creditCode, paper };
    expect(await world.call(officer('filing', '320412'), r.enterBureauTakeOvers, { body: { rows: [row] } })).toMatchObject({ problem: { errors: [{ pointer: '/rows/0/enterpriseCode', kind: 'other-district' }] } });
    must(await world.call(first, r.enterBureauTakeOvers, { body: { rows: [row] } }));
    await holds();
  });

  it('goes on only with a scan and a proof of every year that was paid', async () => {
    const id = await entered();
    expect(await submit(id, 1, [], {})).toMatchObject({ problem: { errors: [{ pointer: '/scanIds', kind: 'required-choice' }, { pointer: '/proofs/1', kind: 'required-choice' }] } });
    const [scan = ''] = await files(1);
    expect(await submit(id, 1, [scan], {})).toMatchObject({ problem: { errors: [{ pointer: '/proofs/1' }] } });
    must(await world.call(pair.agency.member, r.withdrawTakeOver, { params: { ...ofAgency(), takeOverId: id }, body: { rev: 1, reason: '录入重复' } }));
    await holds();
  });
});

describe('approving', () => {
  it('takes two officers, neither of whom entered it', async () => {
    const row = { enterpriseCode: ENTERPRISE_CODE, agencyCode: pair.agency.organisation.creditCode, paper };
    const id = must(await world.call(first, r.enterBureauTakeOvers, { body: { rows: [row] } })).body.items[0]?.id ?? '';
    const [scan = '', proof = ''] = await files(2);
    must(await submit(id, 1, [scan], { 1: [proof] }));
    expect(await decide(first, id, 2)).toMatchObject({ problem: { kind: 'same-person', facts: { step: 'entered' } } });
    const third = { ...second, personId: 'third-filer' };
    const both = await Promise.all([decide(second, id, 2), decide(third, id, 2)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const checked = await show(id);
    const checker = checked.status === 'checked' ? checked.checked.by : '';
    const [one, other] = checker === second.personId ? [second, third] : [third, second];
    expect(await decide(one, id, 3)).toMatchObject({ problem: { kind: 'same-person', facts: { step: 'checked' } } });
    must(await decide(other, id, 3));
    expect((await show(id)).status).toBe('approved');
    await holds();
  });

  it('returns with reasons at fields; corrected and proven again, it keeps the files it had', async () => {
    const id = await entered();
    const [scan = '', proof = ''] = await files(2);
    must(await submit(id, 1, [scan], { 1: [proof] }));
    expect(await decide(first, id, 2, { action: 'return' })).toMatchObject({ problem: { errors: [{ pointer: '/reasons', kind: 'required' }] } });
    must(await decide(first, id, 2, { action: 'return', reasons: [{ pointer: '/paper/paid/0/reference', reason: '与凭证不符' }] }));
    must(await world.call(pair.agency.member, r.editTakeOver, { params: { ...ofAgency(), takeOverId: id }, body: { rev: 3, ...paper, paid: [{ year: 1, amountFen: 1_500_000, paidOn: '2025-06-20', reference: 'SL-20250021' }] } }));
    must(await submit(id, 4, [], {}));
    expect(await show(id)).toMatchObject({ status: 'submitted', scans: [{ id: scan }], proofs: [{ year: 1, uploads: [{ id: proof }] }] });
    await holds();
  });
});

describe('an approved one', () => {
  it('is in force as on paper: years counted from it, filing and archive there, paid years never claimed again', async () => {
    const { agreement, id } = await approved();
    expect(agreement).toMatchObject({ status: 'in-force', yearsOpened: 1, signedOn: '2024-02-20', remindOn: '2026-12-30' });
    expect(await world.table.get('filing', keys.filing(agreement.id))).toMatchObject({ status: 'accepted', number: 'CZ-2024-018', lateDays: 0 });
    expect(await world.table.guardOwner(guards.claimPair(agreement.enterpriseId, agreement.agencyId, 1))).toBe(id);
    expect((await world.table.get('archive', keys.archive(agreement.enterpriseId)))?.count).toBe(1);
    expect(await world.table.get('track-record', keys.trackRecord(agreement.agencyId))).toMatchObject({ enterprises: 1 });
    const claim = await world.call(pair.agency.member, claimRoutes.submitClaim, { params: ofAgency(), body: { agreementId: agreement.id, year: 1, uploadIds: [], declared: true } });
    expect(claim).toMatchObject({ problem: { kind: 'evaluation-not-final' } });
    expect(await world.table.get('reminder', keys.reminder(agreement.id))).toMatchObject({ agreementId: agreement.id, due: '2026-03-31', items: ['legal-advice'] });
    expect((await tick(world)).failed).toEqual([]);
    // The second year ended on 28 February 2026: it is evaluated here; the first is not.
    expect(await world.table.get('evaluation', keys.evaluation(agreement.id, 2))).toMatchObject({ from: '2025-03-01', to: '2026-02-28' });
    expect(await world.table.get('evaluation', keys.evaluation(agreement.id, 1))).toBeUndefined();
    await holds();
  });

  it('that has ended counts its years; a new agreement of the pair goes on from them', async () => {
    const { agreement } = await approved({ ...paper, terms: { ...paper.terms, endsOn: '2026-02-28' }, ended: { on: '2025-08-31', reason: '双方协商解除' } });
    expect(agreement).toMatchObject({ status: 'ended', endedOn: '2025-08-31', how: 'terminated' });
    const later = acting(world, pair, await givenDraft(world, pair, '2026-04-01', '2027-03-31'));
    await later.putInForce();
    expect(await later.agreement()).toMatchObject({ yearsBefore: 2, yearsOpened: 2 });
    await holds();
  });

  it('cannot be taken over twice, nor beside an agreement of the pair that runs here', async () => {
    await approved();
    const id = await entered();
    const [scan = '', proof = ''] = await files(2);
    must(await submit(id, 1, [scan], { 1: [proof] }));
    must(await decide(first, id, 2));
    expect(await decide(second, id, 3)).toMatchObject({ problem: { kind: 'service-overlaps' } });
    // The office gives it back, and the agency gives it up; what proved it is kept.
    must(await decide(second, id, 3, { action: 'return', reasons: [{ pointer: '/paper/terms/startsOn', reason: '该协议已经接续' }] }));
    must(await world.call(pair.agency.member, r.withdrawTakeOver, { params: { ...ofAgency(), takeOverId: id }, body: { rev: 4, reason: '重复录入' } }));
    expect(await show(id)).toMatchObject({ status: 'withdrawn', scans: [{ id: scan }], proofs: [{ year: 1, uploads: [{ id: proof }] }] });
    await holds();
  });

  it('is not for another agency to see', async () => {
    const { id } = await approved();
    const stranger = await givenOrganisation(world, 'agency', { creditCode: '91320402MA9ABCD24A' });
    expect(await world.call(stranger.member, r.showTakeOver, { params: { organisationId: stranger.organisationId, takeOverId: id } })).toMatchObject({ status: 404 });
    expect(await world.call(person('nobody'), r.showBureauTakeOver, { params: { takeOverId: id } })).toMatchObject({ status: 403 });
  });
});
