import type { partyRoutes } from '../../shared/contract/parties.ts';
import { servesOrganisation } from '../../shared/domain/party-rules.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { lookAlikes } from '../table/alike.ts';
import { organisationFile } from './organisation-file.ts';

/** The organisation to its own members. */
export const showOrganisation =
  ({ table }: Ports): UseCase<typeof partyRoutes.showOrganisation> =>
  async ({ params, caller, now }) => {
    const file = await organisationFile(table, params.organisationId, caller, now);
    return file.ok ? ok(reply(200, file.value)) : file;
  };

/** The organisation to an officer whose office serves its district or did, with others that may be the same one. */
export const showOrganisationToBureau =
  ({ table }: Ports): UseCase<typeof partyRoutes.showOrganisationToBureau> =>
  async ({ params, caller, now }) => {
    const file = await organisationFile(table, params.targetId, caller, now);
    if (!file.ok) return file;
    const { organisation } = file.value;
    if (!servesOrganisation(caller, organisation)) return fail('not-found');
    const others = await lookAlikes(table, organisation.alike, organisation.id);
    return ok(reply(200, { ...file.value, alike: others.map((other) => ({ ...other, served: servesDistrict(caller, other.district) })) }));
  };
