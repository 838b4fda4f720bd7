import type { partyRoutes } from '../../shared/contract/parties.ts';
import { servesOrganisation } from '../../shared/domain/party-rules.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { conditionsView, loadConditions } from './conditions-file.ts';

/** An enterprise's conditions of a year, to its own people. */
export const showConditions =
  ({ table }: Ports): UseCase<typeof partyRoutes.showConditions> =>
  async ({ params, caller, now }) => {
    const loaded = await loadConditions(table, params.organisationId);
    return loaded.ok ? ok(reply(200, conditionsView(loaded.value, Number(params.calendarYear), caller, now))) : loaded;
  };

/** The same to an officer. */
export const showConditionsToBureau =
  ({ table }: Ports): UseCase<typeof partyRoutes.showConditionsToBureau> =>
  async ({ params, caller, now }) => {
    const loaded = await loadConditions(table, params.targetId);
    if (!loaded.ok) return loaded;
    return servesOrganisation(caller, loaded.value.enterprise) ? ok(reply(200, conditionsView(loaded.value, Number(params.calendarYear), caller, now))) : fail('not-found');
  };
