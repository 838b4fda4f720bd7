import { beforeEach, describe, expect, it } from 'vitest';
import { sampleCreditCode } from '../../../infra/local/samples/data.ts';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { keys, partitions } from '../../../functions/table/keys.ts';
import { partyRoutes as r } from '../../../shared/contract/parties.ts';
import { eligibilityConditions } from '../../../shared/domain/condition-names.ts';
import { FINDING_NOTE } from '../../../shared/domain/condition-names.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { smallSize } from '../../support/service-year.ts';
import { everyItem } from '../../support/table.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

const verifier = officer('verification', '320402');
const finding = { year: 2026, condition: 'finance-system' as const, outcome: 'met' as const, asOf: '2026-03-02', note: '已看财务管理制度', uploadIds: [] as string[] };

let world: World;
let owner: Awaited<ReturnType<typeof givenOrganisation>>;
beforeEach(async () => {
  world = await createWorld();
  world.add(r, partyBindings(world.ports));
  owner = await givenOrganisation(world, 'enterprise');
});
const own = () => ({ organisationId: owner.organisationId });
const judge = (more: object = {}, rev = 0, as = verifier) => world.call(as, r.judgeEligibility, { params: { targetId: owner.organisationId }, body: { ...finding, rev, ...more } });
const seen = async (calendarYear = '2026') => must(await world.call(owner.member, r.showConditions, { params: { ...own(), calendarYear } })).body;
const handIn = (more: object = {}, rev = 0, condition: (typeof eligibilityConditions)[number] = 'finance-system') => world.call(owner.member, r.handInEvidence, { params: { ...own(), calendarYear: '2026', condition }, body: { rev, note: '代账会计写的说明', uploadIds: [], ...more } });
const lineOf = async (condition: string) => (await seen()).lines.find((line) => line.condition === condition);
const waiting = async () => {
  const tasks = await world.table.query(partitions.tasks('duty:verification:320402'), {});
  return tasks.ok ? tasks.value.items.map(({ kind, subject }) => [kind, subject]) : [];
};
const breaches = async () => allBreaches(await everyItem(world)).filter(({ invariant }) => invariant !== 'guards' && invariant !== 'managers');

