import { beforeEach, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../functions/agreements/bindings.ts';
import { agreementSystemTasks } from '../../functions/agreements/system.ts';
import { evaluationBindings } from '../../functions/evaluations/bindings.ts';
import { fairBindings } from '../../functions/fairs/bindings.ts';
import { systemRandom } from '../../functions/ids.ts';
import { collectAgency } from '../../functions/publish/collect.ts';
import { systemActor } from '../../functions/system-actor.ts';
import { factsOf } from '../../functions/table/invariants/facts.ts';
import { trackRecordBreaches } from '../../functions/table/invariants/track-records.ts';
import { keys } from '../../functions/table/keys.ts';
import { trackRecordRepairs } from '../../functions/table/repair-track-records.ts';
import { agreementRoutes } from '../../shared/contract/agreements.ts';
import { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import type { Evaluation } from '../../shared/domain/evaluation.ts';
import { addDays, addYears, localDate } from '../../shared/rules/dates.ts';
import { fairForm, givenOrganisation } from '../support/builders.ts';
import { givenRecords, smallSize } from '../support/service-year.ts';
import { everyItem } from '../support/table.ts';
import { createWorld, must, officer, type World } from '../support/world.ts';

type Party = Awaited<ReturnType<typeof givenOrganisation>>;
const HASH = 'a'.repeat(64);
let world: World;
let agency: Party;

beforeEach(async () => {
  world = await createWorld();
  world.add(agreementRoutes, agreementBindings(world.ports)).add(evaluationRoutes, evaluationBindings(world.ports)).add(fairRoutes, fairBindings(world.ports));
  agency = await givenOrganisation(world, 'agency');
});

/** One in catering (section H), unless it has given no figures. */
const enterpriseOf = (trade: 'H' | 'unknown' = 'H') => givenOrganisation(world, 'enterprise', trade === 'H' ? { size: smallSize(world.now) } : {});

/** An agreement that only the enterprise has still to sign. */
const offered = async (enterprise: Party, by = agency) => {
  const startsOn = world.now.slice(0, 10);
  const agreement: Agreement = {
    type: 'agreement', id: systemRandom.id('agreement', world.now), rev: 1, createdAt: world.now, updatedAt: world.now, status: 'offered',
    enterpriseId: enterprise.organisationId, enterpriseName: enterprise.organisation.name, agencyId: by.organisationId, agencyName: by.organisation.name, district: '320402',
    terms: { items: [{ item: 'contracts', manner: 'phone', timesPerYear: 4 }], mannerNote: '', fee: { kind: 'free', note: '', negotiable: [] }, liability: '按约定', startsOn, endsOn: addDays(addYears(localDate(startsOn), 3), -1) },
    text: 1, draftedBy: 'agency', draftUntil: startsOn, textHash: HASH, agencySignature: { at: world.now, by: 'manager', name: '示例', textHash: HASH, text: 1, method: 'confirmation-by-both' },
  };
  await world.given(agreement, { type: 'agreement-text', agreementId: agreement.id, text: 1, canonical: '{}', hash: HASH, at: world.now });
  return agreement.id;
};
const sign = (enterprise: Party, agreementId: string) => world.call(enterprise.member, agreementRoutes.signAgreement, { params: { organisationId: enterprise.organisationId, agreementId }, body: { textHash: HASH, agreed: true } });
const signed = async (enterprise: Party, by = agency) => {
  const id = await offered(enterprise, by);
  must(await sign(enterprise, id));
  return id;
};

/** The evaluation of a year, rated and counted, only to be made final; then it is. */
const finalised = async (enterprise: Party, agreementId: string, year: number, overall: 1 | 2 | 3 | 4 | 5, by = agency) => {
  const agreement = await world.table.get('agreement', keys.agreement(agreementId));
  if (agreement?.status !== 'in-force') throw new Error('not in force');
  const from = addYears(localDate(agreement.terms.startsOn), year - 1);
  const stamp = { at: world.now, by: 'test', name: '示例' };
  const evaluation: Evaluation = {
    type: 'evaluation', agreementId, year, rev: 1, createdAt: world.now, updatedAt: world.now, status: 'open', enterpriseId: enterprise.organisationId, enterpriseName: '示例', agencyId: by.organisationId, agencyName: '示例', district: '320402', from, to: addDays(addYears(from, 1), -1), rateBy: '2027-04-01',
    rating: { response: overall, skill: overall, result: overall, overall, given: stamp }, cases: { headcount: 28, petitions: 0, inspections: 0, arbitrations: 0, evidence: '台账', uploads: [], entered: stamp },
  };
  await world.given(evaluation);
  await givenRecords(world, agreement, from);
  must(await world.call(officer('evaluation'), evaluationRoutes.finaliseEvaluation, { params: { agreementId, year: String(year) }, body: { rev: 1 } }));
};

const recordOf = (by = agency) => world.table.get('track-record', keys.trackRecord(by.organisationId));
const facts = async () => factsOf(await everyItem(world));
const holds = async () => expect(trackRecordBreaches(await facts())).toEqual([]);

describe('the record of an agency', () => {
  it('counts an enterprise with its trade when their first agreement comes into force, and only once', async () => {
    const enterprise = await enterpriseOf();
    const first = await signed(enterprise);
    expect(await recordOf()).toMatchObject({ enterprises: 1, H: 1, ratings: 0 });
    world.now = '2029-03-02T01:00:00.000Z';
    const end = agreementSystemTasks(world.ports)['lapse-agreement'];
    must(await end(first, systemActor('lapse', world.now)));
    await signed(enterprise);
    await signed(await enterpriseOf('unknown'));
    expect(await recordOf()).toMatchObject({ enterprises: 2, H: 1 });
    await holds();
  });

  it('is exact when many enterprises sign at the same moment, and when one sends its signature twice', async () => {
    const enterprises = await Promise.all(Array.from({ length: 12 }, () => enterpriseOf()));
    const ids = await Promise.all(enterprises.map((enterprise) => offered(enterprise)));
    const answers = await Promise.all(enterprises.flatMap((enterprise, index) => [sign(enterprise, ids[index] ?? ''), sign(enterprise, ids[index] ?? '')]));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(12);
    expect(await recordOf()).toMatchObject({ enterprises: 12, H: 12 });
    await holds();
  });

  it('counts final ratings; their average is public once three enterprises have rated, however often one did', async () => {
    const seen = async () => (await collectAgency(world.table, agency.organisationId, '2026-03-02'))?.record;
    expect(await seen()).toBeUndefined();
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => enterpriseOf()));
    if (!first) throw new Error('nobody');
    const agreement = await signed(first);
    for (const [year, overall] of [[1, 5], [2, 4], [3, 5]] as const) await finalised(first, agreement, year, overall);
    expect(await recordOf()).toMatchObject({ enterprises: 1, ratings: 3, ratingPoints: 14, raters: 1 });
    expect(await seen()).toEqual({ enterprises: 1, sections: { H: 1 } });
    for (const other of others) await finalised(other, await signed(other), 1, 5);
    expect(await seen()).toEqual({ enterprises: 3, sections: { H: 3 }, ratingTenths: 48 });
    await holds();
  });

  it('is not moved by a rating that may still be corrected', async () => {
    const enterprise = await enterpriseOf();
    const agreementId = await signed(enterprise);
    const before = await recordOf();
    const evaluation: Evaluation = { type: 'evaluation', agreementId, year: 1, rev: 1, createdAt: world.now, updatedAt: world.now, status: 'open', enterpriseId: enterprise.organisationId, enterpriseName: '示例', agencyId: agency.organisationId, agencyName: '示例', district: '320402', from: '2026-03-02', to: '2027-03-01', rateBy: '2027-04-01' };
    await world.given(evaluation);
    must(await world.call(enterprise.member, evaluationRoutes.rateYear, { params: { organisationId: enterprise.organisationId, agreementId, year: '1' }, body: { rev: 1, response: 1, skill: 1, result: 1, overall: 1 } }));
    expect(await recordOf()).toEqual(before);
    await holds();
  });

  it('comes with the booths of a fair, and the enterprise\'s own trade with it', async () => {
    await signed(await enterpriseOf());
    const hall = officer('fair');
    const { body } = must(await world.call(hall, fairRoutes.draftFair, { body: fairForm }));
    const fairId = must(await world.call(hall, fairRoutes.publishFair, { params: { fairId: body.id }, body: { rev: body.rev } })).body.id;
    for (const [index, by] of [agency, await givenOrganisation(world, 'agency')].entries()) {
      const applied = must(await world.call(by.member, fairRoutes.applyForBooth, { params: { organisationId: by.organisationId, fairId }, body: { offer: { lines: [{ item: 'contracts', manner: 'phone', timesPerYear: 12, fee: 0 }] } } })).body;
      must(await world.call(hall, fairRoutes.placeBooth, { params: { fairId, agencyId: by.organisationId }, body: { rev: applied.rev, number: `A${index + 1}` } }));
    }
    const list = async (by: Party) => must(await world.call(by.member, fairRoutes.listBooths, { params: { organisationId: by.organisationId, fairId } })).body;
    const seen = await list(await enterpriseOf());
    expect(seen.section).toBe('H');
    expect(seen.booths.find(({ organisationId }) => organisationId === agency.organisationId)?.record).toEqual({ enterprises: 1, sections: { H: 1 } });
    expect(seen.booths.find(({ organisationId }) => organisationId !== agency.organisationId)).not.toHaveProperty('record');
    expect(await list(await enterpriseOf('unknown'))).not.toHaveProperty('section');
    expect(await list(agency)).not.toHaveProperty('section');
  });
});

