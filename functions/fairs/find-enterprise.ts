import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { ok } from '../../shared/domain/result.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { guards, keys } from '../table/keys.ts';
import { loadOfficersFair } from './load-fair.ts';

/** At the door: whether an enterprise is registered, by the credit code on its licence, and under which ticket it signed up. */
export const findEnterprise =
  ({ table }: Ports): UseCase<typeof fairRoutes.findEnterprise> =>
  async ({ params: { fairId }, query, caller }) => {
    const [fair, id] = await Promise.all([loadOfficersFair(table, fairId, caller), table.guardOwner(guards.creditCode(normaliseGrouped(query.creditCode)))]);
    if (!fair.ok) return fair;
    if (id === undefined) return ok(reply(200, {}));
    const { found, owner: ticket } = await table.getManyAndOwner([keys.organisation(id)], guards.signUp(fairId, id));
    const enterprise = found.find((item) => item.type === 'organisation');
    if (!enterprise) return ok(reply(200, {}));
    const { side, name, size } = enterprise;
    return ok(reply(200, { found: { side, name, ...(size && { grade: size.result.grade }), ...(ticket !== undefined && { ticket: Number(ticket) }) } }));
  };
