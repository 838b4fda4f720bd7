import type { partyRoutes } from '../../shared/contract/parties.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { organisationFile } from './organisation-file.ts';

/** The organisation to its own members. */
export const showOrganisation =
  ({ table }: Ports): UseCase<typeof partyRoutes.showOrganisation> =>
  async ({ params, caller, now }) => {
    const file = await organisationFile(table, params.organisationId, caller, now);
    return file.ok ? ok(reply(200, file.value)) : file;
  };

/** The organisation to an officer whose office serves its district. */
export const showOrganisationToBureau =
  ({ table }: Ports): UseCase<typeof partyRoutes.showOrganisationToBureau> =>
  async ({ params, caller, now }) => {
    const file = await organisationFile(table, params.targetId, caller, now);
    if (!file.ok) return file;
    return servesDistrict(caller, file.value.organisation.district) ? ok(reply(200, file.value)) : fail('not-found');
  };
