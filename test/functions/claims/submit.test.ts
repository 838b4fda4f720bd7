import { describe, expect, it } from 'vitest';
import { keys } from '../../../functions/table/keys.ts';
import { claimRoutes as routes } from '../../../shared/contract/claims.ts';
import { recompute } from '../../../shared/domain/claim-rules.ts';
import { addDays, addYears, localDate } from '../../../shared/rules/dates.ts';
import { canonicalJson } from '../../../shared/rules/json/canonical.ts';
import { verifyCheckedNumber } from '../../../shared/rules/codes/checked-number.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { injectFaults, seeded } from '../../support/faults.ts';
import { givenAgreement, givenFinalEvaluation, noonOf, smallSize } from '../../support/service-year.ts';
import { readyUpload } from '../../support/uploads.ts';
import { must, officer, person } from '../../support/world.ts';
import { breaches, claimWorld, first, seen, steps, submit, submitOf } from './support.ts';

const previewOf = ({ agency, agreement }: Awaited<ReturnType<typeof claimWorld>>['given'], year = '1') => ({ params: { organisationId: agency.organisationId, agreementId: agreement.id, year } });

describe('a claim', () => {
  it('is previewed with six materials, nothing missing, and the amount step by step', async () => {
    const { world, given } = await claimWorld();
    expect(must(await world.call(given.agency.member, routes.listClaimable, { params: { organisationId: given.agency.organisationId }, query: {} })).body.items).toMatchObject([{ agreementId: given.agreement.id, year: 1, window: { opensOn: '2027-03-02', closesOn: '2027-08-28' } }]);
    const { body } = must(await world.call(given.agency.member, routes.previewClaim, previewOf(given)));
    expect(body.materials.map(({ kind, evidence, missing }) => [kind, evidence.length > 0, missing])).toEqual([
      ['application-form', true, []], ['agency-licence', true, []], ['agency-conditions', true, []], ['enterprise-licence', true, []], ['enterprise-size', true, []], ['archive', true, []],
    ]);
    expect(body).toMatchObject({ missing: [], obstacles: [], ruleset: { id: 'sample-2026-1', sample: true }, gradeTitle: '优秀' });
    // 20,000 yuan × 90 % (21 to 50 people) × 100 % (优秀) × 12 of 12 months.
    expect(body.computation).toMatchObject({ amountFen: 1_800_000, capFen: 2_000_000, facts: { serviceYear: 1, headcount: 28, months: 12 } });
    expect(body.computation.steps.map(({ key, resultFen }) => [key, resultFen])).toEqual([['cap', 2_000_000], ['band', 1_800_000], ['grade', 1_800_000], ['months', 1_800_000]]);
    expect(body.application.payee?.account).toBe('***************0123');
  });

  it('is submitted with a number that can be read aloud, and shows its task to the first reviewers', async () => {
    const { world, given } = await claimWorld();
    const { body } = must(await submit(world, given));
    expect(verifyCheckedNumber(body.number)).toMatchObject({ valid: true, prefix: 'LQ' });
    const tasks = await world.table.query('TASKS#duty:first-review:320402', {});
    expect(tasks.ok && tasks.value.items).toMatchObject([{ kind: 'accept-claim', link: `/app/bureau/claims/${body.id}/`, due: '2027-03-19' }]);
    expect(must(await world.call(given.agency.member, routes.listClaimable, { params: { organisationId: given.agency.organisationId }, query: {} })).body.items).toEqual([]);
    expect(must(await world.call(given.agency.member, routes.listClaims, { params: { organisationId: given.agency.organisationId }, query: {} })).body.items).toMatchObject([{ id: body.id, status: 'submitted', amountFen: 1_800_000 }]);
    expect(must(await world.call(first, routes.listBureauClaims, { query: { district: '320402' } })).body.items).toHaveLength(1);
    const entries = (await world.table.partition(`ARCHIVE#${given.enterprise.organisationId}`, { prefix: 'ENTRY#' })).flatMap((item) => (item.type === 'archive-entry' ? [item.kind] : []));
    expect(entries).toEqual(['evaluation-final', 'claim-submitted']);
  });

  it('stands exactly once when a hundred arrive at once, and the others hear that it exists', async () => {
    const { world, given } = await claimWorld();
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit(world, given)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.kind])))).toEqual(new Set(['claim-exists']));
    expect(await breaches(world)).toEqual([]);
  });

  it('stands exactly once also when 5% of the calls meet conflicts, throttles or lost answers', async () => {
    const { world, given } = await claimWorld();
    injectFaults(world.client, { rate: 0.05, draw: seeded(11) });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => world.call(given.agency.member, routes.submitClaim, { ...submitOf(given), idempotencyKey: `one-${index}` })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(['claim-exists', 'busy', 'unavailable']).toContain(answer.problem.kind);
    expect(await breaches(world)).toEqual([]);
  });

  it('is refused a second time for the same year, and gives a repeat under its key the recorded outcome', async () => {
    const { world, given } = await claimWorld();
    const input = { ...submitOf(given), idempotencyKey: 'once' };
    const { body } = must(await world.call(given.agency.member, routes.submitClaim, input));
    expect(must(await world.call(given.agency.member, routes.submitClaim, input)).body).toEqual(body);
    expect(await submit(world, given)).toMatchObject({ status: 409, problem: { kind: 'claim-exists' } });
    expect(must(await world.call(given.agency.member, routes.previewClaim, previewOf(given))).body).toMatchObject({ claimId: body.id, obstacles: [{ kind: 'claim-exists' }] });
  });

  it('is impossible for a fourth year', async () => {
    const { world, given } = await claimWorld();
    expect(await submit(world, given, 4)).toMatchObject({ status: 409, problem: { kind: 'year-beyond-third', facts: { year: 4 } } });
    expect(await world.call(given.agency.member, routes.previewClaim, previewOf(given, '4'))).toMatchObject({ problem: { kind: 'year-beyond-third' } });
  });

  it('falls from year to year by the policy\'s caps', async () => {
    const { world, given } = await claimWorld();
    for (const [year, amountFen] of [[2, 1_620_000], [3, 1_440_000]] as const) {
      world.now = noonOf(addDays(addYears(localDate(given.agreement.terms.startsOn), year), 10));
      await givenFinalEvaluation(world, given.agreement, year);
      // The size figures of the first year are too old for later ones: the agency's enterprise has given new ones.
      const before = await world.table.get('organisation', keys.organisation(given.enterprise.organisationId));
      if (!before) throw new Error('no enterprise');
      const size = smallSize(world.now);
      const after = { ...before, rev: before.rev + 1, size: { ...size, figures: { ...size.figures, year: 2026 + year } } };
      await world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'system', requestKey: `size-${year}`, requestHash: '' }, { action: 'given', subject: { type: 'organisation', id: before.id }, writes: [{ kind: 'replace', before, entity: after, expect: { rev: before.rev } }], reply: { status: 200, body: null } });
      const { id } = must(await submit(world, given, year)).body;
      expect((await seen(world, id)).claim.computation.amountFen).toBe(amountFen);
    }
  });

  it('recomputes to the same bytes from its stored facts and ruleset', async () => {
    const { world, given } = await claimWorld({}, { headcount: 13, rating: 4 });
    const { id } = must(await submit(world, given)).body;
    const stored = await world.table.get('claim', keys.claim(id));
    expect(stored && canonicalJson(recompute(stored.computation))).toBe(stored && canonicalJson(stored.computation));
    expect((await seen(world, id)).recomputes).toBe(true);
  });

  it('waits for the final evaluation', async () => {
    const { world, given } = await claimWorld();
    expect(await submit(world, given, 2)).toMatchObject({ problem: { kind: 'evaluation-not-final' } });
  });

  it('keeps to the claim window, both days included', async () => {
    const { world, given } = await claimWorld();
    world.now = noonOf('2027-08-29');
    expect(await submit(world, given)).toMatchObject({ problem: { kind: 'claim-window-closed', facts: { closesOn: '2027-08-28' } } });
    world.now = noonOf('2027-08-28');
    must(await submit(world, given));
  });

  it('is refused for an enterprise that is neither small nor micro', async () => {
    const size = smallSize('2026-03-02T01:00:00.000Z');
    const { world, given } = await claimWorld({ enterprise: { size: { ...size, result: { ...size.result, grade: 'medium', smallOrMicro: false } } } });
    expect(await submit(world, given)).toMatchObject({ problem: { kind: 'size-not-eligible', facts: { grade: 'medium' } } });
  });

  it('is refused where the grade brings nothing, and the preview says so beforehand', async () => {
    const { world, given } = await claimWorld({}, { rating: 1, arbitrations: 1 });
    expect(must(await world.call(given.agency.member, routes.previewClaim, previewOf(given))).body).toMatchObject({ gradeTitle: '不合格', computation: { amountFen: 0 }, obstacles: [{ kind: 'nothing-to-claim' }] });
    expect(await submit(world, given)).toMatchObject({ status: 409, problem: { kind: 'nothing-to-claim', facts: { gradeId: 'fail' } } });
  });

  it('names each missing material and where it is put right', async () => {
    const { world, given } = await claimWorld({ agency: { payee: undefined }, enterprise: { size: undefined } });
    const { body } = must(await world.call(given.agency.member, routes.previewClaim, previewOf(given)));
    expect(body.missing).toEqual([
      { material: 'application-form', missing: 'payee', link: expect.stringMatching(/^\/app\/agency\/org_/) },
      { material: 'enterprise-size', missing: 'size-figures', link: expect.stringMatching(/^\/app\/agency\/org_/) },
    ]);
    expect(await submit(world, given)).toMatchObject({ status: 409, problem: { kind: 'materials-missing', errors: [{ pointer: '/materials/application-form', kind: 'payee' }, { pointer: '/materials/enterprise-size', kind: 'size-figures' }] } });
  });

  it('is closed to others: another agency, specialists, the enterprise, another district', async () => {
    const { world, given } = await claimWorld();
    const other = await givenOrganisation(world, 'agency');
    const specialist = await givenOrganisation(world, 'agency', {}, 'specialist');
    expect(await world.call(other.member, routes.submitClaim, submitOf(given))).toMatchObject({ status: 404 });
    expect(await world.call(other.member, routes.submitClaim, { ...submitOf(given), params: { organisationId: other.organisationId } })).toMatchObject({ status: 404 });
    expect(await world.call(specialist.member, routes.submitClaim, { ...submitOf(given), params: { organisationId: specialist.organisationId } })).toMatchObject({ status: 403 });
    expect(await world.call(given.enterprise.member, routes.listClaims, { params: { organisationId: given.enterprise.organisationId }, query: {} })).toMatchObject({ status: 403 });
    const { id } = must(await submit(world, given)).body;
    expect(await world.call(other.member, routes.showClaim, { params: { organisationId: other.organisationId, claimId: id } })).toMatchObject({ status: 404 });
    expect(await world.call(officer('first-review', '320412'), routes.showBureauClaim, { params: { claimId: id } })).toMatchObject({ status: 404 });
    expect(await world.call(officer('first-review', '320412'), routes.acceptClaim, { params: { claimId: id }, body: { rev: 1 } })).toMatchObject({ status: 404 });
    expect(await world.call(person('nobody'), routes.showBureauClaim, { params: { claimId: id } })).toMatchObject({ status: 403 });
  });

  it('comes back from a return with what changed beside what was asked for, its year guarded all along', async () => {
    const { world, given } = await claimWorld();
    const { id } = must(await submit(world, given)).body;
    must(await steps(world, id).accept());
    must(await steps(world, id).giveBack());
    expect(await submit(world, given)).toMatchObject({ problem: { kind: 'claim-exists' } });
    const tasks = await world.table.query(`TASKS#org:${given.agency.organisationId}`, {});
    expect(tasks.ok && tasks.value.items).toMatchObject([{ kind: 'correct-claim' }]);
    const upload = readyUpload(world, given.agency.organisationId, { name: '停业说明.jpg' });
    await world.given(upload);
    // Long after the window has closed: the first submission was in time.
    world.now = noonOf('2027-12-01');
    const params = { organisationId: given.agency.organisationId, claimId: id };
    must(await world.call(given.agency.member, routes.resubmitClaim, { params, body: { rev: 3, remarks: '春节停业两周', uploadIds: [], declared: true } }));
    const { claim } = await seen(world, id);
    expect(claim).toMatchObject({ status: 'submitted', submissions: 2, returnedFor: [{ pointer: '/application/remarks', reason: '请说明服务中断的两周' }] });
    expect(claim.changed).toContainEqual({ pointer: '/application/remarks', after: '春节停业两周' });
    expect(await breaches(world)).toEqual([]);
  });

  it('of another agency may stand for the same enterprise, as the ruleset counts per pair, and is flagged to the reviewer', async () => {
    const { world, given } = await claimWorld();
    const now = world.now;
    world.now = noonOf(given.agreement.terms.startsOn);
    const other = await givenAgreement(world, { as: { enterprise: given.enterprise } });
    world.now = now;
    await givenFinalEvaluation(world, other.agreement);
    must(await submit(world, given));
    const { id } = must(await submit(world, other)).body;
    expect((await seen(world, id)).flags).toContainEqual({ kind: 'other-agency-claimed', facts: { year: 1 } });
    expect(await breaches(world)).toEqual([]);
  });

  it('of an enterprise that looks like another one names that to the reviewer, and to nobody else', async () => {
    const { world, given } = await claimWorld({ enterprise: { alike: { phone: 'the-same' } } });
    await givenOrganisation(world, 'enterprise', { name: '旧面馆', creditCode: '91320411MA9ABCD326', alike: { phone: 'the-same' } });
    const { id } = must(await submit(world, given)).body;
    expect((await seen(world, id)).flags).toContainEqual({ kind: 'may-be-registered-anew', facts: { name: '旧面馆', creditCode: '91320411MA9ABCD326' } });
    const own = must(await world.call(given.agency.member, routes.showClaim, { params: { organisationId: given.agency.organisationId, claimId: id } })).body;
    expect(JSON.stringify(own)).not.toContain('旧面馆');
  });
});
