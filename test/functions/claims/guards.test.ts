import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../functions/ids.ts';
import { guard, release } from '../../../functions/table/change.ts';
import { claimGuards } from '../../../functions/table/claim-guards.ts';
import { guards } from '../../../functions/table/keys.ts';
import { createWorld } from '../../support/world.ts';

const commit = async (world: Awaited<ReturnType<typeof createWorld>>, agencyId: string, year: number, limitPer: 'pair' | 'enterprise', owner: string) =>
  world.table.commit(
    { now: world.now, by: 'test', byName: 'test', as: 'test', requestKey: systemRandom.hex(16), requestHash: '' },
    { action: 'test', subject: { type: 'claim', id: owner }, writes: claimGuards({ enterpriseId: 'org_e', agencyId, year }, limitPer).map((key) => guard(key, owner, 'claim-exists')), reply: { status: 200, body: null } },
  );

describe('the guards of a claim\'s year', () => {
  it('refuse another agency\'s claim of the year where the ruleset counts per enterprise, and allow it where it counts per pair', async () => {
    const world = await createWorld();
    expect(await commit(world, 'org_a', 1, 'enterprise', 'clm_a')).toMatchObject({ ok: true });
    expect(await commit(world, 'org_b', 1, 'enterprise', 'clm_b')).toMatchObject({ ok: false, problem: { kind: 'claim-exists' } });
    const other = await createWorld();
    expect(await commit(other, 'org_a', 1, 'pair', 'clm_a')).toMatchObject({ ok: true });
    expect(await commit(other, 'org_b', 1, 'pair', 'clm_b')).toMatchObject({ ok: true });
    expect(await commit(other, 'org_a', 1, 'pair', 'clm_c')).toMatchObject({ ok: false });
  });

  it('are free again for the year once released by their owner, and by nobody else', async () => {
    const world = await createWorld();
    await commit(world, 'org_a', 2, 'pair', 'clm_a');
    const free = (owner: string) =>
      world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'test', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'test', subject: { type: 'claim', id: owner }, writes: claimGuards({ enterpriseId: 'org_e', agencyId: 'org_a', year: 2 }, 'pair').map((key) => release(key, owner)), reply: { status: 200, body: null } });
    expect(await free('clm_other')).toMatchObject({ ok: false });
    expect(await free('clm_a')).toMatchObject({ ok: true });
    expect(await commit(world, 'org_a', 2, 'pair', 'clm_b')).toMatchObject({ ok: true });
  });

  it('cannot be named for a fourth year', () => {
    expect(() => guards.claimPair('org_e', 'org_a', 4)).toThrow(RangeError);
    expect(() => guards.claimEnterprise('org_e', 4)).toThrow(RangeError);
  });
});
