import { beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../../functions/system-actor.ts';
import { agreementsOfSpecialist } from '../../../functions/table/agreements-of-specialist.ts';
import { replace } from '../../../functions/table/change.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { keys, partitions } from '../../../functions/table/keys.ts';
import { indexRepairs } from '../../../functions/table/repair-indexes.ts';
import { givenService } from '../../support/services.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, type World } from '../../support/world.ts';

let world: World;
let service: Awaited<ReturnType<typeof givenService>>;
beforeEach(async () => {
  world = await createWorld();
  service = await givenService(world);
});

const served = async (personId: string, agencyId = service.agency.organisationId) => (await agreementsOfSpecialist(world.table, agencyId, personId)).map(({ id }) => id);
const commit = async (writes: Parameters<World['table']['commit']>[1]['writes'], key: string) => must(await world.table.commit(systemActor(key, world.now), { action: 'repair', subject: { type: 'records', id: 'all' }, writes, reply: { status: 200, body: null } }));

describe('the agreements of a specialist', () => {
  it('are those that the person serves for the agency, and nobody else\'s', async () => {
    const { agreement, specialist } = service;
    await givenService(world);
    expect(await served(specialist.personId)).toEqual([agreement.id]);
    expect([await served('somebody-else'), await served(specialist.personId, service.enterprise.organisationId)]).toEqual([[], []]);
  });

  it('go with a change of specialist, and stay with one who left until there is a successor', async () => {
    const { agreement, specialist } = service;
    const left = { ...agreement, rev: agreement.rev + 1, specialist: { personId: specialist.personId, name: '专员', since: '2026-01-01', left: '2026-03-02' } };
    await commit([replace(agreement, left)], 'left');
    expect(await served(specialist.personId)).toEqual([agreement.id]);
    await commit([replace(left, { ...left, rev: left.rev + 1, specialist: { personId: 'successor', name: '接任专员', since: '2026-03-02' } })], 'replaced');
    expect([await served(specialist.personId), await served('successor')]).toEqual([[], [agreement.id]]);
  });

  it('are found also from before they could be, once they are repaired', async () => {
    const { agreement, specialist } = service;
    const old = (await everyItem(world)).map((item) => (item.type === 'agreement' ? { ...item, gsi3pk: partitions.office(agreement.district), gsi3sk: keys.agreement(agreement.id).pk } : item));
    expect(allBreaches(old).filter(({ invariant }) => invariant === 'indexes')).toMatchObject([{ where: expect.stringContaining(agreement.id) }]);
    const repairs = indexRepairs(factsOf(old), world.now);
    expect(repairs).toHaveLength(1);
    for (const writes of repairs) await commit(writes, 'repair');
    expect(await served(specialist.personId)).toEqual([agreement.id]);
    expect(factsOf(await everyItem(world)).misfiled).toEqual([]);
  });
});