describe('the conditions of an enterprise in a year', () => {
  it('are all unknown at first, and cost and stop nothing', async () => {
    const { lines, rev, actions, ruleset } = await seen();
    expect(lines.map(({ condition, state }) => [condition, state])).toEqual(eligibilityConditions.map((condition) => [condition, 'unknown']));
    expect({ rev, actions, local: ruleset.local }).toEqual({ rev: 0, actions: ['hand-in', 'move'], local: 'city' });
  });

  it('are found by a named officer, on a dated paper, with files that the enterprise may open', async () => {
    const upload = readyUpload(world, undefined, { personId: verifier.personId });
    await world.given(upload);
    must(await judge({ uploadIds: [upload.id] }));
    expect(await lineOf('finance-system')).toMatchObject({ state: 'met', finding: { asOf: '2026-03-02', note: '已看财务管理制度', judged: { name: verifier.name }, uploads: [{ id: upload.id }] } });
    expect(await world.table.get('upload', keys.upload(upload.id))).toMatchObject({ status: 'claimed', claimedBy: { type: 'eligibility' } });
    expect((await seen('2025')).lines.every(({ state }) => state === 'unknown')).toBe(true);
    expect(await breaches()).toEqual([]);
  });

  it('are not found for days to come, nor from a day before the year', async () => {
    expect(await judge({ asOf: '2026-03-03' })).toMatchObject({ problem: { errors: [{ pointer: '/asOf', kind: 'date-future' }] } });
    expect(await judge({ asOf: '2025-12-31' })).toMatchObject({ problem: { errors: [{ pointer: '/asOf', kind: 'before-year' }] } });
    expect(await judge({ year: 2027, asOf: '2026-03-02' })).toMatchObject({ problem: { errors: [{ pointer: '/year', kind: 'date-future' }] } });
    must(await judge({ year: 2025, asOf: '2026-03-01' }));
  });

  it('take a tax credit grade as the ruleset does: accepted, refused, or weighed by the officer', async () => {
    const tax = (grade: string | undefined, outcome: string, rev = 0) => judge({ condition: 'tax-credit', outcome, ...(grade && { grade }) }, rev);
    expect(await tax(undefined, 'met')).toMatchObject({ problem: { errors: [{ pointer: '/grade', kind: 'required' }] } });
    expect(await tax('D', 'met')).toMatchObject({ problem: { errors: [{ pointer: '/outcome', kind: 'grade-refused' }] } });
    expect(await tax('A', 'unmet')).toMatchObject({ problem: { errors: [{ pointer: '/outcome', kind: 'grade-accepted' }] } });
    must(await tax('C', 'met'));
    must(await tax('C', 'unmet', 1));
    must(await tax(undefined, 'unknown', 2));
    expect(await lineOf('tax-credit')).toMatchObject({ state: 'unknown', finding: { outcome: 'unknown' } });
  });

  it('tell the second of two officers who judge at once that the file was changed', async () => {
    const answers = await Promise.all([judge(), judge({ condition: 'operating-normally' })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
  });

  it('are judged by the office of the district alone', async () => {
    expect(await judge({}, 0, officer('verification', '320412'))).toMatchObject({ status: 404 });
    expect(await judge({}, 0, officer('filing', '320402'))).toMatchObject({ status: 403 });
  });

  it('fit into 16 KB with every note and file there can be', async () => {
    let rev = 0;
    for (const condition of eligibilityConditions) {
      const files = [0, 1].map((index) => readyUpload(world, undefined, { personId: verifier.personId, name: `${index}${'长'.repeat(118)}.jpg` }));
      await world.given(...files);
      ({ rev } = must(await judge({ condition, note: '写'.repeat(FINDING_NOTE), uploadIds: files.map(({ id }) => id), ...(condition === 'tax-credit' && { grade: 'A' }) }, rev)).body);
    }
    const file = (await everyItem(world)).find(({ type }) => type === 'eligibility');
    expect(Buffer.byteLength(JSON.stringify(file))).toBeLessThan(16 * 1024);
  });
});

describe('papers that an enterprise hands in', () => {
  it('wait for an officer, who sees them when judging; more may come', async () => {
    const [photo, other] = [readyUpload(world, owner.organisationId), readyUpload(world, owner.organisationId)];
    await world.given(photo, other);
    must(await handIn({ uploadIds: [photo.id] }));
    expect(await waiting()).toEqual([['judge-condition', { type: 'handed-in', id: `${owner.organisationId}.2026.finance-system` }]]);
    must(await judge({ outcome: 'unknown', note: '请补充签字页' }));
    expect(await waiting()).toEqual([]);
    expect(await lineOf('finance-system')).toMatchObject({ state: 'unknown', finding: { note: '请补充签字页' }, handedIn: { status: 'seen' } });
    must(await handIn({ uploadIds: [other.id] }, 2));
    expect((await lineOf('finance-system'))?.handedIn).toMatchObject({ status: 'waiting', uploads: [{ id: photo.id }, { id: other.id }] });
    must(await judge({}, 1));
    expect(await breaches()).toEqual([]);
  });

  it('are a file or a note at least, nine files at most, and somebody’s who was verified', async () => {
    expect(await handIn({ note: undefined })).toMatchObject({ problem: { errors: [{ pointer: '/uploadIds', kind: 'file-or-note' }] } });
    const files = Array.from({ length: 10 }, () => readyUpload(world, owner.organisationId));
    await world.given(...files);
    must(await handIn({ uploadIds: files.slice(0, 9).map(({ id }) => id) }));
    expect(await handIn({ uploadIds: [files[9]?.id] }, 1)).toMatchObject({ problem: { errors: [{ pointer: '/uploadIds', kind: 'too-many', facts: { limit: 9 } }] } });
    expect(await handIn({}, 5)).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
  });
});

describe('judgements from before there were files', () => {
  it('read as findings of their year, and are part of its file when that is written', async () => {
    const judged = { at: '2026-02-01T01:00:00.000Z', by: 'old', name: '旧经办（示例）' };
    owner = await givenOrganisation(world, 'enterprise', { eligibility: { 'taxed-here': { met: true, note: '已核对', judged }, 'tax-credit': { met: false, judged } } });
    const states = async () => Object.fromEntries((await seen()).lines.filter(({ state }) => state !== 'unknown').map(({ condition, state }) => [condition, state]));
    expect(await states()).toEqual({ 'taxed-here': 'met', 'tax-credit': 'unmet' });
    expect((await seen('2025')).lines.every(({ state }) => state === 'unknown')).toBe(true);
    must(await judge());
    expect(await states()).toEqual({ 'taxed-here': 'met', 'tax-credit': 'unmet', 'finance-system': 'met' });
  });
});

describe('the size of an enterprise by year', () => {
  const give = async (figures: object) => {
    const { organisationRev: rev } = await seen();
    return must(await world.call(owner.member, r.giveSizeFigures, { params: own(), body: { rev, year: 2025, industryCode: '6210', employees: 8, revenueWan: '96.5', ...figures } })).body;
  };

  it('keeps each year with its evidence, who gave it and what stood before a correction', async () => {
    owner = await givenOrganisation(world, 'enterprise', { size: smallSize(world.now) });
    const upload = readyUpload(world, owner.organisationId);
    await world.given(upload);
    expect(await give({ uploadIds: [upload.id] })).toMatchObject({ grade: 'micro', smallOrMicro: true });
    await give({ employees: 60, revenueWan: '900' });
    const { sizes } = await seen();
    expect(sizes.map(({ year, result, earlier, uploads }) => [year, result.grade, earlier.map(({ figures, grade }) => [figures.employees, grade]), uploads.length])).toEqual([[2026, 'small', [], 0], [2025, 'small', [[8, 'micro']], 1]]);
    // The organisation carries the latest year, whichever was given last.
    expect((await world.table.get('organisation', keys.organisation(owner.organisationId)))?.size?.figures.year).toBe(2026);
    expect(await breaches()).toEqual([]);
  });

  it('is of no year to come: that one would stand above every right one for good', async () => {
    const { organisationRev: rev } = await seen();
    expect(await world.call(owner.member, r.giveSizeFigures, { params: own(), body: { rev, year: 2062, industryCode: '6210', employees: 8 } })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/year', kind: 'date-future' }] } });
    const form = { side: 'enterprise' as const, creditCode: sampleCreditCode('320402', 7), name: '示例小吃店', district: '320402' as const, address: '常州市天宁区示例路7号', contactName: '张小三', contactPhone: '13812345678', size: { year: 2027, industryCode: '6210', employees: 8 } };
    expect(await world.call(person('newcomer'), r.registerOrganisation, { body: form })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/size/year', kind: 'date-future' }] } });
    must(await world.call(person('newcomer'), r.registerOrganisation, { body: { ...form, size: { ...form.size, year: 2026 } } }));
    await give({ year: 2026 });
  });

  it('is checked by an officer, until it is corrected', async () => {
    await give({});
    const check = (rev: number) => world.call(verifier, r.judgeSize, { params: { targetId: owner.organisationId, calendarYear: '2025' }, body: { rev, outcome: 'unmet', note: '与社保人数不符' } });
    expect(await check(0)).toMatchObject({ problem: { kind: 'edited-elsewhere' } });
    must(await check(1));
    expect((await seen()).sizes[0]?.judged).toMatchObject({ outcome: 'unmet', name: verifier.name });
    await give({ employees: 9 });
    expect((await seen()).sizes[0]?.judged).toBeUndefined();
  });
});
