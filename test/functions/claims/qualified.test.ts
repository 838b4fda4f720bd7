import { describe, expect, it } from 'vitest';
import { replace } from '../../../functions/table/change.ts';
import { keys } from '../../../functions/table/keys.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { claimRoutes as routes } from '../../../shared/contract/claims.ts';
import type { Qualification } from '../../../shared/domain/qualification.ts';
import { must, type World } from '../../support/world.ts';
import { claimWorld, seen, steps, submit } from './support.ts';

/** The agency's file as other days made it. */
const withFile = async (world: World, agencyId: string, changes: Partial<Qualification>): Promise<void> => {
  const before = await world.table.get('qualification', keys.qualification(agencyId));
  if (!before) throw new Error('no qualification');
  const file: Qualification = { ...before, ...changes, rev: before.rev + 1 };
  must(await world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'given', subject: { type: 'qualification', id: agencyId }, writes: [replace<Qualification>(before, file)], reply: { status: 200, body: null } }));
};
type Given = Awaited<ReturnType<typeof claimWorld>>['given'];
const preview = async (world: World, { agency, agreement }: Given) => must(await world.call(agency.member, routes.previewClaim, { params: { organisationId: agency.organisationId, agreementId: agreement.id, year: '1' } })).body;

// The year is from 2026-03-02 to 2027-03-01.
describe('a claim asks whether the agency was qualified throughout the year', () => {
  it('and is refused with the days on which it was not, until a verification covers them', async () => {
    const { world, given } = await claimWorld();
    const { organisationId } = given.agency;
    await withFile(world, organisationId, { verifiedPeriods: [{ from: '2026-03-02', to: '2027-01-31' }, { from: '2027-02-11', to: '2028-02-10' }] });
    expect(await submit(world, given)).toMatchObject({ status: 409, problem: { kind: 'agency-not-qualified', facts: { cause: 'lapsed', from: '2027-02-01', to: '2027-02-10', days: 10 } } });
    expect(await preview(world, given)).toMatchObject({ gaps: { barring: [{ cause: 'lapsed', days: 10 }], noted: [] }, missing: [{ material: 'agency-conditions', missing: 'qualification-gap' }] });
    await withFile(world, organisationId, { verifiedPeriods: [{ from: '2026-03-02', to: '2028-02-10' }] });
    must(await submit(world, given));
  });

  it('not on the day of the claim: one that lapsed after the year may claim', async () => {
    const { world, given } = await claimWorld();
    await withFile(world, given.agency.organisationId, { status: 'lapsed', validUntil: '2027-03-05', verifiedPeriods: [{ from: '2026-03-02', to: '2027-03-05' }] });
    must(await submit(world, given));
  });

  it('and counts suspended days; weeks with too few staff are shown to the reviewer, and bar when they are more than the ruleset takes', async () => {
    const { world, given } = await claimWorld();
    const { organisationId } = given.agency;
    await withFile(world, organisationId, { suspensions: [{ from: '2026-05-01', to: '2026-05-19' }] });
    expect(await submit(world, given)).toMatchObject({ problem: { kind: 'agency-not-qualified', facts: { cause: 'suspended', from: '2026-05-01', to: '2026-05-19', days: 19 } } });
    await withFile(world, organisationId, { suspensions: [], shortages: [{ from: '2026-06-01', to: '2026-07-01' }] });
    expect(await submit(world, given)).toMatchObject({ problem: { kind: 'agency-not-qualified', facts: { cause: 'short-staffed', days: 31 } } });
    await withFile(world, organisationId, { shortages: [{ from: '2026-06-01', to: '2026-06-20' }] });
    const { id } = must(await submit(world, given)).body;
    expect((await seen(world, id)).flags).toContainEqual({ kind: 'agency-short-staffed', facts: { from: '2026-06-01', to: '2026-06-20' } });
  });

  it('and waits while the agency is suspended: neither taken in nor reviewed', async () => {
    const { world, given } = await claimWorld();
    const { organisationId } = given.agency;
    const { id } = must(await submit(world, given)).body;
    must(await steps(world, id).accept());
    await withFile(world, organisationId, { status: 'suspended', suspensions: [{ from: '2027-03-10' }] });
    expect(await steps(world, id).review1()).toMatchObject({ status: 409, problem: { kind: 'claim-held', facts: { since: '2027-03-10' } } });
    expect((await preview(world, given)).obstacles).toContainEqual({ kind: 'claim-held', facts: { since: '2027-03-10' } });
    expect((await seen(world, id)).flags).toContainEqual({ kind: 'agency-suspended-now', facts: { since: '2027-03-10' } });
    await withFile(world, organisationId, { status: 'verified', suspensions: [{ from: '2027-03-10', to: '2027-03-11' }] });
    must(await steps(world, id).review1());
  });
});