describe('the check over all records', () => {
  const repair = async () => {
    for (let turn = 0; ; turn += 1) {
      const repairs = trackRecordRepairs(await facts(), world.now);
      if (repairs.length === 0) return turn;
      for (const [index, writes] of repairs.entries()) must(await world.table.commit(systemActor(`repair ${turn} ${index}`, world.now), { action: 'repair', subject: { type: 'track-record', id: 'all' }, writes, reply: { status: 200, body: null } }));
    }
  };

  it('names counters that are not the sums, and the repair moves them there', async () => {
    await signed(await enterpriseOf());
    const off = systemActor('off', world.now);
    must(await world.table.commit(off, { action: 'given', subject: { type: 'track-record', id: 'given' }, writes: [{ kind: 'add', key: keys.trackRecord(agency.organisationId), deltas: { enterprises: 2, C: 1 }, atLeast: {}, refused: 'busy' }], reply: { status: 200, body: null } }));
    expect(trackRecordBreaches(await facts())).toEqual([{ invariant: 'track-records', where: agency.organisationId, what: 'should be changed by {"enterprises":-2,"C":-1}' }]);
    expect(await repair()).toBe(1);
    await holds();
  });

  it('fills in the records of agreements and evaluations from before there were any', async () => {
    const other = await givenOrganisation(world, 'agency');
    const [enterprise, second] = [await enterpriseOf(), await enterpriseOf('unknown')];
    const agreement = await signed(enterprise);
    await finalised(enterprise, agreement, 1, 4);
    await signed(second);
    await signed(second, other);
    const [before, otherBefore] = [await recordOf(), await recordOf(other)];
    const all = await everyItem(world);
    const old = factsOf(all.filter(({ type }) => type !== 'served' && type !== 'track-record'));
    expect(trackRecordBreaches(old).map(({ what }) => what)).toContain('had an agreement in force but is not counted as served');
    const repairs = trackRecordRepairs(old, world.now);
    expect(repairs).toHaveLength(3);
    const withServed = { ...old, entities: [...old.entities, ...repairs.flat().flatMap((write) => (write.kind === 'create' ? [write.entity] : []))] };
    const made = trackRecordRepairs(withServed, world.now).flat().flatMap((write) => (write.kind === 'create' ? [write.entity] : []));
    expect(made).toEqual(expect.arrayContaining([before, otherBefore]));
    expect(made).toHaveLength(2);
  });
});
