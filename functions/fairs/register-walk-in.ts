import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { checkWalkIn, notedAt } from '../../shared/domain/fair-rules.ts';
import { newOrganisation } from '../../shared/domain/party-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import type { Stamp } from '../../shared/domain/entity.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Body } from '../../shared/contract/route.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { alikeOf, type Alike } from '../table/alike.ts';
import type { Write } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { organisationWrites } from '../table/organisation-writes.ts';
import type { Table } from '../table/table.ts';
import { loadOfficersFair } from './load-fair.ts';
import { takePlace } from './take-place.ts';
import { waitingAhead } from './waiting-list.ts';

interface Entering {
  readonly enterprise: Organisation;
  readonly writes: readonly Write[];
}

/** An enterprise that is registered already, unless it has signed up. */
const known = async (table: Table, fairId: string, organisationId: string): Promise<Result<Entering>> => {
  const { found, owner: taken } = await table.getManyAndOwner([keys.organisation(organisationId)], guards.signUp(fairId, organisationId));
  const enterprise = found.find((item) => item.type === 'organisation');
  if (enterprise?.side !== 'enterprise') return failField('/creditCode', 'not-an-enterprise');
  return taken === undefined ? ok({ enterprise, writes: [] }) : fail('already-signed-up');
};

/** One that is new here, as far as it is asked at the door; its owner adds the rest after claiming it. */
const unknown = ({ name, district, contactName, contactPhone }: Body<typeof fairRoutes.registerWalkIn>, creditCode: string, id: string, stamp: Stamp, alike: Alike): Result<Entering> => {
  if (name === undefined) return failField('/name', 'required');
  if (district === undefined) return failField('/district', 'required');
  const enterprise = newOrganisation({ side: 'enterprise', creditCode, name, district, address: '', contactName, contactPhone, alike }, id, stamp);
  return ok({ enterprise, writes: organisationWrites(enterprise) });
};

/**
 * The desk registers an enterprise that comes without having signed up: a ticket of the same counter, hence the same seats
 * and the same waiting list. Whoever gets a seat is checked in with it.
 */
export const registerWalkIn =
  (ports: Ports): UseCase<typeof fairRoutes.registerWalkIn> =>
  async ({ params: { fairId }, body, caller, now, actor }) => {
    const { table, random } = ports;
    const creditCode = normaliseGrouped(body.creditCode);
    const { needs, contactName, contactPhone, attendees, licenceSeen } = body;
    const enter = async () => {
      const [fair, owner] = await Promise.all([loadOfficersFair(table, fairId, caller), table.guardOwner(guards.creditCode(creditCode))]);
      if (!fair.ok) return fair;
      const stamp = { at: notedAt(body.at, now), by: caller.personId, name: caller.name };
      const open = checkWalkIn(fair.value, stamp.at);
      if (!open.ok) return open;
      const entering = owner === undefined ? unknown(body, creditCode, random.id('organisation', now), stamp, await alikeOf(table, { contactPhone })) : await known(table, fairId, owner);
      if (!entering.ok) return entering;
      const { enterprise, writes } = entering.value;
      const entry = { needs, contactName, contactPhone, attendees, licenceSeen, origin: 'walk-in' as const, signedUp: stamp, checkedIn: stamp };
      return takePlace(ports, actor, { fair: fair.value, enterprise, action: 'register-walk-in', entry, writes });
    };
    const first = await enter();
    // Two desks entered the same new enterprise at once: for the second it is registered now.
    const done = !first.ok && first.problem.kind === 'organisation-registered' ? await enter() : first;
    if (!done.ok || done.value.body.status !== 'waiting') return done;
    // Not part of the recorded outcome: a place in the list is only true for the moment.
    return ok(reply(201, { ...done.value.body, ahead: await waitingAhead(table, fairId, done.value.body.ticket) }));
  };
