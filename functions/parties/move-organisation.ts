import type { partyRoutes } from '../../shared/contract/parties.ts';
import { basicInformation } from '../../shared/domain/basic-information.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { alikeOf } from '../table/alike.ts';
import { entriesOnto, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { keys } from '../table/keys.ts';
import { handedInBy } from './hand-in-evidence.ts';

const ATTEMPTS = 6;
/** Moves that stay on the organisation; the audit entries keep all. */
const MOST_MOVES = 10;

/**
 * An enterprise tells that it has moved to another district. The organisation, its archive and whatever begins from now on are
 * the new office's; what has begun (agreements with their filings, evaluations and claims, and what waits for an officer) is
 * finished where it began. The new licence goes to the new office as evidence of where the enterprise is registered.
 */
export const moveOrganisation =
  ({ table, random }: Ports): UseCase<typeof partyRoutes.moveOrganisation> =>
  ({ params: { organisationId }, body: { rev, district, address, movedOn, note, uploadIds }, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const today = localDateOf(now);
      if (movedOn > today) return failField('/movedOn', 'date-future');
      const year = Number(today.slice(0, 4));
      const [found, ready] = await Promise.all([
        table.getMany([keys.organisation(organisationId), keys.archive(organisationId), keys.handedIn(organisationId, year, 'registered-here')]),
        readyUploads(table, uploadIds, caller, now),
      ]);
      const before = found.find((item) => item.type === 'organisation');
      const head = found.find((item) => item.type === 'archive');
      if (before?.side !== 'enterprise') return fail('not-found');
      if (before.rev !== rev) return fail('edited-elsewhere');
      if (before.district === district) return failField('/district', 'unchanged');
      if (!ready.ok) return ready;
      const told = { at: now, by: caller.personId, name: caller.name };
      const moves = [{ from: before.district, to: district, on: movedOn, told }, ...(before.moves ?? [])].slice(0, MOST_MOVES);
      const { address: place } = await alikeOf(table, { address });
      const { address: _, ...others } = before.alike ?? {};
      const organisation: Organisation = revise(before, { district, address, moves, alike: { ...others, ...(place && { address: place }) } }, now);
      const uploads = uploadReferences(ready.value);
      const handed = handedInBy(organisation, found.find((item) => item.type === 'handed-in'), { year, condition: 'registered-here', note, uploads }, told);
      if (!handed.ok) return handed;
      const entry = { ...basicInformation(organisation, { formerDistrict: before.district, movedOn }), at: now, by: actor.by, byName: actor.byName, uploads };
      return table.commit(actor, {
        action: 'move-organisation',
        subject: { type: 'organisation', id: organisationId },
        from: before.district,
        to: district,
        writes: [
          replace(before, organisation),
          handed.value.write,
          ...(head ? entriesOnto(head, [entry], random, { district }) : []),
          ...claimUploads(ready.value, { type: 'handed-in', id: `${organisationId}.${year}.registered-here` }, now),
        ],
        reply: reply(200, { id: organisationId, rev: organisation.rev, status: organisation.status }),
      });
    });
